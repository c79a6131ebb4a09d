package whynow.research;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Days as they stand beside a headline. What could be read two ways is not read at all. */
final class DateText {
  private static final Map<String, Integer> MONTHS = months();
  private static final String MONTH =
      "(" + MONTHS.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")";
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final int ANY = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** A way to write a day; the groups are named y, m and d by their order in {@code order}. */
  private record Form(Pattern pattern, String order) {
    static Form of(String order, String regex) {
      return new Form(Pattern.compile("(?<![\\d.])" + regex + "(?!\\d)", ANY), order);
    }
  }

  private static final List<Form> FORMS =
      List.of(
          Form.of("ymd", YEAR + "\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})"),
          Form.of("ymd", "(?:民國|民国)\\s*(\\d{2,3})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})"),
          Form.of("ymd", "(1[01]\\d)\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日"),
          Form.of(
              "dmy",
              "(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s*(?:de\\s+)?"
                  + MONTH
                  + "\\.?,?\\s*(?:de\\s+)?"
                  + YEAR),
          Form.of("mdy", "\\b" + MONTH + "\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s*" + YEAR),
          Form.of("dmy", "(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?" + YEAR),
          Form.of("mdy?", "(\\d{1,2})[/-](\\d{1,2})[/-]?\\s*" + YEAR),
          // A box with the day beside a box with year and month.
          Form.of("dym", "(\\d{1,2})\\s*日?\\s+" + YEAR + "\\s*[-/.年]\\s*(\\d{1,2})\\s*月?"),
          Form.of("mdy", "(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日?\\s+" + YEAR));

  /** A day that can be read two ways is a day all the same. */
  private static final Pattern NUMBERS =
      Pattern.compile("\\W*\\d{1,2}\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?(?:19|20)\\d\\d\\W*");

  private DateText() {}

  /** The first day in a text, where it can be read one way only. */
  static Optional<LocalDate> first(String text) {
    Optional<LocalDate> best = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Form form : FORMS) {
      Matcher found = form.pattern().matcher(text);
      while (found.find() && found.start() < at) {
        Optional<LocalDate> day = day(found, form.order());
        if (day.isPresent()) {
          best = day;
          at = found.start();
        }
      }
    }
    return best;
  }

  /** True when a text is a day and hardly anything else. */
  static boolean isOnlyADay(String text) {
    return text.length() <= 40 && (first(text).isPresent() || NUMBERS.matcher(text).matches());
  }

  private static Optional<LocalDate> day(Matcher found, String order) {
    int first = number(found.group(order.indexOf('d') + 1));
    int month = number(found.group(order.indexOf('m') + 1));
    int year = year(number(found.group(order.indexOf('y') + 1)));
    if (!order.endsWith("?")) {
      return of(year, month, first);
    }
    if (first <= 12 && month <= 12 && first != month) {
      return Optional.empty();
    }
    return month > 12 ? of(year, first, month) : of(year, month, first);
  }

  /** Years of the Republic, as Taiwanese pages count them. */
  private static int year(int year) {
    return year < 1000 ? year + 1911 : year;
  }

  private static int number(String word) {
    Integer month = MONTHS.get(word.toLowerCase(Locale.ROOT));
    return month != null ? month : Integer.parseInt(word);
  }

  private static Optional<LocalDate> of(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Longer names first, so that "June" is not read as "Jun". */
  private static Map<String, Integer> months() {
    Map<String, Integer> all = new LinkedHashMap<>();
    List<Locale> locales =
        List.of("en", "de", "fr", "es", "it", "pt", "nl").stream()
            .map(Locale::forLanguageTag)
            .toList();
    for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
      for (Locale locale : locales) {
        for (Month month : Month.values()) {
          String name = month.getDisplayName(style, locale).toLowerCase(locale).replace(".", "");
          all.putIfAbsent(name, month.getValue());
        }
      }
    }
    all.putIfAbsent("sept", 9);
    return all;
  }
}
