package whynow.research;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of listing, as {@code data/research/listings.yaml} describes it.
 *
 * @param follow how eagerly its posts are read; 0 when the listing itself is enough
 * @param words what links to it say, by language
 * @param alone words that mean it when they are nearly all a link says
 * @param paths where it is looked for when nothing else led to one
 */
record ListingKind(
    int follow,
    Map<String, List<String>> words,
    Map<String, List<String>> alone,
    List<String> paths) {
  ListingKind {
    words = words == null ? Map.of() : Map.copyOf(words);
    alone = alone == null ? Map.of() : Map.copyOf(alone);
    paths = List.copyOf(paths);
  }

  /** How its words are recognized. */
  Recognized recognized() {
    return new Recognized(pattern(words), pattern(alone));
  }

  /** The words as patterns. */
  record Recognized(Pattern words, Pattern alone) {
    private static final int SHORT = 4;
    private static final double NEARLY_ALL = 0.7;

    /** How many characters of a label say this kind; 0 when it does not mean it. */
    int in(String label) {
      String plain = label.strip().toLowerCase(Locale.ROOT);
      int said = covered(words, plain);
      boolean wide = plain.codePoints().anyMatch(Character::isIdeographic);
      boolean isShort = wide ? plain.length() <= 8 : plain.split("\\s+", -1).length <= SHORT;
      if (said > 0 && isShort) {
        return said;
      }
      int alone = covered(this.alone, plain);
      return alone >= NEARLY_ALL * plain.length() ? alone : 0;
    }

    private static int covered(Pattern pattern, String label) {
      return pattern.matcher(label).results().mapToInt(m -> m.group().length()).sum();
    }
  }

  /** Never matches when there are no words. */
  private static Pattern pattern(Map<String, List<String>> byLanguage) {
    String latin = joined(byLanguage, false);
    String chinese = joined(byLanguage, true);
    return Pattern.compile("(?<![a-z])(?:" + latin + ")(?![a-z])|(?:" + chinese + ")");
  }

  private static String joined(Map<String, List<String>> byLanguage, boolean chinese) {
    String all =
        byLanguage.entrySet().stream()
            .filter(e -> e.getKey().equals("zh") == chinese)
            .flatMap(e -> e.getValue().stream())
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return all.isEmpty() ? "(?!)" : all;
  }
}
