package whynow.team;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a rep may be spoken to.
 *
 * @param from start of the working day, in the rep's own zone
 * @param to its end
 * @param lunchFrom start of the lunch break; equal to {@code lunchTo} when there is none
 * @param lunchTo its end
 * @param calendar id of a file under {@code data/holidays}; empty for Monday to Friday all year
 * @param mutedUntil nothing is said before, where the rep asked for quiet
 */
public record WorkingTime(
    LocalTime from,
    LocalTime to,
    LocalTime lunchFrom,
    LocalTime lunchTo,
    String calendar,
    Optional<Instant> mutedUntil) {

  /** Nine to six with lunch from twelve to one, Monday to Friday. */
  public static final WorkingTime USUAL =
      new WorkingTime(
          LocalTime.of(9, 0),
          LocalTime.of(18, 0),
          LocalTime.of(12, 0),
          LocalTime.of(13, 0),
          "",
          Optional.empty());

  public WorkingTime hours(LocalTime newFrom, LocalTime newTo) {
    return new WorkingTime(newFrom, newTo, lunchFrom, lunchTo, calendar, mutedUntil);
  }

  public WorkingTime lunch(LocalTime newFrom, LocalTime newTo) {
    return new WorkingTime(from, to, newFrom, newTo, calendar, mutedUntil);
  }

  public WorkingTime on(String newCalendar) {
    return new WorkingTime(from, to, lunchFrom, lunchTo, newCalendar, mutedUntil);
  }

  public WorkingTime muted(Optional<Instant> until) {
    return new WorkingTime(from, to, lunchFrom, lunchTo, calendar, until);
  }
}
