package whynow.followups;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a date in what a rep typed, and what remains of the words without it. */
public interface DueWords {
  Optional<Found> in(String text, ZonedDateTime now);

  /** A date, and the words around it. */
  record Found(Due due, String rest) {}

  /**
   * Spans such as {@code 2d}, {@code 3h}, {@code 1w}, {@code 2天}; all else is for another reader.
   */
  static DueWords spans(DueWords otherwise) {
    Pattern span =
        Pattern.compile(
            "(?i)(?<![\\w.])(\\d{1,3})\\s?(h|hours?|小时|d|days?|天|w|weeks?|周)(?![\\w.])");
    return (text, now) -> {
      Matcher found = span.matcher(text);
      if (!found.find()) {
        return otherwise.in(text, now);
      }
      int count = Integer.parseInt(found.group(1));
      String rest = (text.substring(0, found.start()) + text.substring(found.end())).strip();
      return Optional.of(new Found(later(count, found.group(2), now), rest));
    };
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
