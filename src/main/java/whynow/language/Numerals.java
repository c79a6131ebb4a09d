package whynow.language;

import java.util.Map;

/** Small numbers in words, English and Chinese. */
final class Numerals {
  static final String CHINESE = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|几)";
  static final String ENGLISH =
      "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple(?: of)?"
          + "|couple(?: of)?|a few|few|half an?)";
  private static final String DIGITS = "一二三四五六七八九";
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("twelve", 12),
          Map.entry("few", 3),
          Map.entry("几", 3));

  private Numerals() {}

  /** The number these words mean; "a few" is three. */
  static int of(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    if (words.contains("couple")) {
      return 2;
    }
    if (words.endsWith("few")) {
      return 3;
    }
    return WORDS.containsKey(words) ? WORDS.get(words) : chinese(words.replace('两', '二'));
  }

  /** 二十六 is 26; 两三 (two or three) is the larger. */
  private static int chinese(String words) {
    int ten = words.indexOf('十');
    if (ten < 0) {
      return DIGITS.indexOf(words.charAt(words.length() - 1)) + 1;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(words.charAt(ten - 1)) + 1;
    int ones = ten + 1 < words.length() ? DIGITS.indexOf(words.charAt(ten + 1)) + 1 : 0;
    return tens * 10 + ones;
  }
}
