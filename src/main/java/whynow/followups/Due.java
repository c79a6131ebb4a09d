package whynow.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When something was promised: a day, or a day and a time, as the rep said it.
 *
 * @param time empty for a whole day, which is reminded at ten
 */
public record Due(LocalDate date, Optional<LocalTime> time) {
  private static final LocalTime USUAL = LocalTime.of(10, 0);

  public static Due on(LocalDate date) {
    return new Due(date, Optional.empty());
  }

  public static Due at(LocalDate date, LocalTime time) {
    return new Due(date, Optional.of(time));
  }

  /** Reads what {@link #toString} wrote. */
  public static Due parse(String text) {
    if (!text.contains("T")) {
      return on(LocalDate.parse(text));
    }
    LocalDateTime moment = LocalDateTime.parse(text);
    return at(moment.toLocalDate(), moment.toLocalTime());
  }

  /**
   * The moment it is due for somebody in this zone; a time that the clocks skip is the one after.
   */
  public Instant in(ZoneId zone) {
    return date.atTime(time.orElse(USUAL)).atZone(zone).toInstant();
  }

  /** {@code 2026-12-01}, or with a time {@code 2026-12-01T15:00}. */
  @Override
  public String toString() {
    return time.map(t -> date.atTime(t).toString()).orElse(date.toString());
  }
}
