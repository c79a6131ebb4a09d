package whynow.research;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whynow.triggers.Trigger;
import whynow.triggers.Trigger.Source;

/**
 * One story told on several pages, in two languages or twice, is one trigger with several sources.
 */
final class Stories {
  private static final long SAME_DAYS = 14;
  private static final double ALIKE = 0.5;
  private static final List<String> TELLING =
      List.of("amount", "person", "counterpart", "product", "round", "place");

  private Stories() {}

  /**
   * Joins what tells the same story.
   *
   * @param twins pages in two languages of one post, each by the key they share
   */
  static List<Trigger> joined(List<Trigger> triggers, Map<String, String> twins) {
    List<Trigger> stories = new ArrayList<>();
    for (Trigger trigger : triggers) {
      int known = indexOf(stories, trigger, twins);
      if (known < 0) {
        stories.add(trigger);
      } else {
        stories.set(known, both(stories.get(known), trigger));
      }
    }
    return stories;
  }

  private static int indexOf(List<Trigger> stories, Trigger trigger, Map<String, String> twins) {
    for (int i = 0; i < stories.size(); i++) {
      if (isSame(stories.get(i), trigger, twins)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(Trigger a, Trigger b, Map<String, String> twins) {
    if (!a.type().equals(b.type()) || a.own() != b.own() || !near(a, b)) {
      return false;
    }
    boolean twin = twins.containsKey(a.url()) && twins.get(a.url()).equals(twins.get(b.url()));
    return alike(a.quote(), b.quote()) >= ALIKE
        || (!a.url().equals(b.url()) && (twin ? !contradicts(a, b) : sharesFacts(a, b)));
  }

  private static boolean near(Trigger a, Trigger b) {
    return a.published().isEmpty()
        || b.published().isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(a.published().get(), b.published().get())) <= SAME_DAYS;
  }

  private static boolean sharesFacts(Trigger a, Trigger b) {
    boolean shares =
        TELLING.stream()
            .anyMatch(f -> a.facts().containsKey(f) && a.facts().get(f).equals(b.facts().get(f)));
    return shares && !contradicts(a, b);
  }

  private static boolean contradicts(Trigger a, Trigger b) {
    return List.of("amount", "person", "round").stream()
        .anyMatch(
            f ->
                a.facts().containsKey(f)
                    && b.facts().containsKey(f)
                    && isChinese(a.facts().get(f)) == isChinese(b.facts().get(f))
                    && !a.facts().get(f).equals(b.facts().get(f)));
  }

  /** A name in another script says nothing against the first. */
  private static boolean isChinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** How much of the shorter quote stands in the longer one, by words or by pairs of characters. */
  static double alike(String a, String b) {
    Set<String> left = pieces(a);
    Set<String> right = pieces(b);
    Set<String> both = new HashSet<>(left);
    both.retainAll(right);
    left.addAll(right);
    return left.isEmpty() ? 0 : (double) both.size() / left.size();
  }

  private static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.codePoints().anyMatch(Character::isIdeographic)) {
        for (int i = 0; i + 2 <= word.length(); i++) {
          pieces.add(word.substring(i, i + 2));
        }
      } else if (!word.isEmpty()) {
        pieces.add(word);
      }
    }
    return pieces;
  }

  /**
   * The better told one stands for both: a post before a listing, the higher score, the earlier.
   */
  private static Trigger both(Trigger known, Trigger other) {
    Map<String, Source> sources = new LinkedHashMap<>();
    known.sources().forEach(s -> sources.putIfAbsent(s.url(), s));
    other.sources().forEach(s -> sources.putIfAbsent(s.url(), s));
    return known.toldBy(List.copyOf(sources.values()));
  }
}
