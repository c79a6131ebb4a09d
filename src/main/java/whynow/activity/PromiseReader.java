package whynow.activity;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import whynow.activity.Phrases.Hit;
import whynow.activity.Sentence.Clause;
import whynow.followups.Due;
import whynow.language.Folded;
import whynow.language.SpokenDate;

/** Finds the promise in a log sentence: which of its dates is one, and which words belong to it. */
final class PromiseReader {
  private static final Set<String> PAST =
      Set.of(
          "sent", "replied", "connected", "no_answer", "left_voicemail", "meeting_held", "bounced");
  private static final Pattern COMING_OR_PAST =
      Pattern.compile(
          "(?:on |at |the )?(?:mon|tue|wed|thu|thr|fri|sat|sun)[a-z]*(?: (?:morning|afternoon|evening))?(?: ?(?:at )?[\\d:.apm]+)?"
              + "|(?:在)?(?:周|星期|礼拜)[一二三四五六日天](?:[上下]午)?");
  private static final Pattern LATER =
      Pattern.compile("later|afternoon|tonight|evening|eod|cob|end of|close of|今晚|下午|晚");

  private static final Pattern ORDER =
      Pattern.compile(
          "(?:please |pls |to |will |must |should |need to )?(?:send|call|email|mail|share|chase|follow up|ping|reply|write|text|prepare|finish|draft|book|answer|get back)(?: [^ ]+){0,4}");
  private static final Pattern TODAY =
      Pattern.compile(
          "(?:later )?(?:today|this (?:morning|afternoon|evening)|tonight)|今[天日儿早晚]?.*|这周|本周|this week");

  /**
   * A promise and where it stands.
   *
   * @param from where its words begin
   * @param to where they end
   */
  record Promise(SpokenDate date, int from, int to, String note) {
    NextStep step(boolean meeting) {
      return new NextStep(new Due(date.date(), date.time()), date.around(), note, meeting);
    }
  }

  private final LogWords.Compiled words;
  private final ZonedDateTime now;

  PromiseReader(LogWords.Compiled words, ZonedDateTime now) {
    this.words = words;
    this.now = now;
  }

  Optional<Promise> read(Sentence sentence) {
    List<Hit> events =
        words.outcomes().in(sentence.masked()).stream()
            .filter(hit -> PAST.contains(hit.meaning()))
            .toList();
    return sentence.dates().stream()
        .filter(date -> rank(sentence, date, events) > 0)
        .max(Comparator.comparingInt(date -> rank(sentence, date, events) * 1000 - date.start()))
        .map(date -> promise(sentence, date, events));
  }

  /** How surely this date is a promise: 0 not at all, 3 surely. */
  private int rank(Sentence sentence, SpokenDate date, List<Hit> events) {
    if (date.date().isBefore(now.toLocalDate())) {
      return 0;
    }
    Clause clause = sentence.clauseAt(date.start());
    String said = sentence.masked().substring(clause.start(), clause.end());
    boolean promised = words.promises().said(said);
    boolean away = isBackThen(said, date, events);
    if (words.notThen().said(said) && !promised && !away) {
      return 0;
    }
    if (words.facts().said(said) && !promised && !booked(said) && !away) {
      return 0;
    }
    boolean step = words.nextStep().said(said) || booked(said);
    if (step || date.by() || away) {
      return gone(sentence, date) ? 0 : promised ? 4 : 3;
    }
    return openOrPast(sentence, date, clause, events) ? 0 : 2;
  }

  /** Nobody was reached, and this is when they are back. */
  private boolean isBackThen(String said, SpokenDate date, List<Hit> events) {
    boolean missed = events.stream().anyMatch(hit -> hit.meaning().equals("no_answer"));
    return missed && date.date().isAfter(now.toLocalDate()) && words.away().said(said);
  }

  private boolean booked(String said) {
    return words.outcomes().in(said).stream().anyMatch(h -> h.meaning().equals("meeting_booked"));
  }

  /** "Today" tells when the touch was, unless a limit or a time still to come is said. */
  private boolean gone(Sentence sentence, SpokenDate date) {
    boolean today = date.date().equals(now.toLocalDate());
    boolean later = date.time().map(t -> t.isAfter(now.toLocalTime())).orElse(false);
    boolean opens = date.start() <= 1 && date.time().isEmpty();
    boolean toCome =
        later
            || date.by()
            || orders(sentence, date)
            || (!opens && LATER.matcher(spoken(sentence, date)).find());
    return today && !toCome;
  }

  /** "Send today": what a clause that begins so says is still to be done. */
  private static boolean orders(Sentence sentence, SpokenDate date) {
    Clause clause = sentence.clauseAt(date.start());
    String said = sentence.masked().substring(clause.start(), date.start());
    return ORDER.matcher(said.strip()).matches();
  }

  private static String spoken(Sentence sentence, SpokenDate date) {
    return Folded.of(sentence.text().substring(date.start(), date.end())).trim();
  }

  private static boolean openOrPast(
      Sentence sentence, SpokenDate date, Clause clause, List<Hit> events) {
    String spoken = spoken(sentence, date);
    boolean event = events.stream().anyMatch(h -> h.within(clause.start(), clause.end()));
    return TODAY.matcher(spoken).matches() || (event && COMING_OR_PAST.matcher(spoken).matches());
  }

  private Promise promise(Sentence sentence, SpokenDate date, List<Hit> events) {
    Clause clause = sentence.clauseAt(date.start());
    int after =
        events.stream()
            .filter(h -> h.start() >= clause.start() && h.end() <= date.start())
            .mapToInt(Hit::end)
            .max()
            .orElse(clause.start());
    int from =
        words.nextStep().in(sentence.masked()).stream()
            .filter(h -> h.start() >= after && h.start() < date.start())
            .mapToInt(Hit::start)
            .min()
            .orElse(date.start());
    int to = Math.max(clause.end(), date.end());
    return new Promise(date, from, to, note(sentence, date, from, to));
  }

  private static String note(Sentence sentence, SpokenDate date, int from, int to) {
    String before = sentence.text().substring(from, Math.max(from, date.start()));
    String after = sentence.text().substring(date.end(), Math.max(to, date.end()));
    String glue = sentence.chinese() ? "" : " ";
    return (before.strip() + glue + after.strip())
        .replaceAll("\\s+", " ")
        .replaceAll("^[\\s,，.:：-]+|[\\s,，.:：-]+$", "");
  }
}
