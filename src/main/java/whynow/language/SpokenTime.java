package whynow.language;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day found in folded text.
 *
 * @param certain true when it can be nothing but a time; "at 3" is one only beside a day
 */
record SpokenTime(int start, int end, LocalTime time, boolean certain) {
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\d.:/$€£])(\\d{1,2})(?:[:.h](\\d{2}))? ?(a\\.?m\\.?|p\\.?m\\.?|o'?clock)(?![a-z])");
  private static final Pattern COLON =
      Pattern.compile(
          "(?<![\\d.:/])(凌晨|早上|上午|中午|下午|傍晚|晚上)?\\s?([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])(?: ?h\\b)?");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b(half past|quarter past|quarter to|half) (\\d{1,2}|[a-z]+)\\b(?: ?(am|pm))?");
  private static final Pattern NOON = Pattern.compile("\\b(noon|midday|lunch ?time)\\b|正午");
  private static final Pattern BARE =
      Pattern.compile(
          "(?:\\bat|@|\\baround|\\babout) ?(\\d{1,2})(?![\\d:.%/$]|k\\b| ?(?:am|pm|%|people|units|sites|days|weeks|seats|users))");
  private static final Pattern CHINESE =
      Pattern.compile(
          "(凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|早|午后)?\\s?(\\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|时(?!间|候|代))"
              + "(半|一刻|三刻|\\d{1,2}分?|[一二三四五]?十[一二三四五六七八九]?分?|整|钟)?(钟)?");

  /** All times in the text, in order. */
  static List<SpokenTime> in(String folded) {
    List<SpokenTime> all = new ArrayList<>();
    each(ENGLISH, folded, all, SpokenTime::english);
    each(COLON, folded, all, SpokenTime::colon);
    each(PAST, folded, all, SpokenTime::past);
    each(NOON, folded, all, m -> time(m, 12, 0, true));
    each(BARE, folded, all, m -> time(m, office(Integer.parseInt(m.group(1))), 0, false));
    each(CHINESE, folded, all, SpokenTime::chinese);
    return all;
  }

  private interface Reading {
    SpokenTime read(Matcher m);
  }

  private static void each(Pattern pattern, String text, List<SpokenTime> all, Reading reading) {
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      SpokenTime time = reading.read(m);
      if (time != null && all.stream().noneMatch(t -> t.start < time.end && time.start < t.end)) {
        all.add(time);
      }
    }
  }

  private static SpokenTime english(Matcher m) {
    int hour = Integer.parseInt(m.group(1));
    if (m.group(3).startsWith("o")) {
      hour = office(hour);
    } else if (hour < 12 && m.group(3).startsWith("p")) {
      hour += 12;
    } else if (hour == 12 && m.group(3).startsWith("a")) {
      hour = 0;
    }
    return time(m, hour, m.group(2) == null ? 0 : Integer.parseInt(m.group(2)), true);
  }

  private static SpokenTime colon(Matcher m) {
    int hour = Integer.parseInt(m.group(2));
    boolean padded = m.group(2).length() == 2;
    int read = m.group(1) == null ? (padded ? hour : office(hour)) : inPart(m.group(1), hour);
    return time(m, read, Integer.parseInt(m.group(3)), true);
  }

  private static SpokenTime past(Matcher m) {
    String word = m.group(2);
    if (!word.matches("\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|twelve")) {
      return null;
    }
    if (m.group(1).equals("half") && Character.isLetter(word.charAt(0))) {
      return null;
    }
    int hour =
        office(Numerals.of(word)) + ("pm".equals(m.group(3)) && Numerals.of(word) > 6 ? 12 : 0);
    return switch (m.group(1)) {
      case "quarter past" -> time(m, hour, 15, true);
      case "quarter to" -> time(m, hour - 1, 45, true);
      default -> time(m, hour, 30, true);
    };
  }

  private static SpokenTime chinese(Matcher m) {
    int hour = Numerals.of(m.group(2));
    int minute = m.group(3) == null ? 0 : minute(m.group(3));
    int read = m.group(1) == null ? office(hour) : inPart(m.group(1), hour);
    return time(m, read, minute, m.group(1) != null || m.group(3) != null || m.group(4) != null);
  }

  private static int minute(String words) {
    return switch (words) {
      case "半" -> 30;
      case "一刻" -> 15;
      case "三刻" -> 45;
      case "整", "钟" -> 0;
      default -> Numerals.of(words.replace("分", ""));
    };
  }

  private static int inPart(String part, int hour) {
    boolean afternoon = part.matches("下午|傍晚|晚上|晚|午后") || (part.equals("中午") && hour < 3);
    return afternoon && hour < 12 ? hour + 12 : hour;
  }

  /** An hour said without more is one of a working day: 3 is in the afternoon, 9 in the morning. */
  private static int office(int hour) {
    return hour >= 1 && hour <= 6 ? hour + 12 : hour;
  }

  private static SpokenTime time(Matcher m, int hour, int minute, boolean certain) {
    boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    return valid ? new SpokenTime(m.start(), m.end(), LocalTime.of(hour, minute), certain) : null;
  }
}
