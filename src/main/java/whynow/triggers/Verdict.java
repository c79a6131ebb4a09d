package whynow.triggers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import whynow.triggers.Sentence.Place;

/**
 * Weighs all mentions of an article, type by type, into what it says. An announcement says its
 * event in headline and lead; an ordinary post mentions events anywhere.
 */
final class Verdict {
  private static final int COUNTED = 2;
  private final Judgement judgement;
  private final Map<String, TriggerType> types;
  private final List<Mention> mentions;
  private final boolean headed;
  private final Map<String, Double> headlines = new HashMap<>();

  /** Ready to weigh one article's mentions; {@code headed} when it has a headline. */
  Verdict(
      Judgement judgement, Map<String, TriggerType> types, List<Mention> mentions, boolean headed) {
    this.judgement = judgement;
    this.types = types;
    this.mentions = List.copyOf(mentions);
    this.headed = headed;
    mentions.stream()
        .filter(m -> m.sentence().isHeadline())
        .forEach(m -> headlines.merge(m.type(), m.weight(), Math::max));
  }

  /** One finding: the mentions of a type that together say the event, the best quote first. */
  record Finding(String type, double weight, List<Mention> mentions) {
    private static final double CLEAR = 0.5;

    /** The same with another weight. */
    Finding at(double newWeight) {
      return new Finding(type, newWeight, mentions);
    }

    Set<Integer> told() {
      return mentions.stream()
          .filter(m -> m.weight() >= CLEAR)
          .map(m -> m.sentence().index())
          .collect(Collectors.toSet());
    }
  }

  /** What the mentions say, clearest first. */
  List<Finding> of() {
    Map<String, List<Mention>> byType = new LinkedHashMap<>();
    mentions.forEach(m -> byType.computeIfAbsent(m.type(), k -> new ArrayList<>()).add(m));
    List<Finding> found = new ArrayList<>();
    byType.forEach((type, all) -> found.add(finding(type, all)));
    found.removeIf(f -> f.weight < judgement.threshold());
    return kept(found);
  }

  /** Those that no other explains better, clearest first. */
  List<Finding> kept(List<Finding> found) {
    List<Finding> kept = found.stream().filter(f -> !yields(f, found)).collect(Collectors.toList());
    kept.sort(Comparator.comparingDouble(Finding::weight).reversed());
    return kept;
  }

  /** True when a type it yields to is told by the very sentences that tell this one. */
  private boolean yields(Finding finding, List<Finding> found) {
    return found.stream()
        .filter(f -> types.get(finding.type).yieldsTo().contains(f.type))
        .anyMatch(f -> f.told().containsAll(finding.told()));
  }

  /** How clearly the mentions of a type say it, 0 to 1. */
  double weight(String type) {
    return finding(type).weight;
  }

  /** The mentions of a type, the best first. */
  Finding finding(String type) {
    return finding(type, mentions.stream().filter(m -> m.type().equals(type)).toList());
  }

  /** True when a weight is enough by itself. */
  boolean isEnough(double weight) {
    return weight >= judgement.threshold();
  }

  private Finding finding(String type, List<Mention> all) {
    List<Mention> best = new ArrayList<>(all);
    best.sort(Comparator.comparingDouble((Mention m) -> weight(m)).reversed());
    double missing = 1;
    Set<Integer> counted = new HashSet<>();
    for (Mention m : best) {
      if (counted.size() < COUNTED && counted.add(m.sentence().index())) {
        missing *= 1 - weight(m);
      }
    }
    return new Finding(type, 1 - missing, best);
  }

  private double weight(Mention m) {
    Place place = m.sentence().place();
    if (!headed && place != Place.LATE && place != Place.BODY) {
      return m.weight();
    }
    Map<Place, Double> places = m.voice().named() ? judgement.place() : judgement.supposed();
    double weight = m.weight() * places.getOrDefault(place, 1.0);
    if (place == Place.HEADLINE) {
      return weight;
    }
    double aside = m.weight() <= judgement.fair() ? judgement.aside() : 1;
    return weight * aside * (isOvershadowed(m.type()) ? judgement.overshadowed() : 1);
  }

  private boolean isOvershadowed(String type) {
    return headlines.getOrDefault(type, 0.0) < judgement.threshold()
        && headlines.values().stream().anyMatch(w -> w >= judgement.threshold());
  }
}
