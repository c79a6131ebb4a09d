package whynow.triggers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Numbers written as words: {@code nineteen}, {@code forty-two}, {@code 三百二十}. */
final class Numerals {
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final String DIGITS = "零一二三四五六七八九";

  private Numerals() {}

  /** The number the words say, if they say one. */
  static Optional<Integer> in(String words) {
    return Plain.isChinese(words) ? chinese(words) : english(words);
  }

  private static Optional<Integer> english(String words) {
    int total = 0;
    boolean any = false;
    for (String word : words.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
      int value = value(word);
      any |= value >= 0;
      if (word.equals("hundred")) {
        total = Math.max(total, 1) * 100;
        any = true;
      } else if (word.equals("dozen")) {
        total = Math.max(total, 1) * 12;
        any = true;
      } else {
        total += Math.max(value, 0);
      }
    }
    return any && total > 0 ? Optional.of(total) : Optional.empty();
  }

  private static int value(String word) {
    int tens = TENS.indexOf(word);
    return tens >= 0 ? (tens + 2) * 10 : SMALL.indexOf(word);
  }

  private static Optional<Integer> chinese(String words) {
    int total = 0;
    int digit = 0;
    boolean any = false;
    String folded = words.replace('两', '二');
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      int at = DIGITS.indexOf(c);
      int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (at >= 0) {
        digit = at;
        any = true;
      } else if (unit > 0) {
        total += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
        any = true;
      }
    }
    return any ? Optional.of(total + digit) : Optional.empty();
  }
}
