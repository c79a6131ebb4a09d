package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.extract.Article;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.triggers.Trigger;

/**
 * All that a message may rest on: the account's events, the text of its pages, our playbook, and
 * whom it is written to.
 */
public final class Evidence {
  private static final int AROUND = 3;

  private final Account account;
  private final List<EvidenceLine> lines;
  private final Features.Reader reader;
  private final LineIndex tokens;
  private final LineIndex bridges;
  private final String everything;
  private final Set<String> urls;
  private final LocalDate today;
  private final Deeds deeds;
  private Deeds.Known everyDeed;

  private Evidence(
      Account account,
      List<EvidenceLine> lines,
      String everything,
      Set<String> urls,
      LocalDate today,
      Features.Reader reader,
      Deeds deeds) {
    this.account = account;
    this.deeds = deeds;
    this.reader = reader;
    this.lines = List.copyOf(lines);
    this.tokens = LineIndex.ofTokens(lines);
    this.bridges = LineIndex.ofBridges(lines);
    this.everything = Folded.of(everything);
    this.urls = Set.copyOf(urls);
    this.today = today;
  }

  /** Collects evidence; made by {@link Guard#evidence}. */
  static final class Collector {
    private final Features.Reader reader;
    private final Deeds deeds;
    private final Telling telling;
    private final Playbook playbook;
    private final LocalDate today;
    private final List<EvidenceLine> lines = new ArrayList<>();
    private final StringBuilder everything = new StringBuilder();
    private final Set<String> urls = new HashSet<>();

    Collector(
        Features.Reader reader, Deeds deeds, Telling telling, Playbook playbook, LocalDate today) {
      this.reader = reader;
      this.deeds = deeds;
      this.telling = telling;
      this.playbook = playbook;
      this.today = today;
    }

    Evidence of(
        Account account,
        List<Trigger> triggers,
        List<Article> pages,
        List<EvidenceLine> own,
        List<String> known) {
      triggers.forEach(t -> trigger(account, t));
      pages.forEach(this::page);
      lines.addAll(own);
      own.forEach(l -> everything.append('\n').append(l.text()));
      playbook.contents().values().forEach(c -> urls.add(Links.bare(c.url())));
      urls.add(Links.bare(playbook.seller().site()));
      known.forEach(k -> everything.append('\n').append(k));
      everything.append('\n').append(account.name());
      account.aliases().forEach(a -> everything.append('\n').append(a));
      account.domain().ifPresent(d -> urls.add(Links.bare(d)));
      return new Evidence(account, lines, everything.toString(), urls, today, reader, deeds);
    }

    private void trigger(Account account, Trigger trigger) {
      add(
          trigger.quote(),
          trigger.quote(),
          trigger.url(),
          trigger.published(),
          Optional.of(trigger));
      for (Language language : List.of(Language.EN, Language.ZH_HANS)) {
        telling
            .retold(account, trigger, language, today)
            .ifPresent(
                r ->
                    add(
                        r,
                        trigger.quote(),
                        trigger.url(),
                        trigger.published(),
                        Optional.of(trigger)));
      }
    }

    private void page(Article page) {
      add(page.title(), page.title(), page.url(), page.published(), Optional.empty());
      for (String sentence : Sentences.of(page.text())) {
        add(sentence, sentence, page.url(), page.published(), Optional.empty());
      }
    }

    private void add(
        String text,
        String quote,
        String url,
        Optional<LocalDate> published,
        Optional<Trigger> trigger) {
      if (text.isBlank()) {
        return;
      }
      LocalDate from = published.orElse(today);
      lines.add(
          new EvidenceLine(text, quote, url, published, trigger, false, reader.of(text, from)));
      everything.append('\n').append(text);
      if (!url.isEmpty()) {
        urls.add(Links.bare(url));
      }
    }
  }

  Account account() {
    return account;
  }

  List<EvidenceLine> lines() {
    return lines;
  }

  /** The lines of the same page that stand just before and behind one. */
  List<EvidenceLine> around(EvidenceLine line) {
    int at = lines.indexOf(line);
    return lines.subList(Math.max(0, at - AROUND), Math.min(lines.size(), at + AROUND + 1)).stream()
        .filter(l -> l.url().equals(line.url()))
        .toList();
  }

  /** Who does what to whom in a sentence. */
  Set<Deeds.Part> deedsIn(String sentence) {
    return deeds.in(sentence);
  }

  /** The same of all that is read of the account. */
  synchronized Deeds.Known deeds() {
    if (everyDeed == null) {
      everyDeed = known(lines.stream().filter(l -> !l.isOurs()));
    }
    return everyDeed;
  }

  /** The same of one page. */
  Deeds.Known deedsOn(String url) {
    return known(lines.stream().filter(l -> !l.isOurs() && l.url().equals(url)));
  }

  private Deeds.Known known(Stream<EvidenceLine> told) {
    return new Deeds.Known(told.map(l -> deeds.in(l.text())));
  }

  LocalDate today() {
    return today;
  }

  /** True when these words stand anywhere, however they are written. */
  boolean holds(String words) {
    return everything.contains(Folded.of(words));
  }

  boolean holdsLink(String url) {
    return urls.contains(Links.bare(url));
  }

  LineIndex tokens() {
    return tokens;
  }

  LineIndex bridges() {
    return bridges;
  }

  Features.Reader reader() {
    return reader;
  }

  /** True where a page says that this is the account too: 诺莱特 (Northlight). */
  boolean isAlsoCalled(String name) {
    return AccountNames.of(account).stream()
        .anyMatch(
            own ->
                everything.contains(Folded.of(name + "(" + own))
                    || everything.contains(Folded.of(own + "(" + name)));
  }
}
