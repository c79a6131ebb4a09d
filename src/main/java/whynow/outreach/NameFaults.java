package whynow.outreach;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the names of a sentence stand where it may come from. */
final class NameFaults {
  private static final double CLEARLY = 0.6;
  private static final Pattern PAIR =
      Pattern.compile("\\b(\\p{Lu}\\p{Ll}{2,}) (?=(\\p{Lu}\\p{Ll}{2,}))");
  private static final Pattern PLACE = Pattern.compile("\\b(?:in|at) (\\p{Lu}\\p{IsLatin}{2,})");

  private final Evidence evidence;
  private final GuardWords words;
  private final Vocabulary vocabulary;
  private final String seller;

  NameFaults(Evidence evidence, GuardWords words, Vocabulary vocabulary, String seller) {
    this.evidence = evidence;
    this.words = words;
    this.vocabulary = vocabulary;
    this.seller = seller;
  }

  /** The first name that is not known, or stands elsewhere than the sentence does. */
  Optional<String> of(String sentence, Features said, Match match) {
    List<EvidenceLine> near = match.near().isEmpty() ? List.of(match.best()) : match.near();
    return unknown(sentence)
        .or(() -> otherSubject(sentence, match))
        .or(() -> besideTheSame(sentence, match.best()))
        .or(() -> otherName(sentence, near))
        .or(() -> otherPlace(sentence, match))
        .or(() -> swappedIn("title:", said, match))
        .or(() -> swappedIn("place:", said, match));
  }

  /** A name that stands nowhere at all. */
  Optional<String> unknown(String sentence) {
    String outside = Linter.unquoted(sentence);
    boolean latin =
        Stream.concat(NamesIn.latin(outside).stream(), NamesIn.doer(outside).stream())
            .anyMatch(n -> !isKnown(n));
    boolean subject =
        NamesIn.subject(outside).filter(n -> !isKnown(n) && !isOrdinary(n)).isPresent();
    boolean round = NamesIn.rounds(outside).stream().anyMatch(n -> !isKnown(n));
    boolean han = NamesIn.chinese(outside, words.surnames()).stream().anyMatch(n -> !isKnown(n));
    boolean place = vocabulary.places().stream().anyMatch(p -> isForeign(p, outside));
    return latin || subject || han || place || round ? Optional.of("name") : Optional.empty();
  }

  private boolean isKnown(String name) {
    return evidence.holds(name)
        || name.equalsIgnoreCase(seller)
        || evidence.sounds(name)
        || NamesIn.country(name).filter(evidence::holds).isPresent()
        || isTranslation(vocabulary.titles(), name)
        || isTranslation(vocabulary.rounds(), name)
        || isTranslation(vocabulary.places(), name);
  }

  /** A word of the trade rather than a name. */
  private boolean isOrdinary(String word) {
    return evidence.reader().isWord(word);
  }

  private boolean isTranslation(List<Vocabulary.Pair> pairs, String name) {
    return pairs.stream().anyMatch(p -> p.names(name) && stands(p));
  }

  private boolean stands(Vocabulary.Pair pair) {
    return pair.en().stream().anyMatch(evidence::holds)
        || pair.zh().stream().anyMatch(evidence::holds);
  }

  /** 印度 is not said in 印度尼西亚. */
  private boolean isSaid(String name, Mentions mentions, String sentence) {
    return mentions.of(name)
        && vocabulary.places().stream()
            .flatMap(p -> p.zh().stream())
            .noneMatch(l -> l.length() > name.length() && l.contains(name) && sentence.contains(l));
  }

  private boolean isForeign(Vocabulary.Pair place, String sentence) {
    Mentions mentions = Mentions.in(sentence);
    boolean said =
        place.zh().stream().anyMatch(z -> isSaid(z, mentions, sentence))
            || place.en().stream()
                .filter(n -> n.length() > 2)
                .anyMatch(n -> sentence.contains(n) && mentions.of(n));
    return said && !stands(place);
  }

  /** "The Suez Canal", where the very line has another canal. */
  private static Optional<String> besideTheSame(String sentence, EvidenceLine line) {
    if (line.isOurs()) {
      return Optional.empty();
    }
    return PAIR.matcher(sentence)
        .results()
        .filter(r -> NamesIn.isTelling(r.group(1)) && NamesIn.isTelling(r.group(2)))
        .filter(r -> !Mentions.in(line.text()).of(r.group(1)))
        .filter(r -> beside(r.group(2), line.text()).filter(NamesIn::isTelling).isPresent())
        .findFirst()
        .map(r -> "name");
  }

  private static Optional<String> beside(String noun, String text) {
    return PAIR.matcher(text)
        .results()
        .filter(r -> r.group(2).equals(noun))
        .map(r -> r.group(1))
        .findFirst();
  }

  /** "Expo raised", where the lines say nothing of Expo. */
  private Optional<String> otherSubject(String sentence, Match match) {
    List<String> own = AccountNames.of(evidence.account());
    return NamesIn.subject(Linter.unquoted(sentence))
        .filter(n -> !match.best().isOurs() && !n.equalsIgnoreCase(seller) && !isOrdinary(n))
        .filter(n -> own.stream().noneMatch(o -> Mentions.in(o).of(n)))
        .filter(n -> match.near().stream().noneMatch(l -> isRead(n, l)))
        .map(n -> "another company's");
  }

  /** Stands in a line or what it is read with. */
  private boolean isRead(String name, EvidenceLine line) {
    return evidence.context(line).stream()
            .anyMatch(l -> Mentions.in(l.text()).of(name) || Mentions.in(l.quote()).of(name))
        || evidence.sounds(name)
        || isTranslation(vocabulary.places(), name);
  }

  /** A name from elsewhere in the evidence, put where the lines have another. */
  private Optional<String> otherName(String sentence, List<EvidenceLine> near) {
    List<String> own = AccountNames.of(evidence.account());
    boolean foreign =
        NamesIn.latin(Linter.unquoted(sentence)).stream()
            .filter(
                n ->
                    own.stream().noneMatch(o -> Mentions.in(o).of(n))
                        && !n.equalsIgnoreCase(seller))
            .filter(n -> n.length() > 3)
            .anyMatch(n -> near.stream().noneMatch(l -> standsBeside(n, l)));
    return foreign && !near.get(0).isOurs() ? Optional.of("name") : Optional.empty();
  }

  private boolean standsBeside(String name, EvidenceLine line) {
    return isRead(name, line)
        || NamesIn.country(name).filter(c -> isRead(c, line)).isPresent()
        || isTranslation(vocabulary.titles(), name)
        || isTranslation(vocabulary.rounds(), name)
        || isTranslation(vocabulary.places(), name);
  }

  /** A title or a place that stands nowhere near, where the closest line has another. */
  private Optional<String> swappedIn(String kind, Features said, Match match) {
    Set<String> here = of(kind, said);
    Set<String> best = of(kind, match.best().features());
    if (here.isEmpty() || best.isEmpty()) {
      return Optional.empty();
    }
    Set<String> there = new HashSet<>(best);
    match.near().forEach(l -> there.addAll(of(kind, l.features())));
    evidence.around(match.best()).forEach(l -> there.addAll(of(kind, l.features())));
    boolean other = !best.isEmpty() && here.stream().anyMatch(p -> !there.contains(p));
    return other ? Optional.of("name") : Optional.empty();
  }

  /** "Closed in Aarhus", where the very line says "closed in Emmen". */
  private static Optional<String> otherPlace(String sentence, Match match) {
    List<String> here = places(sentence);
    List<String> there = places(match.best().text());
    boolean other =
        match.alone() >= CLEARLY
            && !there.isEmpty()
            && here.stream().anyMatch(p -> !match.best().text().contains(p));
    return other ? Optional.of("name") : Optional.empty();
  }

  private static List<String> places(String text) {
    return PLACE.matcher(text).results().map(r -> r.group(1)).filter(NamesIn::isTelling).toList();
  }

  private static Set<String> of(String kind, Features features) {
    return features.bridge().stream().filter(c -> c.startsWith(kind)).collect(Collectors.toSet());
  }
}
