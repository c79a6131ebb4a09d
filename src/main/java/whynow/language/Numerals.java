package whynow.language;

/** Small numbers in words, English and Chinese. */
final class Numerals {
  static final String CHINESE = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|几)";
  static final String ENGLISH =
      "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a couple(?: of)?"
          + "|couple(?: of)?|a few|few|half an?)";

  private Numerals() {}

  /** The number these words mean; "a few" is three, 两三 (two or three) the larger. */
  static int of(String words) {
    if (Character.isDigit(words.charAt(0))) {
      return Integer.parseInt(words);
    }
    if (words.contains("couple")) {
      return 2;
    }
    if (words.endsWith("few") || words.equals("几")) {
      return 3;
    }
    return words.matches("an?")
        ? 1
        : Math.max(CountingWords.english(words), (int) CountingWords.chinese(words));
  }
}
