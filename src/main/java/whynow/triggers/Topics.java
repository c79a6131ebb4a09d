package whynow.triggers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What an article is about, told by the cues of each type: how many, and how close together. */
final class Topics {
  private static final int READ = 9;
  private static final int EARLY = 4;
  private static final double LATER = 0.8;
  private static final double SPREAD = 1 / 6.0;
  private static final int CANDIDATES = 3;
  private static final double LEAST = 0.25;

  /** The sentence that says most of a type. */
  record Best(Sentence sentence, Cues.Found found) {}

  private final Map<String, Double> values = new HashMap<>();
  private final Map<String, Best> best = new HashMap<>();
  private final List<String> order;

  private Topics(List<Sentence> sentences, Function<Sentence, Cues> cues) {
    Map<String, Double> densest = new HashMap<>();
    for (int i = 0; i < Math.min(READ, sentences.size()); i++) {
      Sentence sentence = sentences.get(i);
      double place = i < EARLY ? 1 : LATER;
      cues.apply(sentence)
          .in(sentence)
          .forEach(
              (type, found) -> {
                values.merge(type, found.density() * SPREAD, Double::sum);
                if (found.density() * place > densest.getOrDefault(type, 0.0)) {
                  densest.put(type, found.density() * place);
                  best.put(type, new Best(sentence, found));
                }
              });
    }
    densest.forEach((type, density) -> values.merge(type, density, Double::sum));
    order =
        values.keySet().stream()
            .sorted((a, b) -> Double.compare(values.get(b), values.get(a)))
            .toList();
  }

  static Topics of(List<Sentence> sentences, Function<Sentence, Cues> cues) {
    return new Topics(sentences, cues);
  }

  /** How much speaks for a type. */
  double of(String type) {
    return values.getOrDefault(type, 0.0);
  }

  /** The same against the type most speaks for, 0 to 1. */
  double share(String type) {
    return order.isEmpty() ? 0 : of(type) / of(order.get(0));
  }

  /** 0 for the type most speaks for, 1 for the next. */
  int rank(String type) {
    int rank = order.indexOf(type);
    return rank < 0 ? order.size() : rank;
  }

  /**
   * The types worth asking about even when no frame says them, with the sentence that may: those
   * with most cues, and those the wording speaks for.
   */
  Map<String, Best> candidates(Set<String> worded) {
    Map<String, Best> candidates = new HashMap<>();
    worded.stream().filter(best::containsKey).forEach(t -> candidates.put(t, best.get(t)));
    order.stream()
        .limit(CANDIDATES)
        .filter(type -> of(type) > LEAST)
        .forEach(type -> candidates.put(type, best.get(type)));
    return candidates;
  }
}
