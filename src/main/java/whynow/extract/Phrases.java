package whynow.extract;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How lines begin that are never an article's own words: adverts, calls, credits, what follows. */
final class Phrases {
  private static final int LONGEST_LINE = 260;
  private static final int LONGEST_ENDING = 60;
  private static final int LONGEST_COUNTER = 24;
  private static final int KEY = 2;
  private static final Pattern COUNTER =
      Pattern.compile(
          "(?iu)(?:(?:image|photo|picture|slide|bild|foto) ?)?\\d+ ?(?:/|of|von) ?\\d+"
              + "|(?:comments?|kommentare?|commentaires?|views|shares|likes|阅读|阅读量|浏览|点击|评论|閱讀|瀏覽)[\\s(（:：]*\\d[\\d.,k万]*[)）]?"
              + "|\\d[\\d.,k万]* (?:comments?|kommentare?|commentaires?|views|shares|likes)");
  private static final Map<String, List<String>> BOILERPLATE = table("boilerplate");
  private static final Map<String, List<String>> ENDINGS = table("endings");

  private Phrases() {}

  private static Map<String, List<String>> table(String name) {
    return Words.lines(name).stream().collect(Collectors.groupingBy(Phrases::key));
  }

  private static String key(String text) {
    return text.substring(0, Math.min(KEY, text.length()));
  }

  /** Whether the block begins as boilerplate does; a long paragraph never counts as such. */
  static boolean isBoilerplate(Block block) {
    return block.weight() <= LONGEST_LINE && (opens(block, BOILERPLATE) || isCounter(block));
  }

  /** Pictures turned over, comments and readers counted. */
  private static boolean isCounter(Block block) {
    return block.weight() <= LONGEST_COUNTER && COUNTER.matcher(block.text()).matches();
  }

  /** Whether the block opens what follows an article. */
  static boolean isEnding(Block block) {
    return block.weight() <= LONGEST_ENDING && opens(block, ENDINGS);
  }

  private static boolean opens(Block block, Map<String, List<String>> table) {
    String text = plain(block.text());
    if (text.isEmpty()) {
      return false;
    }
    return table.getOrDefault(key(text), List.of()).stream().anyMatch(p -> opens(text, p));
  }

  /** Lower case, without brackets and signs in front. */
  private static String plain(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    return text.substring(from).replaceFirst(" [-–—#*]+$", "").toLowerCase(Locale.ROOT);
  }

  /** A one-word phrase has to be the whole line; a longer one has to end at a word's end. */
  private static boolean opens(String text, String phrase) {
    if (!text.startsWith(phrase)) {
      return false;
    }
    boolean open = !Character.isLetter(phrase.charAt(phrase.length() - 1));
    if (text.length() <= phrase.length() + 1 || open) {
      return true;
    }
    char next = text.charAt(phrase.length());
    boolean ends = !Character.isLetterOrDigit(next) || Wide.is(next);
    return ends && (phrase.indexOf(' ') > 0 || Wide.is(phrase.charAt(0)));
  }
}
