package whynow.extract;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day stated for machines.
 *
 * @param day the day as written
 * @param utc whether the time is given in UTC, so that the day may be off by one from the page's
 */
record Stamp(LocalDate day, boolean utc) {
  private static final Pattern UTC =
      Pattern.compile(
          ".*\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?\\s?(?:Z|GMT|UTC|[+-]00:?00)$|1\\d{9}|1\\d{12}");

  static Optional<Stamp> of(String value, boolean monthFirst) {
    String v = value.strip();
    return Days.stated(v, monthFirst).map(day -> new Stamp(day, UTC.matcher(v).matches()));
  }

  /** Whether the other day can be the same moment in the page's own time zone. */
  boolean mayBe(LocalDate other) {
    return utc && Math.abs(other.toEpochDay() - day.toEpochDay()) == 1;
  }
}
