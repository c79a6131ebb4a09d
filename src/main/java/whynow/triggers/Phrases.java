package whynow.triggers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The short runs of words an article opens with: one or two words, in Chinese up to three
 * characters. Runs of the headline count once more as the headline's. Names of the account,
 * numbers, months and the forms of a word are all alike, so that little is learnt of a single post.
 */
final class Phrases {
  private static final int SENTENCES = 6;
  private static final String ACCOUNT = " xco ";
  private static final String EDGE = "|";
  private static final String TELLING = "?!？！:$€£%、";

  private final Pattern account;
  private final Map<String, String> alike;
  private final boolean spaced;
  private final Set<String> found = new HashSet<>();

  private Phrases(Pattern account, Map<String, String> alike, boolean spaced) {
    this.account = account;
    this.alike = alike;
    this.spaced = spaced;
  }

  /**
   * Those of an article's sentences; {@code account} finds the account's names, {@code alike} says
   * what a word counts as.
   */
  static Set<String> of(
      List<Sentence> sentences, Pattern account, Map<String, String> alike, boolean spaced) {
    Phrases phrases = new Phrases(account, alike, spaced);
    int body = 0;
    for (Sentence sentence : sentences) {
      if (sentence.isHeadline()) {
        List<String> words = phrases.words(sentence);
        phrases.runs("T:", words);
        phrases.runs("", words);
      } else if (body++ < SENTENCES) {
        phrases.runs("", phrases.words(sentence));
      }
    }
    return phrases.found;
  }

  private void runs(String prefix, List<String> words) {
    int longest = spaced ? 2 : 3;
    for (int i = 0; i < words.size(); i++) {
      StringBuilder run = new StringBuilder(prefix);
      for (int j = i; j < Math.min(words.size(), i + longest); j++) {
        run.append(j == i ? "" : " ").append(words.get(j));
        found.add(run.toString());
      }
    }
  }

  private List<String> words(Sentence sentence) {
    String text = Anchors.folded(account.matcher(sentence.plain()).replaceAll(ACCOUNT));
    List<String> words = new ArrayList<>();
    words.add(EDGE);
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      word(text, at, end).forEach(words::add);
      at = end;
    }
    words.add(EDGE);
    return words;
  }

  private Stream<String> word(String text, int from, int to) {
    char first = text.charAt(from);
    if (Character.isDigit(first)) {
      return Stream.of("0");
    }
    boolean counts =
        Character.isLetter(first)
            || TELLING.indexOf(first) >= 0
            || (!spaced && (first == ',' || first == '，'));
    return counts ? Stream.of(form(text.substring(from, to))) : Stream.empty();
  }

  private String form(String word) {
    String other = alike.get(word);
    return other != null ? other : spaced ? Stem.of(word) : word;
  }

  /** Where the word, number or sign that begins at {@code from} ends. */
  private static int end(String text, int from) {
    char first = text.charAt(from);
    int at = from + 1;
    if (Character.isIdeographic(first) || !Character.isLetterOrDigit(first)) {
      return at;
    }
    boolean number = Character.isDigit(first);
    while (at < text.length() && (number ? isNumber(text, at) : isWord(text, at))) {
      at++;
    }
    return at;
  }

  private static boolean isNumber(String text, int at) {
    char c = text.charAt(at);
    return Character.isDigit(c) || c == '.' || c == ',';
  }

  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    boolean apostrophe =
        c == '\'' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return apostrophe || (Character.isLetter(c) && !Character.isIdeographic(c));
  }
}
