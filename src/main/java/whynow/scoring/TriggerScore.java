package whynow.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import whynow.accounts.Tier;
import whynow.accounts.TitleReader;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;
import whynow.triggers.TriggerType;

/**
 * What a trigger is worth today: weight of its type × certainty × freshness, all from {@code
 * data/triggers}.
 */
public final class TriggerScore implements ToDoubleFunction<Trigger> {
  /** Used by types that name no windows of their own. */
  private static final Map<Integer, Double> USUAL = Map.of(14, 1.0, 30, 0.7, 60, 0.4, 90, 0.2);

  /** An undated trigger may be old: it counts as one at the end of the usual windows. */
  private static final double UNDATED = 0.2;

  private static final Map<Certainty, Double> CERTAINTY =
      Map.of(
          Certainty.DONE, 1.0,
          Certainty.AGREED, 0.95,
          Certainty.PLANNED, 0.9,
          Certainty.RUMOURED, 0.4);

  private final Supplier<Map<String, TriggerType>> types;
  private final TitleReader titles;
  private final Clock clock;

  public TriggerScore(Supplier<Map<String, TriggerType>> types, TitleReader titles, Clock clock) {
    this.types = types;
    this.titles = titles;
    this.clock = clock;
  }

  @Override
  public double applyAsDouble(Trigger trigger) {
    TriggerType type = types.get().get(trigger.type());
    double score =
        weight(type, trigger) * CERTAINTY.get(trigger.certainty()) * freshness(type, trigger);
    return Math.round(score * 10) / 10.0;
  }

  /** A new chief counts more than another leader, where the title is known. */
  private int weight(TriggerType type, Trigger trigger) {
    Optional<Tier> tier =
        Optional.ofNullable(trigger.facts().get("person_title"))
            .flatMap(title -> titles.read(title).tier());
    boolean top = tier.isEmpty() || tier.get() == Tier.EXECUTIVE;
    return top ? type.weight() : type.otherWeight().orElse(type.weight());
  }

  private double freshness(TriggerType type, Trigger trigger) {
    if (trigger.published().isEmpty()) {
      return UNDATED;
    }
    long days = ChronoUnit.DAYS.between(trigger.published().get(), LocalDate.now(clock));
    return new TreeMap<>(type.freshness().isEmpty() ? USUAL : type.freshness())
        .entrySet().stream()
            .filter(window -> days <= window.getKey())
            .findFirst()
            .map(Map.Entry::getValue)
            .orElse(0.0);
  }
}
