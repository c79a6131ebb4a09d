package whynow.triggers;

import java.util.Locale;
import java.util.Optional;
import whynow.language.CountingWords;

/** Numbers written as words: {@code nineteen}, {@code forty-two}, {@code 三百二十}. */
final class Numerals {
  private Numerals() {}

  /** The number the words say, if they say one. */
  static Optional<Long> in(String words) {
    return Plain.isChinese(words) ? chinese(words) : english(words);
  }

  private static Optional<Long> english(String words) {
    long total = 0;
    boolean any = false;
    for (String word : words.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
      int value = CountingWords.english(word);
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

  private static Optional<Long> chinese(String words) {
    return words.chars().anyMatch(CountingWords::isNumeral)
        ? Optional.of(CountingWords.chinese(words))
        : Optional.empty();
  }
}
