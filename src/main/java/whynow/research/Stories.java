package whynow.research;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import whynow.triggers.Trigger;
import whynow.triggers.Trigger.Source;

/**
 * One story told on several pages, in two languages or twice, is one trigger with several sources.
 */
public final class Stories {
  private static final long SAME_DAYS = 14;

  /** Who shares one of these within days tells the same story. */
  private static final List<String> STRONG = List.of("amount", "person", "counterpart", "round");

  /** These do too, but one story may be told of a town and of its country. */
  private static final List<String> WEAK = List.of("product", "place");

  private final Map<String, String> twins;
  private final Translations translations;

  private Stories(Map<String, String> twins, List<String> names) {
    this.twins = Map.copyOf(twins);
    this.translations = new Translations(names);
  }

  /**
   * Joins what tells the same story. The first telling keeps its words and facts, of a twin the one
   * that names the company.
   *
   * @param twins pages in two languages of one post, each by the key they share
   * @param names what the company is called, in any script
   */
  public static List<Trigger> joined(
      List<Trigger> triggers, Map<String, String> twins, List<String> names) {
    Stories same = new Stories(twins, names);
    List<List<Trigger>> stories = new ArrayList<>();
    for (Trigger trigger : triggers) {
      stories.stream()
          .filter(told -> same.isToldBy(told, trigger))
          .findFirst()
          .orElseGet(() -> added(stories))
          .add(trigger);
    }
    return stories.stream().map(Stories::one).toList();
  }

  private static List<Trigger> added(List<List<Trigger>> stories) {
    List<Trigger> story = new ArrayList<>();
    stories.add(story);
    return story;
  }

  private boolean isToldBy(List<Trigger> story, Trigger trigger) {
    return story.stream().anyMatch(told -> isSame(told, trigger))
        && story.stream().noneMatch(told -> contradicts(told, trigger, "amount", "person"));
  }

  private boolean isSame(Trigger a, Trigger b) {
    return a.type().equals(b.type())
        && (a.own() == b.own() || isTwin(a, b))
        && near(a, b)
        && !contradicts(a, b, "amount", "person", "round")
        && (shares(a, b, STRONG) || isLike(a, b));
  }

  private boolean isLike(Trigger a, Trigger b) {
    return !contradicts(a, b, "place")
        && (shares(a, b, WEAK) || isTwin(a, b) || isAlike(a, b) || translations.tellOne(a, b));
  }

  private static boolean near(Trigger a, Trigger b) {
    return a.published().isEmpty()
        || b.published().isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(a.published().get(), b.published().get())) <= SAME_DAYS;
  }

  private static boolean shares(Trigger a, Trigger b, List<String> facts) {
    return facts.stream().filter(a.facts()::containsKey).anyMatch(f -> isOne(a, b, f));
  }

  private static boolean isOne(Trigger a, Trigger b, String fact) {
    return Objects.equals(a.facts().get(fact), b.facts().get(fact));
  }

  private boolean isTwin(Trigger a, Trigger b) {
    String key = twins.get(a.url());
    return key != null && key.equals(twins.get(b.url())) && !a.url().equals(b.url());
  }

  private static boolean isAlike(Trigger a, Trigger b) {
    return Wordings.alike(a.quote(), b.quote())
        && (a.url().equals(b.url()) || !Wordings.nameOthers(a.quote(), b.quote()));
  }

  /** A name in another script says nothing against the first. */
  private static boolean contradicts(Trigger a, Trigger b, String... facts) {
    return List.of(facts).stream()
        .filter(f -> a.facts().containsKey(f) && b.facts().containsKey(f))
        .filter(f -> Wordings.isChinese(a.facts().get(f)) == Wordings.isChinese(b.facts().get(f)))
        .anyMatch(f -> !isOne(a, b, f));
  }

  private static Trigger one(List<Trigger> story) {
    Map<String, Source> sources = new LinkedHashMap<>();
    story.forEach(told -> told.sources().forEach(s -> sources.putIfAbsent(s.url(), s)));
    Trigger best = story.stream().filter(Trigger::own).findFirst().orElse(story.get(0));
    return best.toldBy(List.copyOf(sources.values()));
  }
}
