package whynow.outreach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/** Finds the dates that stand in a text, English and Chinese, as far as they are said. */
final class Dates {
  private static final String MONTH =
      "(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String YEAR = "(?<y>(?:19|20)\\d\\d)";
  private static final String HAN_MONTH = "(?<m>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?!份?台)";
  private static final List<Pattern> FORMS =
      List.of(
          form(
              "(?<![\\d.])(?<y>(?:19|20)\\d\\d)[-/.](?<n>1[0-2]|0?[1-9])[-/.](?<d>3[01]|[12]\\d|0?[1-9])(?!\\d)"),
          form("\\b(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?: of)? " + MONTH + ",? ?" + YEAR),
          form(MONTH + " (?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b,? ?" + YEAR),
          form("\\b(?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?: of)? " + MONTH),
          form("\\b" + MONTH + " (?<d>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?\\b(?![\\d:.%])"),
          form("\\b" + MONTH + ",? (?:of )?" + YEAR),
          form(
              "(?:(?<y>(?:19|20)\\d\\d)|(?<rel>今|明|去|前)) ?年 ?"
                  + HAN_MONTH
                  + "(?:份| ?(?<d>3[01]|[12]\\d|0?[1-9]) ?[日号])?"),
          form(HAN_MONTH + "(?:份|底|初|中旬| ?(?<d>3[01]|[12]\\d|0?[1-9]) ?[日号])?"),
          form("\\bq(?<q>[1-4])(?: (?:of )?" + YEAR + ")?\\b"),
          form("\\b(?<qw>first|second|third|fourth) quarter(?:(?: of)? " + YEAR + ")?\\b"),
          form("(?:(?<y>(?:19|20)\\d\\d)年?)?第?(?<qw>[一二三四])季度"),
          form("(?<![\\d.,$€£¥])" + YEAR + "年?(?![\\d,.]\\d|\\d| ?%)"),
          form(
              "(?<=\\b(?:in|by|of|since|from|until|till|before|after|early|late|mid|this|next|last|for|during) )"
                  + MONTH),
          form(
              "\\b(?<m>january|february|april|june|july|august|september|october|november|december)\\b"),
          form("\\b(?<rel>last|this|next) year\\b"),
          form("(?<rel>今|明|去|前|后)年"));

  private Dates() {}

  private static Pattern form(String regex) {
    return Pattern.compile(regex);
  }

  /** All dates, from left to right; the fullest form wins where several fit. */
  static List<DateMention> in(String text) {
    return in(text, null);
  }

  /** The same; this year, next year and last year are counted from a day. */
  static List<DateMention> in(String text, LocalDate from) {
    StringBuilder rest = new StringBuilder(Folded.of(text));
    List<DateMention> found = new ArrayList<>();
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(rest.toString());
      while (m.find()) {
        found.add(mention(m, from));
        for (int i = m.start(); i < m.end(); i++) {
          rest.setCharAt(i, '#');
        }
      }
    }
    found.sort(Comparator.comparingInt(DateMention::start));
    return found;
  }

  private static DateMention mention(Matcher m, LocalDate from) {
    return new DateMention(year(m, from), month(m), number(m, "d"), quarter(m), m.start(), m.end());
  }

  private static OptionalInt year(Matcher m, LocalDate from) {
    String relative = group(m, "rel");
    if (relative == null) {
      return number(m, "y");
    }
    int shift =
        switch (relative) {
          case "next", "明" -> 1;
          case "last", "去" -> -1;
          case "前" -> -2;
          case "后" -> 2;
          default -> 0;
        };
    return from == null ? OptionalInt.empty() : OptionalInt.of(from.getYear() + shift);
  }

  private static OptionalInt month(Matcher m) {
    String name = group(m, "m");
    if (name == null) {
      return number(m, "n");
    }
    if (name.charAt(0) < 0x80 && Character.isLetter(name.charAt(0))) {
      int at = "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.substring(0, 3));
      return OptionalInt.of(at / 3 + 1);
    }
    return OptionalInt.of(Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : han(name));
  }

  private static int han(String month) {
    int ones = "一二三四五六七八九".indexOf(month.charAt(month.length() - 1)) + 1;
    return month.startsWith("十") ? 10 + ones : ones;
  }

  private static OptionalInt quarter(Matcher m) {
    String word = group(m, "qw");
    if (word == null) {
      return number(m, "q");
    }
    int han = "一二三四".indexOf(word);
    return OptionalInt.of(
        han >= 0 ? han + 1 : List.of("first", "second", "third", "fourth").indexOf(word) + 1);
  }

  private static OptionalInt number(Matcher m, String name) {
    String digits = group(m, name);
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  private static String group(Matcher m, String name) {
    return m.pattern().pattern().contains("(?<" + name + ">") ? m.group(name) : null;
  }
}
