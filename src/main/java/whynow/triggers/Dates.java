package whynow.triggers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as stated in a sentence: a day, a month or a year, in ISO form. */
final class Dates {
  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
          + "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final Pattern CHINESE =
      Pattern.compile(
          "(?:(20\\d\\d)年)?(\\d{1,2}|[一二三四五六七八九十]{1,2})月"
              + "(?:(\\d{1,2}|[一二三四五六七八九十廿]{1,3})[日号])?|(20\\d\\d)年");
  private static final Pattern NOW =
      Pattern.compile("\\b(?:today|this (?:morning|afternoon))\\b|今[日天早晚晨]|即日");
  private static final Pattern YESTERDAY =
      Pattern.compile("\\b(?:yesterday|last night)\\b|昨[日天晚夜]");
  private static final Pattern DAY_ONLY = Pattern.compile("(?<![\\d月年.])(\\d{1,2})[日号](?![本元圆线楼])");
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH + ",?(?: (20\\d\\d))?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:,? (20\\d\\d))?");
  private static final Pattern MONTH_ONLY =
      Pattern.compile(
          "\\b(?:in|by|from|of|since|until|for|next|last|this) (?:next |last |this |early |mid-|late )?"
              + MONTH
              + "(?: (20\\d\\d))?");
  private static final Pattern YEAR =
      Pattern.compile("\\b(?:in|by|of|from|during|early|late|mid-?|q[1-4]|half of) ?(20\\d\\d)\\b");

  private Dates() {}

  /** The first date stated; a day without a year takes the year nearest to publication. */
  static Optional<String> in(String plain, Optional<LocalDate> published) {
    String text = plain.toLowerCase(Locale.ROOT);
    return written(text, published).or(() -> published.flatMap(day -> spoken(text, day)));
  }

  /** "Today", "yesterday", or the day of a month that goes without saying. */
  private static Optional<String> spoken(String text, LocalDate published) {
    if (NOW.matcher(text).find()) {
      return Optional.of(published.toString());
    }
    if (YESTERDAY.matcher(text).find()) {
      return Optional.of(published.minusDays(1).toString());
    }
    Matcher day = DAY_ONLY.matcher(text);
    return day.find()
        ? day(null, published.getMonthValue(), day.group(1), Optional.of(published))
        : Optional.empty();
  }

  private static Optional<String> written(String plain, Optional<LocalDate> published) {
    String text = plain;
    if (Plain.isChinese(plain)) {
      return chinese(text, published);
    }
    Matcher dayFirst = DAY_FIRST.matcher(text);
    Matcher monthFirst = MONTH_FIRST.matcher(text);
    boolean first = dayFirst.find();
    if (monthFirst.find() && !(first && dayFirst.start() < monthFirst.start())) {
      return day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2), published);
    }
    if (first) {
      return day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1), published);
    }
    Matcher month = MONTH_ONLY.matcher(text);
    if (month.find()) {
      return day(month.group(2), month(month.group(1)), null, published);
    }
    Matcher year = YEAR.matcher(text);
    return year.find() ? Optional.of(year.group(1)) : Optional.empty();
  }

  private static Optional<String> chinese(String text, Optional<LocalDate> published) {
    Matcher m = CHINESE.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    return m.group(4) != null
        ? Optional.of(m.group(4))
        : day(m.group(1), number(m.group(2)), m.group(3), published);
  }

  /** Digits, or a Chinese number below a hundred. */
  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    String tens = text.replace("廿", "二十");
    int at = tens.indexOf('十');
    int ones = DIGITS.indexOf(tens.charAt(tens.length() - 1));
    int ten = at < 0 ? 0 : at == 0 ? 1 : DIGITS.indexOf(tens.charAt(0));
    return 10 * ten + Math.max(0, ones);
  }

  private static int month(String name) {
    return MONTHS.indexOf(name.substring(0, 3)) / 3 + 1;
  }

  private static Optional<String> day(
      String year, int month, String day, Optional<LocalDate> published) {
    try {
      LocalDate near = published.orElse(null);
      if (year == null && near == null) {
        return Optional.empty();
      }
      int d = day == null ? 1 : number(day);
      LocalDate date =
          year != null ? LocalDate.of(Integer.parseInt(year), month, d) : nearest(near, month, d);
      return Optional.of(day == null ? date.toString().substring(0, 7) : date.toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate nearest(LocalDate near, int month, int day) {
    LocalDate same = LocalDate.of(near.getYear(), month, day);
    if (same.isAfter(near.plusMonths(7))) {
      return same.minusYears(1);
    }
    return same.isBefore(near.minusMonths(7)) ? same.plusYears(1) : same;
  }
}
