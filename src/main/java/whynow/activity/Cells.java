package whynow.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The filled cells of a row, by column; what cannot be read is said in words a person can act on.
 */
record Cells(Map<String, String> all) {
  /** A row that cannot go in, and why. */
  static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bad(String reason) {
      super(reason);
    }
  }

  boolean has(String column) {
    return all.containsKey(column);
  }

  String get(String column) {
    return all.get(column);
  }

  String text(String column) {
    return all.getOrDefault(column, "");
  }

  Optional<String> maybe(String column) {
    return Optional.ofNullable(all.get(column));
  }

  Optional<String> email() {
    Optional<String> mail = maybe("email");
    mail.filter(m -> !m.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+"))
        .ifPresent(
            m -> {
              throw new Bad("“" + m + "” is no email address");
            });
    return mail.map(m -> m.toLowerCase(Locale.ROOT));
  }

  /** The domain column without scheme, www and path. */
  Optional<String> host() {
    return maybe("domain")
        .map(
            domain ->
                domain
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst("^[a-z]+://", "")
                    .replaceFirst("^www\\.", "")
                    .replaceFirst("[/:?#].*", ""));
  }

  OptionalLong number(String column, OptionalLong before) {
    String digits = text(column).replaceAll("[\\s,.'’，人]", "");
    if (digits.isEmpty()) {
      return before;
    }
    if (!digits.matches("\\d{1,15}")) {
      throw new Bad("“" + get(column) + "” is no number (" + column + ")");
    }
    return OptionalLong.of(Long.parseLong(digits));
  }

  Optional<LocalDate> day(String column) {
    try {
      return maybe(column).map(text -> LocalDate.parse(text.replace('/', '-')));
    } catch (DateTimeParseException e) {
      throw new Bad("“" + get(column) + "” is no date; write 2026-11-25");
    }
  }

  /** The {@code at} column; without an offset it is told in the rep's zone. */
  Instant moment(Instant now, ZoneId zone) {
    if (!has("at")) {
      return now;
    }
    String iso = get("at").replace('/', '-').replaceFirst("^(\\S+) (\\S+)", "$1T$2");
    try {
      if (iso.contains("T") && iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")) {
        return OffsetDateTime.parse(iso).toInstant();
      }
      return iso.contains("T")
          ? LocalDateTime.parse(iso).atZone(zone).toInstant()
          : LocalDate.parse(iso).atTime(12, 0).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new Bad("“" + get("at") + "” is no date; write 2026-11-25 or 2026-11-25T15:00");
    }
  }

  <E extends Enum<E>> E word(Class<E> type, String column, String usual) {
    String asked = maybe(column).orElse(usual);
    try {
      return Enum.valueOf(type, asked.toUpperCase(Locale.ROOT).replace(' ', '_'));
    } catch (IllegalArgumentException e) {
      throw new Bad("“" + asked + "” is no " + column);
    }
  }
}
