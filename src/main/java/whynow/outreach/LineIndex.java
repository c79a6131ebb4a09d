package whynow.outreach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which lines hold a token, and how much a token says: rare ones say more. */
final class LineIndex {
  private final Map<String, List<Integer>> lines = new HashMap<>();
  private final int size;

  private LineIndex(List<EvidenceLine> all, Function<Features, Set<String>> part) {
    size = all.size();
    for (int i = 0; i < size; i++) {
      for (String token : part.apply(all.get(i).features())) {
        lines.computeIfAbsent(token, t -> new ArrayList<>()).add(i);
      }
    }
  }

  static LineIndex ofTokens(List<EvidenceLine> all) {
    return new LineIndex(all, Features::tokens);
  }

  static LineIndex ofBridges(List<EvidenceLine> all) {
    return new LineIndex(all, Features::bridge);
  }

  private double weight(String token) {
    return 0.5 + Math.log(1 + size / (1.0 + lines.getOrDefault(token, List.of()).size()));
  }

  /** How much of these tokens stands in each line, 0 to 1. */
  double[] coverage(Set<String> tokens) {
    double[] found = new double[size];
    double all = 0;
    for (String token : tokens) {
      double weight = weight(token);
      all += weight;
      for (int line : lines.getOrDefault(token, List.of())) {
        found[line] += weight;
      }
    }
    for (int i = 0; i < size && all > 0; i++) {
      found[i] /= all;
    }
    return found;
  }

  /** How much of these tokens stands in either of two sets. */
  double covered(Set<String> tokens, Set<String> one, Set<String> other) {
    double all = 0;
    double found = 0;
    for (String token : tokens) {
      double weight = weight(token);
      all += weight;
      found += one.contains(token) || other.contains(token) ? weight : 0;
    }
    return all == 0 ? 0 : found / all;
  }
}
