package whynow.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The Retry-After header: seconds, or an HTTP date (RFC 9110, 10.2.3). */
final class RetryAfter {
  private RetryAfter() {}

  static Optional<Duration> read(String header) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    String value = header.strip();
    return value.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : until(value);
  }

  /** A server's date is compared with the machine's clock: both are real time. */
  private static Optional<Duration> until(String date) {
    try {
      Instant then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration wait = Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), then);
      return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
