package whynow.language;

import java.util.List;

/** What the words for whole numbers are worth, English and Chinese. */
public final class CountingWords {
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

  private CountingWords() {}

  /**
   * One English word in small letters, from {@code zero} to {@code nineteen}, or a ten.
   *
   * @return its value; -1 for another word
   */
  public static int english(String word) {
    int tens = TENS.indexOf(word);
    return tens >= 0 ? (tens + 2) * 10 : SMALL.indexOf(word);
  }

  /**
   * Chinese numerals, such as 三百二十 or 一亿二千万; other characters are passed over, and of two digits
   * beside each other (两三) the later one counts.
   */
  public static long chinese(String numeral) {
    long total = 0;
    long section = 0;
    long digit = 0;
    for (int i = 0; i < numeral.length(); i++) {
      char c = numeral.charAt(i);
      if (digit(c) >= 0) {
        digit = digit(c);
        continue;
      }
      if (c == '万') {
        total += (section + digit) * 10_000;
        section = 0;
      } else if (c == '亿') {
        total = (total + section + digit) * 100_000_000;
        section = 0;
      } else {
        section += Math.max(digit, 1) * unit(c);
      }
      digit = isNumeral(c) ? 0 : digit;
    }
    return total + section + digit;
  }

  /** Whether a character is one that Chinese numbers are written with. */
  public static boolean isNumeral(int c) {
    return digit(c) >= 0 || unit(c) > 0 || c == '万' || c == '亿';
  }

  private static int digit(int c) {
    return DIGITS.indexOf(c == '两' ? '二' : c == '〇' ? '零' : c);
  }

  private static long unit(int c) {
    return c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1_000 : 0;
  }
}
