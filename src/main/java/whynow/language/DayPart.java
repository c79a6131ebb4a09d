package whynow.language;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a day said instead of a time, and when in it somebody is best reminded: "Thursday after
 * lunch", 周四下午. It is no time that was said, so it binds nobody to the minute.
 */
record DayPart(Pattern words, LocalTime time) {
  /** What may stand between the day and its part. */
  private static final String GAP = "[ ,，]*(?:in the |的|at |, )?";

  /** The longer words first, as "after lunch" and "late afternoon". */
  private static final List<DayPart> ALL =
      List.of(
          part("before lunch|late morning|(?:午饭|午餐|中饭|饭|中午|午)(?:之前|以前|前)", 11, 30),
          part(
              "(?:right |just )?after lunch|post[- ]lunch|early afternoon|(?:午饭|午餐|中饭|饭|中午|午)(?:之后|以后|后)",
              13,
              30),
          part("late(?:r)?(?: in the)? afternoon|傍晚|下午晚些时候|下班(?:之前|以前|前)", 16, 30),
          part("first thing(?: in the morning)?|early morning|(?:大|一|清)早|早(?:上|晨)", 9, 0),
          part("morning|上午", 10, 0),
          part("lunch ?time|noon|midday|中午", 12, 0),
          part("afternoon|arvo|下午", 14, 0),
          part("evening|tonight|晚上?|今晚", 17, 0),
          part("eod|cob|end of (?:the )?day|close of business", 16, 30));

  private static DayPart part(String words, int hour, int minute) {
    return new DayPart(
        Pattern.compile("(?:(?<![a-z])|(?=\\p{IsHan}))(?:" + words + ")(?![a-z])(?!之?前)"),
        LocalTime.of(hour, minute));
  }

  /** The day with the part of it that is said in its words or right behind them. */
  static SpokenDate of(String folded, SpokenDate day) {
    if (day.time().isPresent()) {
      return day;
    }
    for (DayPart part : ALL) {
      Matcher m = part.words.matcher(folded).region(day.start(), folded.length());
      m.useTransparentBounds(true);
      if (m.find() && isBeside(folded, day, m)) {
        return day.between(day.start(), Math.max(day.end(), m.end())).around(part.time);
      }
    }
    return day;
  }

  private static boolean isBeside(String folded, SpokenDate day, Matcher part) {
    return part.start() <= day.end() || folded.substring(day.end(), part.start()).matches(GAP);
  }
}
