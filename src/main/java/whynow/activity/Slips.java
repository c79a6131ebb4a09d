package whynow.activity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Misspelt words of a log sentence, such as "calld" and "meetign". */
final class Slips {
  private static final Pattern WORD =
      Pattern.compile("(?<![a-z0-9@.'/-])[a-z]{5,}(?![a-z0-9@'/-]|\\.[a-z0-9])");

  private final ReadingWords words;

  Slips(ReadingWords words) {
    this.words = words;
  }

  /**
   * The text of the sentence with its slips put right. Names and dates stay as they are, and so
   * does whatever is written with a capital within the sentence.
   */
  String mended(Sentence sentence) {
    StringBuilder text = new StringBuilder(sentence.text());
    int longer = 0;
    Matcher word = WORD.matcher(sentence.masked());
    while (word.find()) {
      List<String> meant = meant(word.group());
      if (meant.size() == 1 && !isName(sentence.text(), word.start())) {
        boolean capital = Character.isUpperCase(sentence.text().charAt(word.start()));
        String right = capital ? capital(meant.get(0)) : meant.get(0);
        text.replace(word.start() + longer, word.end() + longer, right);
        longer += right.length() - word.group().length();
      }
    }
    return text.toString();
  }

  private static boolean isName(String text, int start) {
    return Character.isUpperCase(text.charAt(start)) && !text.substring(0, start).isBlank();
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private List<String> meant(String typed) {
    return words.spelled().contains(typed) || words.notSlips().contains(typed)
        ? List.of()
        : words.spelled().stream().filter(word -> isSlip(typed, word)).toList();
  }

  /**
   * Whether one slip makes the typed word of the right one: neighbours swapped, a letter inside
   * left out, or one doubled. The first letter is always right.
   */
  static boolean isSlip(String typed, String right) {
    int same = 0;
    while (same < Math.min(typed.length(), right.length())
        && typed.charAt(same) == right.charAt(same)) {
      same++;
    }
    return same > 0
        && switch (typed.length() - right.length()) {
          case 0 -> isSwapped(typed, right, same);
          case -1 ->
              same < typed.length() && typed.substring(same).equals(right.substring(same + 1));
          case 1 ->
              typed.charAt(same) == typed.charAt(same - 1)
                  && typed.substring(same + 1).equals(right.substring(same));
          default -> false;
        };
  }

  private static boolean isSwapped(String typed, String right, int at) {
    return at + 1 < typed.length()
        && typed.charAt(at) == right.charAt(at + 1)
        && typed.charAt(at + 1) == right.charAt(at)
        && typed.substring(at + 2).equals(right.substring(at + 2));
  }
}
