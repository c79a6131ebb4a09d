package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.extract.Article;
import whynow.playbook.DataFolder;
import whynow.triggers.Trigger;

/**
 * Holds a text against the evidence, sentence by sentence, wherever the text was written.
 *
 * <pre>{@code
 * Evidence evidence = guard.evidence(account, triggers, pages, List.of("Dana"), today);
 * guard.check("Congrats on opening your Leipzig hub!", evidence)   // wrong: planned, not done
 * }</pre>
 */
public final class Guard {
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "\\{\\{?[^}]*\\}?\\}|\\[(?!\\d)[^\\]]{2,40}\\]|<(?!https?:)[A-Za-z_ ]{2,30}>|【[^】]*(名|公司|姓|日期|职位)[^】]*】|(?<![A-Za-z0-9])[Xx×]{2,}(?![A-Za-z0-9])|某某|[〇○]{2,}|_{3,}|\\b(FIRST_?NAME|COMPANY_?NAME|TBD|INSERT)\\b");

  private final Supplier<GuardWords> words;
  private final Supplier<DeedWords> deeds;
  private final Playbook playbook;
  private final Telling telling;
  private final Linter linter;
  private final Supplier<OwnTexts> own;
  private volatile Prepared prepared;

  public Guard(Playbook playbook, DataFolder data) {
    this.words = data.file("outreach/guard.yaml", GuardWords.class);
    this.deeds = data.file("outreach/deeds.yaml", DeedWords.class);
    this.playbook = playbook;
    this.telling = new Telling(data);
    this.linter = new Linter(data);
    this.own = OwnTexts.live(playbook, telling, data);
  }

  /**
   * Collects what a text may rest on.
   *
   * @param pages what was read of the account, any order; may be empty when only events are kept
   * @param known names that need no evidence: the reader's and the sender's
   */
  public Evidence evidence(
      Account account,
      List<Trigger> triggers,
      List<Article> pages,
      List<String> known,
      LocalDate today) {
    Prepared now = prepared(today);
    Deeds reading = new Deeds(deeds.get(), AccountNames.of(account));
    return new Evidence.Collector(now.reader, reading, telling, playbook, today)
        .of(account, triggers, pages, now.lines, known);
  }

  /** What is ours alone, taken apart once and again when a file is edited. */
  private record Prepared(
      GuardWords words,
      Vocabulary vocabulary,
      OwnTexts own,
      LocalDate today,
      Features.Reader reader,
      List<EvidenceLine> lines) {
    static Prepared of(
        GuardWords words, Vocabulary vocabulary, OwnTexts own, LocalDate today, Playbook playbook) {
      Features.Reader reader = new Features.Reader(words, vocabulary, playbook);
      List<EvidenceLine> lines = new ArrayList<>();
      own.facts().forEach(t -> lines.add(line(t, false, reader, today)));
      own.views().forEach(t -> lines.add(line(t, true, reader, today)));
      return new Prepared(words, vocabulary, own, today, reader, lines);
    }

    private static EvidenceLine line(
        String text, boolean view, Features.Reader reader, LocalDate today) {
      return new EvidenceLine(
          text, "", "", Optional.empty(), Optional.empty(), view, reader.of(text, today));
    }

    boolean stands(
        GuardWords nowWords, Vocabulary nowVocabulary, OwnTexts nowOwn, LocalDate nowToday) {
      return words.equals(nowWords)
          && vocabulary.equals(nowVocabulary)
          && own.equals(nowOwn)
          && today.equals(nowToday);
    }
  }

  private Prepared prepared(LocalDate today) {
    Prepared last = prepared;
    if (last == null || !last.stands(words.get(), telling.words(), own.get(), today)) {
      last = Prepared.of(words.get(), telling.words(), own.get(), today, playbook);
      prepared = last;
    }
    return last;
  }

  /** A finding for each sentence, in order. */
  public List<Finding> check(String text, Evidence evidence) {
    Judge judge = new Judge(evidence, words.get(), telling.words(), playbook.seller().name());
    List<Finding> findings = new ArrayList<>();
    for (String sentence : Sentences.of(text)) {
      findings.add(form(sentence, evidence).orElseGet(() -> judge.of(sentence)));
    }
    return findings;
  }

  /**
   * The text with its faults put right: planned for done, the right figure; what no page bears out
   * is left out. May be empty.
   */
  public String mended(String text, Evidence evidence) {
    Mending mending =
        new Mending(
            evidence, telling, s -> check(s, evidence).stream().noneMatch(Finding::isFault));
    return mending.of(text, check(text, evidence));
  }

  /** What is wrong with a text besides its claims: worn phrases, praise, urgency, no question. */
  public List<Draft.Problem> manners(String text) {
    List<Draft.Problem> problems = new ArrayList<>(linter.phrases(text));
    if (!Linter.asks(text)) {
      problems.add(Linter.NO_ASK);
    }
    return problems;
  }

  private Optional<Finding> form(String sentence, Evidence evidence) {
    if (PLACEHOLDER.matcher(sentence).find()) {
      return Optional.of(Finding.bare(sentence, Finding.Verdict.WRONG, "leftover placeholder"));
    }
    if (Links.in(sentence).stream().anyMatch(u -> !evidence.holdsLink(u))) {
      return Optional.of(Finding.bare(sentence, Finding.Verdict.WRONG, "unknown link"));
    }
    return linter.phrases(sentence).stream()
        .filter(p -> p.rule().startsWith("acquaintance"))
        .findFirst()
        .map(p -> Finding.bare(sentence, Finding.Verdict.WRONG, "invented acquaintance"));
  }
}
