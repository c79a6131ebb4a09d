package whynow.triggers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import whynow.playbook.DataFolder;

/**
 * What a trigger is worth today: weight of its type × certainty × freshness × fit to our playbook.
 *
 * <pre>{@code
 * Scores scores = Scores.in(data, clock, trigger -> 1.0);
 * scores.of(trigger).line();   // "funding 95 × done 1.0 × 3 days old 1.0 × fit 1.0 = 95"
 * }</pre>
 */
public final class Scores {
  private static final Pattern TOP =
      Pattern.compile(
          "\\bc[efotmirs]o\\b|\\bcoo\\b|chief|chair|president(?!.*vice)|managing director|董事长|总裁|总经理|"
              + "首席|执行长|董事長|總裁|總經理|執行長",
          Pattern.CASE_INSENSITIVE);
  private static final double UNDATED = 0.4;

  private final Supplier<Map<String, TriggerType>> types;
  private final Supplier<Judgement> judgement;
  private final Clock clock;
  private final ToDoubleFunction<Trigger> fit;

  private Scores(
      Supplier<Map<String, TriggerType>> types,
      Supplier<Judgement> judgement,
      Clock clock,
      ToDoubleFunction<Trigger> fit) {
    this.types = types;
    this.judgement = judgement;
    this.clock = clock;
    this.fit = fit;
  }

  /**
   * Scores by the weights and windows in {@code data/}; {@code fit} says 0 to 1 how well we match.
   */
  public static Scores in(DataFolder data, Clock clock, ToDoubleFunction<Trigger> fit) {
    return new Scores(
        data.folder("triggers", TriggerType.class),
        data.file("judgement.yaml", Judgement.class),
        clock,
        fit);
  }

  /** The score with each of its factors. */
  public TriggerScore of(Trigger trigger) {
    TriggerType type = types.get().get(trigger.type());
    return new TriggerScore(
        trigger.type(),
        weight(type, trigger),
        trigger.certainty(),
        judgement.get().certainty().getOrDefault(trigger.certainty(), 1.0),
        trigger.published().map(this::age),
        trigger.published().map(day -> freshness(type, age(day))).orElse(UNDATED),
        fit.applyAsDouble(trigger));
  }

  /** The same triggers with their scores, best first. */
  public List<Trigger> rank(List<Trigger> triggers) {
    return triggers.stream()
        .map(t -> t.scored(of(t).points()))
        .sorted(
            Comparator.comparing(Trigger::own)
                .thenComparingDouble(Trigger::score)
                .thenComparing(t -> t.published().orElse(LocalDate.MIN))
                .reversed())
        .toList();
  }

  private static int weight(TriggerType type, Trigger trigger) {
    String title = trigger.facts().getOrDefault("person_title", "").toLowerCase(Locale.ROOT);
    boolean top = title.isEmpty() || (TOP.matcher(title).find() && !title.contains("vice"));
    return top ? type.weight() : type.otherWeight().orElse(type.weight());
  }

  private int age(LocalDate day) {
    return (int) Math.max(0, ChronoUnit.DAYS.between(day, LocalDate.now(clock)));
  }

  private double freshness(TriggerType type, int age) {
    Map<Integer, Double> windows =
        type.freshness().isEmpty() ? judgement.get().freshness() : type.freshness();
    Map.Entry<Integer, Double> window = new TreeMap<>(windows).ceilingEntry(age);
    return window == null ? 0 : window.getValue();
  }
}
