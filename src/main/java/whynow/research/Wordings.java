package whynow.research;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Two sentences compared by what they are made of. */
final class Wordings {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final double ALIKE = 0.5;

  private Wordings() {}

  /** True when they share half of their words, or in Chinese of their pairs of characters. */
  static boolean alike(String a, String b) {
    Set<String> both = pieces(a);
    Set<String> all = pieces(b);
    both.retainAll(all);
    all.addAll(pieces(a));
    return !all.isEmpty() && both.size() >= ALIKE * all.size();
  }

  /** True when each has a name or number that the other lacks: similar words about other things. */
  static boolean nameOthers(String a, String b) {
    return namesMore(a, b) && namesMore(b, a);
  }

  private static boolean namesMore(String text, String other) {
    Set<String> known = pieces(other);
    return BETWEEN
        .splitAsStream(text)
        .filter(word -> word.codePoints().limit(1).anyMatch(Wordings::beginsName))
        .anyMatch(word -> !known.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static boolean beginsName(int letter) {
    return Character.isUpperCase(letter) || Character.isDigit(letter);
  }

  static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  private static Set<String> pieces(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .map(word -> isChinese(word) ? pairs(word) : Set.of(word))
        .flatMap(Set::stream)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> pairs(String word) {
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 2 <= word.length(); i++) {
      pairs.add(word.substring(i, i + 2));
    }
    return pairs;
  }
}
