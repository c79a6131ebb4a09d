package whynow.followups;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.SpokenDates;

/** Finds a date in what a rep typed, and what remains of the words without it. */
public final class DueWords {
  private static final Pattern WRITTEN =
      Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2})?");
  private static final Pattern SPAN =
      Pattern.compile("(?i)(?<![\\w.])(\\d{1,3})\\s?(h|hours?|小时|d|days?|天|w|weeks?|周)(?![\\w.])");

  private DueWords() {}

  /** A date, and the words around it. */
  public record Found(Due due, String rest) {}

  /**
   * Dates as people say them, spans such as {@code 2d} and 2天, and dues as they write themselves.
   */
  public static Optional<Found> in(String text, ZonedDateTime now) {
    Matcher written = WRITTEN.matcher(text);
    if (written.find()) {
      return written(text, written);
    }
    Matcher span = SPAN.matcher(text);
    return span.find()
        ? Optional.of(
            new Found(
                later(Integer.parseInt(span.group(1)), span.group(2), now),
                without(text, span.start(), span.end())))
        : said(text, now);
  }

  private static Optional<Found> written(String text, Matcher found) {
    try {
      Due due = Due.parse(found.group());
      return Optional.of(new Found(due, without(text, found.start(), found.end())));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Found> said(String text, ZonedDateTime now) {
    return SpokenDates.in(text, now).stream()
        .findFirst()
        .map(
            day ->
                new Found(
                    new Due(day.date(), day.time().or(day::around)),
                    without(text, day.start(), day.end())));
  }

  private static String without(String text, int start, int end) {
    return (text.substring(0, start).strip() + " " + text.substring(end).strip()).strip();
  }

  private static Due later(int count, String unit, ZonedDateTime now) {
    LocalDate today = now.toLocalDate();
    if (unit.matches("(?i)h.*|小时")) {
      ZonedDateTime then = now.plusHours(count).withSecond(0).withNano(0);
      return Due.at(then.toLocalDate(), then.toLocalTime());
    }
    return Due.on(unit.matches("(?i)w.*|周") ? today.plusWeeks(count) : today.plusDays(count));
  }
}
