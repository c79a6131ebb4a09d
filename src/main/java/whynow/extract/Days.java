package whynow.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as pages write them: {@code 2026-03-02T09:00+01:00}, {@code 2. März 2026}, {@code
 * March 2, 2026}, {@code 2026年3月2日}, {@code 02.03.2026}. A time of day is left out, so the day is
 * the one in the page's own offset.
 */
final class Days {
  private static final Map<String, Integer> MONTHS = months();
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d.,])((?:19|20)\\d{2})(?:\\s?年\\s?|[-/.‐–]\\s?)(\\d{1,2})(?:\\s?月\\s?|[-/.‐–]\\s?)(\\d{1,2})(?!\\d)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<![\\d.,/])(\\d{1,2})\\s?([-/.|])\\s?(\\d{1,2})\\s?\\2\\s?((?:19|20)?\\d{2})(?![\\d/]|\\.\\d)");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?(?:[\\s\\u00a0]|[-/])?\\s*(?:de |of |d'|de\\s)?(\\p{L}{3,}+)\\.?,?(?:[\\s/-]|de )+(?:de |del |do )?((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern MONTH_DAY =
      Pattern.compile(
          "(\\p{L}{3,}+)[.,]?[\\s-]+(\\d{1,2})(?:st|nd|rd|th)?[\\s,.-]+\\s*((?:19|20)\\d{2})(?!\\d)");
  private static final Pattern YEAR_MONTH_DAY_WORD =
      Pattern.compile("((?:19|20)\\d{2})[\\s.,-]+(\\p{L}{3,}+)[\\s.-]+(\\d{1,2})(?!\\d)");

  /** The years of the Republic of China, which Taiwan counts from 1912. */
  private static final Pattern TAIWAN =
      Pattern.compile("(?<!\\d)(1[0-3]\\d)\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日");

  private static final Pattern COMPACT =
      Pattern.compile("^((?:19|20)\\d{2})(\\d{2})(\\d{2})(?:\\D|\\d{4,6}|$)");

  private Days() {}

  /** The day that a machine-written value says: an ISO date, a number of seconds, or words. */
  static Optional<LocalDate> stated(String value, boolean monthFirst) {
    String v = value.strip();
    Matcher compact = COMPACT.matcher(v);
    if (compact.find()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    if (v.matches("1\\d{9}|1\\d{12}")) {
      return Optional.of(epoch(Long.parseLong(v.substring(0, 10)), ZoneOffset.UTC));
    }
    return first(v, monthFirst);
  }

  /** The day of a number of seconds on a Chinese platform. */
  static LocalDate chinese(long seconds) {
    return epoch(seconds, CHINA);
  }

  private static LocalDate epoch(long seconds, ZoneId zone) {
    return LocalDate.ofInstant(Instant.ofEpochSecond(seconds), zone);
  }

  /** The first day written in a text. */
  static Optional<LocalDate> first(String text, boolean monthFirst) {
    return hasYear(text)
        ? yearFirst(text).or(() -> words(text)).or(() -> yearLast(text, monthFirst))
        : text.indexOf('年') > 0 ? taiwan(text) : yearLast(text, monthFirst);
  }

  private static Optional<LocalDate> taiwan(String text) {
    Matcher m = TAIWAN.matcher(text);
    return m.find()
        ? day("" + (1911 + Integer.parseInt(m.group(1))), m.group(2), m.group(3))
        : Optional.empty();
  }

  /** A cheap look before the patterns: a year of this century or the last. */
  private static boolean hasYear(String text) {
    for (int i = 0; i + 3 < text.length(); i++) {
      if ((text.startsWith("20", i) || text.startsWith("19", i))
          && Character.isDigit(text.charAt(i + 2))
          && Character.isDigit(text.charAt(i + 3))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<LocalDate> yearFirst(String text) {
    Matcher m = YEAR_FIRST.matcher(text);
    return m.find() ? day(m.group(1), m.group(2), m.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> words(String text) {
    Optional<LocalDate> found = named(DAY_MONTH.matcher(text), 3, 2, 1);
    return found
        .or(() -> named(MONTH_DAY.matcher(text), 3, 1, 2))
        .or(() -> named(YEAR_MONTH_DAY_WORD.matcher(text), 1, 2, 3));
  }

  private static Optional<LocalDate> named(Matcher m, int year, int month, int day) {
    while (m.find()) {
      Integer number = MONTHS.get(m.group(month).toLowerCase(Locale.ROOT));
      if (number != null) {
        return day(m.group(year), number.toString(), m.group(day));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> yearLast(String text, boolean monthFirst) {
    Matcher m = YEAR_LAST.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    int a = Integer.parseInt(m.group(1));
    int b = Integer.parseInt(m.group(3));
    String year = m.group(4).length() == 2 ? "20" + m.group(4) : m.group(4);
    boolean month = b > 12 || (monthFirst && a <= 12 && m.group(2).equals("/"));
    return month ? day(year, "" + a, "" + b) : day(year, "" + b, "" + a);
  }

  static Optional<LocalDate> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return date.getYear() < 1994 ? Optional.empty() : Optional.of(date);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (String line : Words.lines("months")) {
      List<String> words = List.of(line.split(" ", -1));
      for (String word : words.subList(1, words.size())) {
        months.putIfAbsent(word, Integer.valueOf(words.get(0)));
      }
    }
    return Map.copyOf(months);
  }
}
