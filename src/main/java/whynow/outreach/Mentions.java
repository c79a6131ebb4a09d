package whynow.outreach;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import whynow.language.Folded;

/** Which words stand in a text: whole words in Latin script, anywhere in Chinese. */
final class Mentions {
  /** The words looked for are the few thousand of {@code data/}, over and over. */
  private static final int MOST_WORDS = 20_000;

  private static final Map<String, String> WORDS = new ConcurrentHashMap<>();

  private final String folded;

  private Mentions(String folded) {
    this.folded = folded;
  }

  static Mentions in(String text) {
    return new Mentions(Folded.of(text));
  }

  boolean of(String word) {
    String wanted = folded(word);
    int at = folded.indexOf(wanted);
    while (at >= 0) {
      if (isWhole(folded, at, at + wanted.length())) {
        return true;
      }
      at = folded.indexOf(wanted, at + 1);
    }
    return false;
  }

  private static String folded(String word) {
    if (WORDS.size() > MOST_WORDS) {
      WORDS.clear();
    }
    return WORDS.computeIfAbsent(word, Folded::of);
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
