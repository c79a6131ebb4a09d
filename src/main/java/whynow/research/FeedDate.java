package whynow.research;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moments as feeds write them: RFC 822, RFC 3339 and their usual misspellings. */
final class FeedDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("at", -4),
          Map.entry("et", -5),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("ct", -6),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mt", -7),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pt", -8),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("met", 1),
          Map.entry("cet", 1),
          Map.entry("mest", 2),
          Map.entry("cest", 2));
  private static final String TIME =
      "(?:[T\\s]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2}))?(?:[.,]\\d+)?)?";
  private static final String ZONE = "\\s*([A-Za-z]{1,5}(?:/GMT)?|[+-]\\d{1,2}:?\\d{2})?";
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "^(?:[A-Za-z]{3},? )?(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})" + TIME + ZONE + "$");
  private static final Pattern COMPACT =
      Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2}):?(\\d{2}):?(\\d{2})?)?" + ZONE + "$");
  private static final Pattern RFC_822 =
      Pattern.compile(
          "^(?:[A-Za-z]+\\.?,?\\s+)?(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{4}|\\d{2}),?"
              + TIME
              + ZONE
              + "(?:\\s*\\(.*\\))?$");
  private static final Pattern ASCTIME =
      Pattern.compile(
          "^[A-Za-z]{3},?\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{1,2})"
              + TIME
              + "(?:\\s+([A-Z]{3,4}|[+-]\\d{4}))?,?\\s+(\\d{4})$");

  /** A day as ctime writes it, its year before the time. */
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "^[A-Za-z]{3},?\\s+([A-Za-z]{3})[a-z]*\\s+(\\d{1,2}),?\\s+(\\d{4})" + TIME + ZONE + "$");

  private FeedDate() {}

  /** Reads a moment; what is not clearly one is left alone. */
  static Optional<OffsetDateTime> read(String text) {
    String value = text.strip().replaceAll("\\s+", " ");
    try {
      return iso(RFC_3339.matcher(value))
          .or(() -> iso(COMPACT.matcher(value)))
          .or(() -> rfc822(RFC_822.matcher(value)))
          .or(() -> asctime(ASCTIME.matcher(value)))
          .or(() -> yearFirst(YEAR_FIRST.matcher(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<OffsetDateTime> iso(Matcher m) {
    if (!m.matches()) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(m.group(1)), number(m.group(2)), number(m.group(3)));
    return at(day, m.group(4), m.group(5), m.group(6), m.group(7));
  }

  private static Optional<OffsetDateTime> rfc822(Matcher m) {
    int month = m.matches() ? month(m.group(2)) : 0;
    if (month == 0) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(year(number(m.group(3))), month, number(m.group(1)));
    return at(day, m.group(4), m.group(5), m.group(6), m.group(7));
  }

  private static Optional<OffsetDateTime> asctime(Matcher m) {
    int month = m.matches() ? month(m.group(1)) : 0;
    if (month == 0) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(m.group(7)), month, number(m.group(2)));
    return at(day, m.group(3), m.group(4), m.group(5), m.group(6));
  }

  private static Optional<OffsetDateTime> yearFirst(Matcher m) {
    int month = m.matches() ? month(m.group(1)) : 0;
    if (month == 0) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.of(number(m.group(3)), month, number(m.group(2)));
    return at(day, m.group(4), m.group(5), m.group(6), m.group(7));
  }

  private static Optional<OffsetDateTime> at(
      LocalDate day, String hour, String minute, String second, String zone) {
    Optional<ZoneOffset> offset = zone(zone);
    if (offset.isEmpty()) {
      return Optional.empty();
    }
    int hours = hour == null ? 0 : number(hour);
    // The end of a day, and a leap second, are real moments; hour 25 is a mistake.
    int seconds = second == null || number(second) == 60 ? 0 : number(second);
    LocalTime time =
        LocalTime.of(hours == 24 ? 0 : hours, minute == null ? 0 : number(minute), seconds);
    LocalDate on = hours == 24 ? day.plusDays(1) : day;
    return Optional.of(LocalDateTime.of(on, time).atOffset(offset.get()));
  }

  private static Optional<ZoneOffset> zone(String zone) {
    if (zone == null || zone.toLowerCase(Locale.ROOT).matches("z|ut|utc|gmt|etc(/gmt)?")) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (zone.matches("[+-].*")) {
      String digits = zone.substring(1).replace(":", "");
      int total = number(digits.length() == 3 ? "0" + digits : digits);
      int minutes = total / 100 * 60 + total % 100;
      return minutes > 18 * 60
          ? Optional.empty()
          : Optional.of(ZoneOffset.ofTotalSeconds((zone.charAt(0) == '-' ? -60 : 60) * minutes));
    }
    return Optional.ofNullable(ZONES.get(zone.toLowerCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }

  private static int month(String word) {
    return MONTHS.indexOf(word.toLowerCase(Locale.ROOT)) + 1;
  }

  private static int year(int year) {
    return year >= 100 ? year : year + (year < 70 ? 2000 : 1900);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
