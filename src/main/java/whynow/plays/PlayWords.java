package whynow.plays;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line says behind the name of a play: how long it takes, and where.
 *
 * @param days working days, where a span was said
 * @param mine true for the rep's own accounts that fit
 * @param accounts the words that name them, one after the other
 */
record PlayWords(OptionalInt days, boolean mine, String accounts) {
  private static final int WORKING_WEEK = 5;
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final Pattern SPAN =
      Pattern.compile(
          "(?i)(?:(?:in|over|for|within|为期|用)\\s*)?(?<n>\\d{1,3}|[一二两三四五六七八九十])\\s*"
              + "(?:(?<weeks>weeks?|w|周|个?星期)|(?:(?:working )?days?|d|个?工作日|天))"
              + "(?![\\p{IsLatin}])");
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)^(?:[\\s,，、;；:：]+|(?:at|with|and|on|in|在|给|和|与|以及)(?=\\s|\\p{IsHan}))+");

  static PlayWords in(String text) {
    Matcher span = SPAN.matcher(text);
    OptionalInt days = span.find() ? OptionalInt.of(days(span)) : OptionalInt.empty();
    String rest = next(days.isPresent() ? span.replaceFirst(" ") : text);
    boolean mine = rest.matches("(?i)mine|my accounts|我的|我的客户");
    return new PlayWords(days, mine, mine ? "" : rest);
  }

  /** What follows, without the words and marks that stand between two names. */
  static String next(String text) {
    return BETWEEN.matcher(text.strip()).replaceFirst("").strip();
  }

  private static int days(Matcher span) {
    String n = span.group("n");
    int number =
        n.matches("\\d+") ? Integer.parseInt(n) : n.equals("两") ? 2 : NUMERALS.indexOf(n) + 1;
    return Math.max(1, span.group("weeks") == null ? number : number * WORKING_WEEK);
  }
}
