package whynow.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which part of a line a sentence speaks of. */
final class Clauses {
  private static final Pattern CLAUSE = Pattern.compile("[,;，；]|\\b(?:while|whereas|and|but)\\b");

  private final Evidence evidence;

  Clauses(Evidence evidence) {
    this.evidence = evidence;
  }

  /** The part of a line that a sentence speaks of: orders rose, while the margin fell. */
  Optional<String> closest(Features said, EvidenceLine line) {
    List<String> clauses =
        Stream.of(CLAUSE.split(line.text()))
            .sorted(Comparator.comparingLong(c -> -shared(said, c)))
            .toList();
    boolean clear =
        clauses.size() > 1
            && shared(said, clauses.get(0)) > Math.max(1, shared(said, clauses.get(1)));
    return clear ? Optional.of(clauses.get(0)) : Optional.empty();
  }

  /** How much a sentence has in common with some words. */
  long shared(Features said, String clause) {
    Features there = evidence.reader().of(clause, evidence.today());
    boolean sameScript = there.chinese() == said.chinese();
    Set<String> mine = sameScript ? said.tokens() : said.bridge();
    long words =
        (sameScript ? there.tokens() : there.bridge()).stream().filter(mine::contains).count();
    long figures =
        there.figures().stream()
            .filter(f -> said.figures().stream().anyMatch(f::sameNumber))
            .count();
    long names = NamesIn.latin(clause).stream().filter(Mentions.in(said.folded())::of).count();
    return words + 2 * (figures + names);
  }
}
