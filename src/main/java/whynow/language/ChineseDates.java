package whynow.language;

import static whynow.language.DateRule.said;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

/** Days as they are said in Chinese; the text is folded, so Traditional reads the same. */
final class ChineseDates {
  private static final String WEEK = "(?:周|星期|礼拜)";
  private static final String DAY = "([一二三四五六日天末]|[1-7](?!\\d))";
  private static final String N = "(" + Numerals.CHINESE + ")";
  private static final String UNIT = "(个?工作日|个?工作天|个半月|天|日|周|个?星期|个?礼拜|个?月|年|个?季度)";
  private static final String MONTH =
      "(明年|今年|后年|20\\d\\d年)?(?<!\\d)(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?";

  static final List<DateRule> RULES =
      List.of(
          said("大后天", (m, w) -> w.today().plusDays(3)),
          said("(?<!大)(?<!售)(?<!最)后[天日](?!台)", (m, w) -> w.today().plusDays(2)),
          said("明(?:[天日儿]|(?=[早晚]))|次日|隔天", (m, w) -> w.today().plusDays(1)),
          said("今(?:[天日儿]|(?=[早晚]))|下班前", (m, w) -> w.today()),
          said("(?<!大)前天", (m, w) -> w.today().minusDays(2)),
          said("昨[天日晚儿]", (m, w) -> w.today().minusDays(1)),
          said("下下个?" + WEEK + DAY, (m, w) -> w.of(2, day(m.group(1)))),
          said("下下个?" + WEEK, (m, w) -> w.of(2, DayOfWeek.MONDAY)),
          said("(?<!下)下个?" + WEEK + DAY, (m, w) -> w.of(1, day(m.group(1)))),
          said("(?<!下)下个?" + WEEK + "([初中底])?", (m, w) -> w.of(1, partOfWeek(m.group(1)))),
          said("(?:这|本)个?" + WEEK + DAY, (m, w) -> w.of(0, day(m.group(1)))),
          said("(?:这|本)个?" + WEEK + "(?:底|之内|以内|内)?", (m, w) -> w.of(0, DayOfWeek.FRIDAY)),
          said("上上?个?" + WEEK + "([一二三四五六日天末])?", (m, w) -> lastWeek(m, w)),
          said("(?<![下上这本个每])" + WEEK + DAY, (m, w) -> coming(m.group(1), w)),
          said("(?:过|再过|等)" + N + UNIT + "(?:之后|以后|后)?", (m, w) -> plus(w, m.group(1), m.group(2))),
          said(
              "(?<![\\d.第])" + N + UNIT + "(?:之后|以后|后|之内|以内|内)",
              (m, w) -> plus(w, m.group(1), m.group(2))),
          said("半年(?:之后|以后|后|内)", (m, w) -> w.today().plusMonths(6)),
          said("半个月(?:之后|以后|后|内)", (m, w) -> w.today().plusDays(15)),
          said(
              "(?<!下)(下下|下|这|本)个?月(初|中旬|中|底|末|上旬|下旬)?(?!\\d)(?![一二三四五六七八九十]+[号日])",
              (m, w) -> part(m.group(2), ahead(m.group(1), w))),
          said("(下下|下|这|本)个?月" + N + "[号日]", (m, w) -> dayIn(ahead(m.group(1), w), m.group(2))),
          said("(?<![\\d下这本个一二三四五六七八九十])月(底|末|初|中)(?:之?前)?", (m, w) -> partComing(m.group(1), w)),
          said(MONTH + "(初|中旬|中|底|末|上旬|下旬)", (m, w) -> part(m.group(3), month(m, w))),
          said(MONTH + "(?!\\s*[\\d一二三四五六七八九十初中底末上下])", (m, w) -> month(m, w)),
          said(
              MONTH + "\\s*(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:[日号]|(?![\\d点:]))",
              (m, w) -> monthDay(m, w)),
          said(
              "(?<![\\d月第./一二三四五六七八九十])([1-3]?\\d|[一二三四五六七八九十]{1,3})[号日](?![线楼仓门机馆厅库产店桥院])",
              (m, w) -> w.coming(clampDay(m.group(1)))),
          said("(?:今年)?年[底末]", (m, w) -> LocalDate.of(w.today().getYear(), 12, 31)),
          said(
              "明年(?:年?初)?(?!\\d|[一二三四五六七八九十]|年|第|q|底|末|中|春|夏|秋|冬)",
              (m, w) -> LocalDate.of(w.today().getYear() + 1, 1, 1)),
          said("元旦(?:之后|以后|后|过后)", (m, w) -> LocalDate.of(w.today().getYear() + 1, 1, 2)));

  private ChineseDates() {}

  private static DayOfWeek day(String word) {
    int number = "一二三四五六日".indexOf(word);
    if (number < 0) {
      number = "1234567".indexOf(word);
    }
    return word.equals("天")
        ? DayOfWeek.SUNDAY
        : number < 0 ? DayOfWeek.SATURDAY : DayOfWeek.of(number + 1);
  }

  private static LocalDate coming(String word, Weeks weeks) {
    return word.equals("末") ? weeks.of(0, DayOfWeek.SATURDAY) : weeks.coming(day(word));
  }

  private static LocalDate lastWeek(Matcher m, Weeks weeks) {
    return weeks.of(-1, m.group(1) == null ? DayOfWeek.MONDAY : day(m.group(1)));
  }

  private static DayOfWeek partOfWeek(String part) {
    return part == null || part.equals("初")
        ? DayOfWeek.MONDAY
        : part.equals("中") ? DayOfWeek.WEDNESDAY : DayOfWeek.FRIDAY;
  }

  private static LocalDate plus(Weeks weeks, String words, String unit) {
    int number = Numerals.of(words);
    LocalDate today = weeks.today();
    if (unit.contains("工作")) {
      return weeks.working(number);
    }
    if (unit.equals("个半月")) {
      return today.plusMonths(number).plusDays(15);
    }
    return switch (unit.charAt(unit.length() - 1)) {
      case '天', '日' -> today.plusDays(number);
      case '周', '期', '拜' -> today.plusWeeks(number);
      case '月' -> today.plusMonths(number);
      case '度' -> today.plusMonths(3L * number);
      default -> today.plusYears(number);
    };
  }

  private static LocalDate ahead(String word, Weeks weeks) {
    int months = word.equals("下下") ? 2 : word.equals("下") ? 1 : 0;
    return weeks.today().withDayOfMonth(1).plusMonths(months);
  }

  private static LocalDate part(String part, LocalDate first) {
    if (part == null || part.equals("初") || part.equals("上旬")) {
      return first.withDayOfMonth(1);
    }
    return part.startsWith("中") ? first.withDayOfMonth(15) : Weeks.lastOfMonth(first);
  }

  private static LocalDate partComing(String part, Weeks weeks) {
    LocalDate day = part(part, weeks.today());
    return day.isBefore(weeks.today()) ? part(part, weeks.today().plusMonths(1)) : day;
  }

  private static LocalDate month(Matcher m, Weeks weeks) {
    int month = Numerals.of(m.group(2));
    LocalDate first = LocalDate.of(year(m.group(1), weeks), month, 1);
    boolean over = m.group(1) == null && month < weeks.today().getMonthValue();
    return over ? first.plusYears(1) : first;
  }

  private static int year(String word, Weeks weeks) {
    int now = weeks.today().getYear();
    if (word == null || word.equals("今年")) {
      return now;
    }
    return word.equals("明年")
        ? now + 1
        : word.equals("后年") ? now + 2 : Integer.parseInt(word.substring(0, 4));
  }

  private static LocalDate monthDay(Matcher m, Weeks weeks) {
    return m.group(1) == null
        ? weeks.coming(Numerals.of(m.group(2)), clampDay(m.group(3)))
        : dayIn(month(m, weeks), m.group(3));
  }

  private static LocalDate dayIn(LocalDate month, String day) {
    return month.withDayOfMonth(Math.min(clampDay(day), month.lengthOfMonth()));
  }

  private static int clampDay(String words) {
    return Math.max(1, Math.min(31, Numerals.of(words)));
  }
}
