package whynow.language;

import static whynow.language.DateRule.said;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

/** Days as they are said in English. */
final class EnglishDates {
  private static final String DAY =
      "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday|nsday)?|thu(?:r(?:s(?:day)?)?)?|thrs|fri(?:day)?"
          + "|sat(?:urday)?|sun(?:day)?)";
  private static final String PLAIN_DAY =
      "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday|nsday)?|thu(?:r(?:s(?:day)?)?)?|thrs|fri(?:day)?"
          + "|saturday|sunday|(?<=(?:on|by|before|until|till) )(?:sat|sun))";
  static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String NEXT = "(?:next|nxt|following)";
  private static final String WEEK = "(?:week|wk)";
  private static final String PART =
      "(early|beginning of|start of|first thing|mid(?:dle of)?|late(?:r)?|end of)[- ]?(?:in )?";
  private static final String NUMBER = "(" + Numerals.ENGLISH + ")";

  static final List<DateRule> RULES =
      List.of(
          said("\\bday after tomorrow\\b", (m, w) -> w.today().plusDays(2)),
          said(
              "\\b(?:tomorr?ow|tomm?orr?ow|tmrw|tmrrw|tmr|tmw|tomo|2moro|2morrow)"
                  + "(?: (?:morning|afternoon|evening|night|am|pm))?\\b",
              (m, w) -> w.today().plusDays(1)),
          said(
              "\\b(?:later )?(?:today|tonight|this (?:morning|afternoon|evening))\\b"
                  + "|\\b(?:eod|cob|end of (?:the )?day|close of business)\\b"
                  + "(?! (?:on )?(?:mon|tue|wed|thu|fri|tom|tmr|next))",
              (m, w) -> w.today()),
          said("\\bday before yesterday\\b", (m, w) -> w.today().minusDays(2)),
          said("\\byesterday\\b|\\blast night\\b", (m, w) -> w.today().minusDays(1)),
          said(
              "\\b" + NEXT + " (?:" + WEEK + "(?:'s)? (?:on )?)?" + DAY + "\\b",
              (m, w) -> next(m, w, 1)),
          said("\\b" + DAY + "(?: of)? " + NEXT + " " + WEEK + "\\b", (m, w) -> next(m, w, 1)),
          said("\\b" + DAY + "(?: of)? the " + WEEK + " after next\\b", (m, w) -> next(m, w, 2)),
          said("\\b" + DAY + " after next\\b", (m, w) -> next(m, w, 2)),
          said("\\b" + DAY + " " + WEEK + "\\b", (m, w) -> w.coming(day(m)).plusDays(7)),
          said("\\b(?:this )?coming " + DAY + "\\b", (m, w) -> w.coming(day(m))),
          said("\\bthis " + DAY + "\\b", (m, w) -> thisWeek(m, w)),
          said("\\b" + DAY + " this " + WEEK + "\\b", (m, w) -> thisWeek(m, w)),
          said("\\b(?:last|past) " + DAY + "\\b", (m, w) -> past(m, w)),
          said("\\b" + PLAIN_DAY + "\\b(?! (?:after next|week\\b))", (m, w) -> w.coming(day(m))),
          said(
              "\\b(?:sometime )?" + NEXT + " " + WEEK + "\\b", (m, w) -> w.of(1, DayOfWeek.MONDAY)),
          said("\\b" + PART + NEXT + " " + WEEK + "\\b", (m, w) -> w.of(1, partOfWeek(m.group(1)))),
          said("\\b(?:the )?" + WEEK + " after next\\b", (m, w) -> w.of(2, DayOfWeek.MONDAY)),
          said("\\blast " + WEEK + "\\b", (m, w) -> w.of(-1, DayOfWeek.MONDAY)),
          said(
              "\\b(?:end of (?:the |this )?"
                  + WEEK
                  + "|eow|later this "
                  + WEEK
                  + "|this "
                  + WEEK
                  + ")\\b",
              (m, w) -> endOfWeek(w)),
          said("\\b(?:this|the|over the) weekend\\b", (m, w) -> w.of(0, DayOfWeek.SATURDAY)),
          said("\\bnext weekend\\b", (m, w) -> w.of(1, DayOfWeek.SATURDAY)),
          said(
              "\\b(?:in|within|after) (?:about |around )?"
                  + NUMBER
                  + " (?:more )?(day|"
                  + WEEK
                  + "|fortnight|month|mth|quarter|year|yr)s?(?:' time|'s time| time)?\\b",
              (m, w) -> plus(w.today(), m)),
          said(
              "\\b"
                  + NUMBER
                  + " (day|"
                  + WEEK
                  + "|month|mth|year)s? (?:from now|from today|out|later)\\b",
              (m, w) -> plus(w.today(), m)),
          said(
              "\\b(?:in|within) " + NUMBER + " (?:working|business|work|bus)[- ]?days?\\b",
              (m, w) -> w.working(Numerals.of(m.group(1)))),
          said("\\bin (\\d{1,2}) ?(d|w|m)\\b", (m, w) -> plus(w.today(), m)),
          said("^(\\d{1,3}) ?(d|w|m|day|week|month)s?$", (m, w) -> plus(w.today(), m)),
          DateRule.doubtful(
              "\\bin an? week or (?:two|so)\\b",
              (m, w) -> List.of(w.today().plusWeeks(1), w.today().plusWeeks(2))),
          said(
              "\\b(?:sometime )?next month\\b",
              (m, w) -> w.today().plusMonths(1).withDayOfMonth(1)),
          said(
              "\\b" + PART + "(?:of )?next month\\b",
              (m, w) -> partOfMonth(m.group(1), w.today().plusMonths(1))),
          said(
              "\\b(?:(?:the )?end of (?:the |this )?month|eom|month[- ]end|month's end|later this month)\\b",
              (m, w) -> Weeks.lastOfMonth(w.today())),
          said("\\b(?:mid(?:dle of)?[- ](?:the )?)(?:this )?month\\b", (m, w) -> w.coming(15)),
          said(
              "\\b" + PART + "(?:of )?" + MONTH + "(?: (\\d{4}))?(?! ?\\d)",
              (m, w) -> partOfMonth(m.group(1), month(m.group(2), m.group(3), w))),
          said(
              "\\b(?:in|until|till|by|for|since|next|of|around|come) "
                  + MONTH
                  + "(?:,? (\\d{4}))?(?! ?\\d)\\b",
              (m, w) -> month(m.group(1), m.group(2), w)),
          said(
              "\\b" + MONTH + "[ -]?(\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? ?(20\\d\\d))?(?!:)",
              (m, w) -> date(w, m.group(1), m.group(2), m.group(3))),
          said(
              "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of|-)? ?" + MONTH + "(?:,? ?(20\\d\\d))?(?![a-z])",
              (m, w) -> date(w, m.group(2), m.group(1), m.group(3))),
          DateRule.doubtful(
              "\\b(?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of|floor|time|call|attempt|email|meeting|touch))",
              (m, w) -> ofMonth(w, Integer.parseInt(m.group(1)))),
          said("\\bnext year\\b", (m, w) -> LocalDate.of(w.today().getYear() + 1, 1, 1)),
          said(
              "\\b(?:end of (?:the |this )?year|year[- ]end|eoy)\\b",
              (m, w) -> LocalDate.of(w.today().getYear(), 12, 31)),
          said(
              "\\b(?:in |after )?(?:the )?new year(?:'s)?\\b",
              (m, w) -> LocalDate.of(w.today().getYear() + 1, 1, 2)),
          said("\\b(?:after )(?:christmas|xmas)\\b", (m, w) -> w.coming(12, 27)));

  private EnglishDates() {}

  private static DayOfWeek day(Matcher m) {
    return switch (m.group(1).substring(0, 2)) {
      case "mo" -> DayOfWeek.MONDAY;
      case "tu" -> DayOfWeek.TUESDAY;
      case "we" -> DayOfWeek.WEDNESDAY;
      case "th" -> DayOfWeek.THURSDAY;
      case "fr" -> DayOfWeek.FRIDAY;
      case "sa" -> DayOfWeek.SATURDAY;
      default -> DayOfWeek.SUNDAY;
    };
  }

  private static LocalDate next(Matcher m, Weeks weeks, int ahead) {
    return weeks.of(ahead, day(m));
  }

  private static LocalDate thisWeek(Matcher m, Weeks weeks) {
    LocalDate day = weeks.of(0, day(m));
    return day.isBefore(weeks.today()) ? weeks.coming(day(m)) : day;
  }

  private static LocalDate past(Matcher m, Weeks weeks) {
    return weeks.coming(day(m)).minusWeeks(1).equals(weeks.today())
        ? weeks.today().minusWeeks(1)
        : weeks.coming(day(m)).minusWeeks(1);
  }

  private static LocalDate endOfWeek(Weeks weeks) {
    LocalDate friday = weeks.of(0, DayOfWeek.FRIDAY);
    return friday.isBefore(weeks.today()) ? friday.plusWeeks(1) : friday;
  }

  private static DayOfWeek partOfWeek(String part) {
    return part.startsWith("mid")
        ? DayOfWeek.WEDNESDAY
        : part.startsWith("late") || part.startsWith("end") ? DayOfWeek.FRIDAY : DayOfWeek.MONDAY;
  }

  private static LocalDate partOfMonth(String part, LocalDate month) {
    if (part.startsWith("mid")) {
      return month.withDayOfMonth(15);
    }
    return part.startsWith("late") || part.startsWith("end")
        ? Weeks.lastOfMonth(month)
        : month.withDayOfMonth(1);
  }

  private static LocalDate plus(LocalDate today, Matcher m) {
    if (m.group(1).startsWith("half")) {
      return m.group(2).startsWith("y") ? today.plusMonths(6) : today.plusDays(15);
    }
    int number = Numerals.of(m.group(1));
    return switch (m.group(2).charAt(0)) {
      case 'd' -> today.plusDays(number);
      case 'w' -> today.plusWeeks(number);
      case 'f' -> today.plusWeeks(2L * number);
      case 'q' -> today.plusMonths(3L * number);
      case 'y' -> today.plusYears(number);
      default -> today.plusMonths(number);
    };
  }

  static int monthNumber(String word) {
    return "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(word.substring(0, 3)) / 3 + 1;
  }

  /** The month to come of this name; one that runs is meant as it runs. */
  private static LocalDate month(String word, String year, Weeks weeks) {
    int month = monthNumber(word);
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), month, 1);
    }
    LocalDate first = LocalDate.of(weeks.today().getYear(), month, 1);
    return month < weeks.today().getMonthValue() ? first.plusYears(1) : first;
  }

  private static LocalDate date(Weeks weeks, String month, String day, String year) {
    int number = Math.max(1, Math.min(31, Integer.parseInt(day)));
    LocalDate coming = weeks.coming(monthNumber(month), number);
    return year == null ? coming : coming.withYear(Integer.parseInt(year));
  }

  private static List<LocalDate> ofMonth(Weeks weeks, int day) {
    return day < 1 || day > 31 ? List.of() : List.of(weeks.coming(day));
  }
}
