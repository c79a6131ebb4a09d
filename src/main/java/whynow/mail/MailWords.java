package whynow.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.language.Script;

/**
 * The words by which mails are understood: {@code data/mail.yaml}.
 *
 * @param quoted lines with which earlier mails begin
 * @param signature lines with which a signature begins
 * @param unsubscribe what people say who want to hear no more
 * @param bounces senders of reports, as the part before the @
 */
record MailWords(
    List<Pattern> quoted,
    List<Pattern> signature,
    Away away,
    List<String> unsubscribe,
    List<String> bounces) {
  private static final int SHORT = 400;

  /** How an absence is told. */
  record Away(List<String> subjects, List<String> until, List<String> back) {}

  /** What the sender wrote anew: without what it answers and without the signature. */
  String fresh(String text) {
    return text.lines()
        .takeWhile(line -> !begins(quoted, line) && !begins(signature, line))
        .map(String::strip)
        .collect(Collectors.joining("\n"))
        .replaceAll("\n{2,}", "\n")
        .strip();
  }

  private static boolean begins(List<Pattern> patterns, String line) {
    return patterns.stream().anyMatch(p -> p.matcher(folded(line.strip())).matches());
  }

  boolean isAway(Mail mail) {
    return holds(mail.subject(), away.subjects()).isPresent();
  }

  /** True when the new words of a mail ask to hear no more. */
  boolean asksToStop(String fresh) {
    return fresh.length() <= SHORT && holds(fresh, unsubscribe).isPresent();
  }

  boolean isReporter(Mail.Address from) {
    return bounces.contains(from.address().replaceFirst("@.*", ""));
  }

  /** The words behind "until" or "back on", where a day may stand. */
  Optional<Absence> absence(String fresh) {
    return behind(fresh, away.back())
        .map(words -> new Absence(words, false))
        .or(() -> behind(fresh, away.until()).map(words -> new Absence(words, true)));
  }

  /**
   * How long somebody is away.
   *
   * @param words where the day stands
   * @param through true when that day is the last one away, false when they are back on it
   */
  record Absence(String words, boolean through) {}

  private static Optional<String> behind(String text, List<String> marks) {
    String folded = folded(text);
    return marks.stream()
        .map(mark -> folded.indexOf(mark) < 0 ? -1 : folded.indexOf(mark) + mark.length())
        .filter(at -> at >= 0)
        .map(at -> text.substring(at, Math.min(text.length(), at + 40)).split("[.。\n;；]", 2)[0])
        .findFirst();
  }

  private static Optional<String> holds(String text, List<String> words) {
    String folded = folded(text);
    return words.stream().filter(folded::contains).findFirst();
  }

  private static String folded(String text) {
    return Script.toSimplified(text.toLowerCase(Locale.ROOT)).replace('’', '\'');
  }
}
