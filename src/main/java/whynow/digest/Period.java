package whynow.digest;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Days that a digest speaks of.
 *
 * @param kind {@code day, week, month}
 * @param first the first day
 * @param end the day after the last
 */
public record Period(String kind, LocalDate first, LocalDate end) {
  public static Period day(LocalDate day) {
    return new Period("day", day, day.plusDays(1));
  }

  /** Monday to Sunday. */
  public static Period weekOf(LocalDate day) {
    LocalDate monday = day.with(DayOfWeek.MONDAY);
    return new Period("week", monday, monday.plusDays(7));
  }

  public static Period monthOf(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return new Period("month", first, first.plusMonths(1));
  }

  /** {@code today, yesterday, day, week, month}, a date, or their Chinese words. */
  public static Optional<Period> named(String word, LocalDate today) {
    return switch (word.toLowerCase(java.util.Locale.ROOT)) {
      case "", "today", "day", "今天", "今日", "日报" -> Optional.of(day(today));
      case "yesterday", "昨天", "昨日" -> Optional.of(day(today.minusDays(1)));
      case "week", "本周", "这周", "周报", "周" -> Optional.of(weekOf(today));
      case "lastweek", "上周" -> Optional.of(weekOf(today.minusWeeks(1)));
      case "month", "本月", "这个月", "月报", "月" -> Optional.of(monthOf(today));
      case "lastmonth", "上月", "上个月" -> Optional.of(monthOf(today.minusMonths(1)));
      default -> date(word).map(Period::day);
    };
  }

  private static Optional<LocalDate> date(String word) {
    try {
      return Optional.of(LocalDate.parse(word));
    } catch (java.time.format.DateTimeParseException e) {
      return Optional.empty();
    }
  }

  public Instant from(ZoneId zone) {
    return first.atStartOfDay(zone).toInstant();
  }

  public Instant to(ZoneId zone) {
    return end.atStartOfDay(zone).toInstant();
  }
}
