package whynow.outreach;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Language;

/** Measures prose: words, sentences, and the Flesch-Kincaid grade. */
final class Prose {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’&.,-]*");
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

  private Prose() {}

  /** Words in English, characters other than white space in Chinese. */
  static int size(String text, Language language) {
    return language.isChinese() ? text.replaceAll("\\s", "").length() : words(text);
  }

  static int words(String text) {
    return (int) Arrays.stream(text.split("\\s+")).filter(t -> WORD.matcher(t).find()).count();
  }

  /**
   * Flesch-Kincaid grade; names count as two syllables at most, since nobody chooses how long a
   * company's name is.
   */
  static double grade(String text) {
    double words = 0;
    double syllables = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words++;
      syllables += syllables(word.group());
    }
    int sentences = Math.max(1, Sentences.of(text).size());
    if (words == 0) {
      return 0;
    }
    double grade = 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    return Math.max(0, Math.round(grade * 10) / 10.0);
  }

  private static int syllables(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String stem = lower.replaceFirst("(?<=[^laeiouy])e$|(?<=[^dt])ed$|(?<=[^aeiousxzc])es$", "");
    int groups = 0;
    Matcher vowels = VOWELS.matcher(stem);
    while (vowels.find()) {
      groups++;
    }
    boolean name = Character.isUpperCase(word.charAt(0));
    return name ? Math.min(2, Math.max(1, groups)) : Math.max(1, groups);
  }
}
