package whynow.triggers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Weighs all mentions of an article, type by type, into what it says. */
final class Verdict {
  private static final int COUNTED = 3;
  private final Judgement judgement;

  Verdict(Judgement judgement) {
    this.judgement = judgement;
  }

  /** One finding: the mentions of a type that together say the event, the best quote first. */
  record Finding(String type, double weight, List<Mention> mentions) {}

  /** What the article says, clearest first; own events and others' apart. */
  List<Finding> of(List<Mention> mentions, boolean own) {
    Map<String, List<Mention>> byType = new LinkedHashMap<>();
    mentions.stream()
        .filter(m -> m.voice().own() == own)
        .forEach(m -> byType.computeIfAbsent(m.type(), k -> new ArrayList<>()).add(m));
    List<Finding> found = new ArrayList<>();
    byType.forEach((type, all) -> found.add(finding(type, all)));
    found.removeIf(f -> f.weight < judgement.threshold());
    found.sort(Comparator.comparingDouble(Finding::weight).reversed());
    return found;
  }

  private Finding finding(String type, List<Mention> all) {
    List<Mention> best = new ArrayList<>(all);
    best.sort(Comparator.comparingDouble(this::weight).reversed());
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
    return m.weight() * judgement.place().getOrDefault(m.sentence().place(), 1.0);
  }
}
