package whynow.language;

import static whynow.language.DateRule.doubtful;
import static whynow.language.DateRule.said;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Days in digits, and quarters, in whatever language. */
final class WrittenDates {
  static final List<DateRule> RULES =
      List.of(
          doubtful(
              "(?<![\\d./-])(20\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d])", WrittenDates::iso),
          doubtful(
              "(?<![\\d./-])(\\d{1,2})/(\\d{1,2})(?:/((?:20)?\\d\\d))?(?![\\d/%]|-\\d| of\\b)",
              WrittenDates::slashed),
          doubtful(
              "(?<![\\d./-])(\\d{1,2})\\.(\\d{1,2})\\.((?:20)?\\d\\d)?(?!\\d)",
              WrittenDates::dotted),
          said(
              "(?<![a-z\\d])(?:(early|beginning of|start of|mid|late|end of) )?q([1-4])(?:[ ']*(20\\d\\d|\\d\\d)| (next year))?(?:季度)?(初|末|底)?(?![a-z\\d])",
              WrittenDates::quarter),
          said("(明年)?(?:第)?([一二三四1-4])季度?(初|末|底)?", WrittenDates::chineseQuarter),
          said("\\bnext quarter\\b|下个?季度?(?:初)?(?![末底])", (m, w) -> next(w)),
          said(
              "\\b(?:end of (?:the |this )?quarter|eoq|quarter[- ]end)\\b|(?<!下)(?:本|这个)?季度?[末底]",
              (m, w) -> next(w).minusDays(1)));

  private WrittenDates() {}

  private static List<LocalDate> iso(Matcher m, Weeks weeks) {
    return dates(number(m, 1), number(m, 3), number(m, 4), weeks).toList();
  }

  /** Month first, as in America and China; where the day may stand first, that is a doubt. */
  private static List<LocalDate> slashed(Matcher m, Weeks weeks) {
    int first = number(m, 1);
    int second = number(m, 2);
    int year = year(m.group(3));
    if (first == 24 && second == 7) {
      return List.of();
    }
    Stream<LocalDate> other = first == second ? Stream.empty() : dates(year, second, first, weeks);
    return Stream.concat(dates(year, first, second, weeks), other).toList();
  }

  private static List<LocalDate> dotted(Matcher m, Weeks weeks) {
    return dates(year(m.group(3)), number(m, 2), number(m, 1), weeks).toList();
  }

  private static Stream<LocalDate> dates(int year, int month, int day, Weeks weeks) {
    try {
      if (year == 0) {
        LocalDate.of(2024, month, day);
        return Stream.of(weeks.coming(month, day));
      }
      return Stream.of(LocalDate.of(year, month, day));
    } catch (DateTimeException notADay) {
      return Stream.empty();
    }
  }

  private static LocalDate quarter(Matcher m, Weeks weeks) {
    int quarter = number(m, 2);
    int year = m.group(4) != null ? weeks.today().getYear() + 1 : year(m.group(3));
    return part(year, quarter, m.group(1) + m.group(5), weeks);
  }

  private static LocalDate chineseQuarter(Matcher m, Weeks weeks) {
    int quarter = Numerals.of(m.group(2));
    int year = m.group(1) == null ? 0 : weeks.today().getYear() + 1;
    return part(year, quarter, "" + m.group(3), weeks);
  }

  /** A quarter that runs has its end still to come, its start not. */
  private static LocalDate part(int year, int quarter, String part, Weeks weeks) {
    LocalDate start = year == 0 ? weeks.comingQuarter(quarter) : Weeks.quarterStart(year, quarter);
    if (part.contains("mid")) {
      return start.plusMonths(1).withDayOfMonth(15);
    }
    if (!part.matches(".*(late|end of|末|底).*")) {
      return start;
    }
    LocalDate earlier = start.minusMonths(9).minusDays(1);
    return year == 0 && !earlier.isBefore(weeks.today())
        ? earlier
        : start.plusMonths(3).minusDays(1);
  }

  private static LocalDate next(Weeks weeks) {
    int month = (weeks.today().getMonthValue() - 1) / 3 * 3 + 1;
    return LocalDate.of(weeks.today().getYear(), month, 1).plusMonths(3);
  }

  private static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }

  private static int year(String written) {
    return written == null
        ? 0
        : written.length() == 2 ? 2000 + Integer.parseInt(written) : Integer.parseInt(written);
  }
}
