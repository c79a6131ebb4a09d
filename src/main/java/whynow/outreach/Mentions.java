package whynow.outreach;

import java.util.List;
import whynow.language.Folded;

/** Which words stand in a text: whole words in Latin script, anywhere in Chinese. */
final class Mentions {
  private final String folded;

  private Mentions(String folded) {
    this.folded = folded;
  }

  static Mentions in(String text) {
    return new Mentions(Folded.of(text));
  }

  boolean of(String word) {
    String wanted = Folded.of(word);
    int at = folded.indexOf(wanted);
    while (at >= 0) {
      if (isWhole(folded, at, at + wanted.length())) {
        return true;
      }
      at = folded.indexOf(wanted, at + 1);
    }
    return false;
  }

  /** How many of these stand in the text. */
  int count(List<String> words) {
    return (int) words.stream().filter(this::of).count();
  }

  /** True when a Latin word is not cut in two at either end. */
  static boolean isWhole(String folded, int start, int end) {
    return !(isLatin(folded, start - 1) && isLatin(folded, start))
        && !(isLatin(folded, end - 1) && isLatin(folded, end));
  }

  private static boolean isLatin(String folded, int at) {
    if (at < 0 || at >= folded.length()) {
      return false;
    }
    char c = folded.charAt(at);
    return Character.isLetterOrDigit(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN;
  }
}
