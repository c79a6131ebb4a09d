package whynow.outreach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a sentence may come from.
 *
 * @param best the closest line
 * @param coverage how much of the sentence's own words stand in the closest lines, 0 to 1
 * @param near all lines about the same, the best first
 */
record Match(EvidenceLine best, double coverage, List<EvidenceLine> near) {
  private static final int NEAR = 8;

  private record Scored(EvidenceLine line, double score) {}

  /** Looks through all lines; the evidence must hold at least one. */
  static Match of(Features said, Set<String> neutral, Evidence evidence) {
    Set<String> tokens = new HashSet<>(said.tokens());
    tokens.removeAll(neutral);
    List<Scored> scored = new ArrayList<>();
    for (EvidenceLine line : evidence.lines()) {
      scored.add(new Scored(line, score(said, tokens, line, evidence)));
    }
    scored.sort(Comparator.comparingDouble(s -> -s.score()));
    double top = scored.get(0).score();
    List<EvidenceLine> near =
        scored.stream()
            .filter(s -> s.score() >= 0.25 && s.score() >= top * 0.5)
            .limit(NEAR)
            .map(Scored::line)
            .toList();
    EvidenceLine best = scored.get(0).line();
    return new Match(best, covered(tokens, near.isEmpty() ? List.of(best) : near, evidence), near);
  }

  private static double score(
      Features said, Set<String> tokens, EvidenceLine line, Evidence evidence) {
    double covered = covered(tokens, List.of(line), evidence);
    if (said.figures().isEmpty() || covered < 0.1) {
      return covered;
    }
    long same =
        said.figures().stream()
            .filter(f -> line.features().figures().stream().anyMatch(f::sameValue))
            .count();
    return covered + 0.3 * same / said.figures().size();
  }

  /** The two best lines count; a third would let a sentence be patched together from anything. */
  private static double covered(Set<String> tokens, List<EvidenceLine> lines, Evidence evidence) {
    Set<String> first = lines.get(0).features().tokens();
    Set<String> second = lines.size() > 1 ? lines.get(1).features().tokens() : Set.of();
    double all = 0;
    double found = 0;
    for (String token : tokens) {
      double weight = evidence.weight(token);
      all += weight;
      if (first.contains(token) || second.contains(token)) {
        found += weight;
      }
    }
    return all == 0 ? 0 : found / all;
  }
}
