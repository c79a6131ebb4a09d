package whynow.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Days counted from a day, in weeks from Monday to Sunday. */
record Weeks(LocalDate today) {
  LocalDate monday() {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** This day of the week some weeks from now; 0 is this week, even where it has passed. */
  LocalDate of(int weeksAhead, DayOfWeek day) {
    return monday().plusWeeks(weeksAhead).with(TemporalAdjusters.nextOrSame(day));
  }

  /** The next one to come; today's own name means a week from today. */
  LocalDate coming(DayOfWeek day) {
    return today.with(TemporalAdjusters.next(day));
  }

  LocalDate working(int days) {
    LocalDate day = today;
    for (int left = days; left > 0; left -= day.getDayOfWeek().getValue() <= 5 ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** The last working day of the month that this day is in. */
  static LocalDate lastOfMonth(LocalDate day) {
    return day.with(TemporalAdjusters.lastDayOfMonth());
  }

  /** The next day of this month and number that is not past. */
  LocalDate coming(int month, int dayOfMonth) {
    LocalDate first = LocalDate.of(today.getYear(), month, 1);
    LocalDate day = first.withDayOfMonth(Math.min(dayOfMonth, first.lengthOfMonth()));
    return day.isBefore(today) ? coming(first.plusYears(1), dayOfMonth) : day;
  }

  private static LocalDate coming(LocalDate first, int dayOfMonth) {
    return first.withDayOfMonth(Math.min(dayOfMonth, first.lengthOfMonth()));
  }

  /** The next day of this number: the 15th. */
  LocalDate coming(int dayOfMonth) {
    LocalDate month = today.withDayOfMonth(1);
    while (month.lengthOfMonth() < dayOfMonth || month.withDayOfMonth(dayOfMonth).isBefore(today)) {
      month = month.plusMonths(1);
    }
    return month.withDayOfMonth(dayOfMonth);
  }

  static LocalDate quarterStart(int year, int quarter) {
    return LocalDate.of(year, 3 * quarter - 2, 1);
  }

  /** The start of the next quarter of this number; one that runs already began. */
  LocalDate comingQuarter(int quarter) {
    LocalDate start = quarterStart(today.getYear(), quarter);
    return start.isBefore(today) ? start.plusYears(1) : start;
  }
}
