package whynow.outreach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the figures of a sentence stand in the lines it may come from. */
final class FigureFaults {
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final Evidence evidence;

  FigureFaults(Evidence evidence) {
    this.evidence = evidence;
  }

  /** True for a figure that says something: in digits, over ten, or money. */
  static boolean isWeighty(Figure figure, Features said) {
    String written = said.folded().substring(figure.start(), figure.end());
    boolean big = figure.value().compareTo(BigDecimal.TEN) > 0;
    return DIGIT.matcher(written).find() || big || figure.currency().isPresent();
  }

  /** True where such a figure stands nowhere at all. */
  boolean unknown(Features said) {
    return said.figures().stream()
        .filter(f -> isWeighty(f, said))
        .anyMatch(f -> evidence.lines().stream().noneMatch(l -> has(l, f)));
  }

  /**
   * The first figure that these lines do not bear out: its number, what it counts, its currency.
   */
  Optional<String> of(Features said, Match match, List<EvidenceLine> near) {
    for (Figure figure : said.figures()) {
      if (match.best().view() && !isWeighty(figure, said)) {
        continue;
      }
      List<Figure> same =
          Stream.concat(near.stream(), evidence.context(match.best()).stream())
              .flatMap(l -> counted(figure, said, l, l.equals(match.best())))
              .toList();
      if (same.isEmpty()) {
        boolean number =
            near.stream()
                .filter(match.close()::contains)
                .flatMap(l -> l.features().figures().stream())
                .anyMatch(figure::sameNumber);
        return Optional.of(number ? "unit" : "figure");
      }
      if (same.stream().noneMatch(figure::sameCurrency)) {
        return Optional.of("currency");
      }
    }
    return Optional.empty();
  }

  /** The same figure in a line; in any but the best it must count the same thing. */
  private Stream<Figure> counted(Figure figure, Features said, EvidenceLine line, boolean best) {
    Features there = line.features();
    return there.figures().stream()
        .filter(figure::sameValue)
        .filter(f -> best || isSameThing(said, figure, there, f));
  }

  private boolean isSameThing(Features said, Figure here, Features there, Figure other) {
    Features.Reader reader = evidence.reader();
    Set<String> context = reader.around(said.folded(), here.start(), here.end());
    context.retainAll(reader.around(there.folded(), other.start(), other.end()));
    return !context.isEmpty();
  }

  private static boolean has(EvidenceLine line, Figure figure) {
    return line.features().figures().stream()
        .anyMatch(f -> f.sameValue(figure) && f.sameCurrency(figure));
  }
}
