package whynow.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import whynow.team.Rep;

/** Days counted from the demo's start, each a working day in a rep's zone. */
final class DemoDays {
  private static final LocalTime MORNING = LocalTime.of(9, 20);
  private final Instant now;
  private int count;

  DemoDays(Instant now) {
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** A moment of that day's work, another for each. */
  Instant at(int days, Rep rep) {
    LocalTime time = MORNING.plusMinutes(count++ * 37L % 450);
    return day(days, rep).atTime(time).atZone(rep.zone()).toInstant();
  }

  /** On a weekend, the Friday before; for what is to come, the Monday after. */
  LocalDate day(int days, Rep rep) {
    LocalDate day = LocalDate.ofInstant(now, rep.zone()).plusDays(days);
    int back = Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
    return days > 0 && back > 0 ? day.plusDays(3 - back) : day.minusDays(back);
  }
}
