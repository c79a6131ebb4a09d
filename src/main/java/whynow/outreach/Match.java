package whynow.outreach;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a sentence may come from.
 *
 * @param best the closest line
 * @param alone how much of the sentence stands in that line, 0 to 1
 * @param coverage how much of it stands in the two closest lines, 0 to 1
 * @param near all lines about the same, the best first
 * @param close those of them that are nearly as close as the best
 */
record Match(
    EvidenceLine best,
    double alone,
    double coverage,
    List<EvidenceLine> near,
    List<EvidenceLine> close) {
  private static final int NEAR = 8;
  private static final int CANDIDATES = 24;
  private static final int FEW = 3;
  private static final double UNDERSTOOD = 1.4;
  private static final double FOREIGN = 0.1;
  private static final double UNDATED = 0.5;
  private static final double BY_CONTEXT = 0.4;
  private static final double BY_FIGURE = 0.3;
  private static final double NEARLY = 0.75;
  private static final double BRIDGED = 0.9;

  /** Looks through all lines; the evidence must hold at least one. */
  static Match of(Features said, Set<String> neutral, Evidence evidence) {
    return new Search(said, neutral, evidence).match();
  }

  private static final class Search {
    private final Features said;
    private final Evidence evidence;
    private final Set<String> tokens;
    private final Set<String> bridge;
    private final double[] alone;
    private final double[] scores;

    Search(Features said, Set<String> neutral, Evidence evidence) {
      this.said = said;
      this.evidence = evidence;
      this.tokens = without(said.tokens(), neutral);
      this.bridge = without(said.bridge(), neutral);
      this.alone = alone();
      this.scores = scores();
    }

    private static Set<String> without(Set<String> all, Set<String> neutral) {
      Set<String> rest = new HashSet<>(all);
      rest.removeAll(neutral);
      return rest;
    }

    /** By words within a script; across scripts by concepts, figures and names. We speak both. */
    private double[] alone() {
      double[] byWord = evidence.tokens().coverage(tokens);
      double[] byConcept = evidence.bridges().coverage(bridge);
      List<EvidenceLine> lines = evidence.lines();
      for (int i = 0; i < byWord.length; i++) {
        boolean sameScript = lines.get(i).features().chinese() == said.chinese();
        double words = sameScript ? byWord[i] : 0;
        boolean enough = bridge.size() >= (sameScript ? FEW : FEW - 1) && !lines.get(i).isOurs();
        byWord[i] = Math.max(words, enough ? BRIDGED * byConcept[i] : 0);
      }
      return byWord;
    }

    /** A figure in common says as much as several words. */
    private double withFigures(double words, EvidenceLine line) {
      List<Figure> weighty =
          said.figures().stream().filter(f -> FigureFaults.isWeighty(f, said)).toList();
      if (weighty.isEmpty() || words < 0.1) {
        return words;
      }
      double same = (double) same(weighty, line) / weighty.size();
      return Math.max(words, (1 - BY_FIGURE) * words + BY_FIGURE * same);
    }

    private double[] scores() {
      double[] all = alone.clone();
      for (int i = 0; i < all.length && !said.figures().isEmpty(); i++) {
        if (all[i] >= 0.1) {
          all[i] +=
              BY_FIGURE * same(said.figures(), evidence.lines().get(i)) / said.figures().size();
        }
      }
      return all;
    }

    private static long same(List<Figure> figures, EvidenceLine line) {
      return figures.stream()
          .filter(
              f ->
                  line.features().figures().stream()
                      .anyMatch(g -> f.sameNumber(g) || f.sameValue(g)))
          .count();
    }

    Match match() {
      List<Integer> first =
          IntStream.range(0, scores.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -scores[i]))
              .limit(CANDIDATES)
              .toList();
      first.forEach(i -> scores[i] += BY_CONTEXT * inContext(i) - foreign(i) - undated(i));
      List<Integer> ranked =
          first.stream().sorted(Comparator.comparingDouble(i -> -scores[i])).limit(NEAR).toList();
      int best = ranked.get(0);
      List<EvidenceLine> near = atLeast(ranked, Math.max(0.25, 0.5 * scores[best]));
      List<EvidenceLine> close = atLeast(ranked, NEARLY * scores[best]);
      EvidenceLine line = evidence.lines().get(best);
      double sure = withFigures(alone[best], line);
      double all = Math.max(coverage(best, near), inContext(best));
      return new Match(line, sure, Math.max(sure, all), near, close);
    }

    /** We say nothing of ourselves that has a day. */
    private double undated(int i) {
      return evidence.lines().get(i).isOurs() && !said.dates().isEmpty() ? UNDATED : 0;
    }

    private double foreign(int i) {
      return evidence.lines().get(i).features().chinese() == said.chinese() ? 0 : FOREIGN;
    }

    /** How much of the sentence stands in a line and what it is read with. */
    private double inContext(int i) {
      EvidenceLine line = evidence.lines().get(i);
      if (line.isOurs()) {
        return alone[i];
      }
      boolean sameScript = line.features().chinese() == said.chinese();
      Set<String> there = new HashSet<>();
      evidence
          .context(line)
          .forEach(l -> there.addAll(sameScript ? l.features().tokens() : l.features().bridge()));
      double covered =
          sameScript
              ? evidence.tokens().covered(tokens, there, there)
              : evidence.bridges().covered(bridge, there, there) * sure();
      return Math.max(alone[i], BRIDGED * covered);
    }

    /** Across languages only what is understood can be compared. */
    private double sure() {
      return bridge.size() < FEW ? 0 : Math.min(1, UNDERSTOOD * said.understood());
    }

    private List<EvidenceLine> atLeast(List<Integer> ranked, double score) {
      return ranked.stream()
          .filter(i -> scores[i] >= score)
          .map(i -> evidence.lines().get(i))
          .toList();
    }

    /** The two best lines count; a third would let a sentence be patched together from anything. */
    private double coverage(int best, List<EvidenceLine> near) {
      Features first = evidence.lines().get(best).features();
      Features second = near.size() > 1 ? near.get(1).features() : first;
      double words =
          first.chinese() == said.chinese()
              ? evidence.tokens().covered(tokens, first.tokens(), second.tokens())
              : 0;
      double concepts =
          bridge.size() >= FEW && !near.isEmpty() && !near.get(0).isOurs()
              ? BRIDGED * evidence.bridges().covered(bridge, first.bridge(), second.bridge())
              : 0;
      return Math.max(alone[best], Math.max(words, concepts));
    }
  }
}
