package whynow.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a pattern in {@code data/} is written: a regular expression in which a space is one space,
 * {@code …} is a gap of a few words, {@code ……} a longer one, and {@code {name}} is an entry of the
 * language's word list.
 *
 * <pre>{@code
 * raised? {money} … (?:round|funding)
 * }</pre>
 */
final class Notation {
  private static final Pattern NAME = Pattern.compile("\\{([a-z]\\w*)}");
  private static final Pattern LONG = Pattern.compile(" ?…… ?");
  private static final Pattern SHORT = Pattern.compile(" ?… ?");
  private static final int DEPTH = 12;

  private final Map<String, String> words;
  private final String shortGap;
  private final String longGap;
  private final String before;
  private final String after;

  private Notation(
      Map<String, String> words, String shortGap, String longGap, String before, String after) {
    this.words = words;
    this.shortGap = shortGap;
    this.longGap = longGap;
    this.before = before;
    this.after = after;
  }

  /** Words with spaces between them: gaps count words, a pattern starts and ends at a word. */
  static Notation spaced(Map<String, String> words) {
    return new Notation(
        words, " (?:[^ ;]+ ){0,5}?", " (?:[^ ;]+ ){0,12}?", "(?<!\\w)(?:", ")(?!\\w)");
  }

  /** Words without spaces: gaps count characters and stay within the sentence. */
  static Notation unspaced(Map<String, String> words) {
    return new Notation(words, "[^。！？;]{0,10}?", "[^。！？;]{0,30}?", "(?:", ")");
  }

  boolean isSpaced() {
    return shortGap.startsWith(" ");
  }

  /** The regular expression with all names filled in. */
  String regex(String written) {
    String filled = written;
    for (int i = 0; i < DEPTH && NAME.matcher(filled).find(); i++) {
      filled = NAME.matcher(filled).replaceAll(m -> Matcher.quoteReplacement(word(m.group(1))));
    }
    String gaps = LONG.matcher(filled).replaceAll(Matcher.quoteReplacement(longGap));
    gaps = SHORT.matcher(gaps).replaceAll(Matcher.quoteReplacement(shortGap));
    return before + gaps + after;
  }

  Pattern compile(String written) {
    return Pattern.compile(regex(written), Pattern.CASE_INSENSITIVE);
  }

  /** The alternatives of a pattern, each a pattern of its own. */
  static List<String> branches(String written) {
    List<String> branches = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '|' && depth == 0) {
        branches.add(written.substring(from, i));
        from = i + 1;
      } else {
        depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      }
    }
    branches.add(written.substring(from));
    return branches;
  }

  private String word(String name) {
    String word = words.get(name);
    if (word == null) {
      throw new IllegalArgumentException("no word list is called {" + name + "}");
    }
    return "(?:" + word + ")";
  }
}
