package whynow.triggers;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One story told on several pages, in two languages, or twice, becomes one trigger with several
 * sources.
 */
public final class Stories {
  private static final long DAYS = 21;
  private static final List<String> TELLING =
      List.of("amount", "count", "person", "counterpart", "product", "round", "place");

  private Stories() {}

  /** The stories in the order of their first telling; the first one keeps its quote and facts. */
  public static List<Trigger> merge(List<Trigger> triggers) {
    List<Trigger> stories = new ArrayList<>();
    for (Trigger trigger : triggers) {
      int known = indexOf(stories, trigger);
      if (known < 0) {
        stories.add(trigger);
      } else {
        stories.set(known, joined(stories.get(known), trigger));
      }
    }
    return stories;
  }

  private static int indexOf(List<Trigger> stories, Trigger trigger) {
    for (int i = 0; i < stories.size(); i++) {
      if (same(stories.get(i), trigger)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(Trigger a, Trigger b) {
    return a.type().equals(b.type())
        && a.own() == b.own()
        && (folded(a.quote()).equals(folded(b.quote()))
            || (!a.url().isEmpty() && a.url().equals(b.url()))
            || (near(a, b) && agree(a.facts(), b.facts())));
  }

  private static boolean near(Trigger a, Trigger b) {
    return a.published().isPresent()
        && b.published().isPresent()
        && Math.abs(ChronoUnit.DAYS.between(a.published().get(), b.published().get())) <= DAYS;
  }

  /** At least one telling fact is the same, and none contradicts. */
  private static boolean agree(Map<String, String> a, Map<String, String> b) {
    long equal = 0;
    for (String key : TELLING) {
      if (a.containsKey(key) && b.containsKey(key)) {
        boolean same = folded(a.get(key)).equals(folded(b.get(key)));
        if (!same && Set.of("amount", "count").contains(key)) {
          return false;
        }
        equal += same ? 1 : 0;
      }
    }
    return equal > 0;
  }

  private static Trigger joined(Trigger story, Trigger again) {
    Set<Trigger.Source> sources = new LinkedHashSet<>(story.sources());
    sources.addAll(again.sources());
    return story.toldBy(List.copyOf(sources));
  }

  private static String folded(String text) {
    return Plain.of(text).replaceAll("[\\s\\p{Punct}，。]+", "").toLowerCase(Locale.ROOT);
  }
}
