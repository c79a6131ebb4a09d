package whynow.outreach;

import java.util.List;
import java.util.Optional;

/** What can be wrong in a claim, held against the lines it may come from. */
final class Faults {
  private final FigureFaults figures;
  private final DateFaults dates;
  private final NameFaults names;
  private final EventFaults events;

  Faults(Evidence evidence, GuardWords words, Vocabulary vocabulary, String seller) {
    this.figures = new FigureFaults(evidence);
    this.dates = new DateFaults(evidence, words);
    this.names = new NameFaults(evidence, words, vocabulary, seller);
    this.events = new EventFaults(evidence, words);
  }

  /** The first fault, weightiest first. */
  Optional<String> in(String sentence, Features said, Match match) {
    List<EvidenceLine> near = match.near().isEmpty() ? List.of(match.best()) : match.near();
    return figures
        .of(said, match, sameSide(match, near))
        .or(() -> dates.of(said, sameSide(match, match.close())))
        .or(() -> names.of(sentence, said, match))
        .or(() -> match.best().isOurs() ? Optional.empty() : events.of(sentence, said, match));
  }

  /** What we say of ourselves bears out no figure of theirs, and the other way round. */
  private static List<EvidenceLine> sameSide(Match match, List<EvidenceLine> lines) {
    return lines.stream().filter(l -> l.isOurs() == match.best().isOurs()).toList();
  }

  /** A figure or a name that stands nowhere at all. */
  Optional<String> unknownIn(String sentence, Features said) {
    return figures.unknown(said) ? Optional.of("figure") : names.unknown(sentence);
  }

  /** A date beside a quotation that its line does not bear out. */
  Optional<String> dateOf(Features said, EvidenceLine line) {
    return dates.of(said, List.of(line));
  }

  /** True unless something is said to happen that no line speaks of. */
  boolean isTold(String sentence, Features said, Match match) {
    return events.isTold(sentence, said, match);
  }
}
