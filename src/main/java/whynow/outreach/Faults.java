package whynow.outreach;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/** What can be wrong in a claim, held against the lines it may come from. */
final class Faults {
  private static final int STILL_RECENT_DAYS = 60;
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b\\w{3,}(?<!need|spe|agr)ed\\b|\\b(won|bought|sold|left|took over|became|has|have|had)\\b|\\bon (opening|raising|closing|launching|acquiring|hiring|joining|buying|winning|expanding)\\b|[已了]|完成|成功|近日|正式");
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(not|no|never|cannot|without|none|neither|nor|denie[sd]|no longer|ruled out)\\b|n['’]t\\b|没有|沒有|并未|並未|未能|不会|不會|不再|尚未|从未|否认|并非|取消|不打算|未");

  private final Evidence evidence;
  private final GuardWords words;
  private final Vocabulary vocabulary;
  private final Roles roles;
  private final String seller;

  Faults(Evidence evidence, GuardWords words, Vocabulary vocabulary, String seller) {
    this.evidence = evidence;
    this.words = words;
    this.vocabulary = vocabulary;
    this.roles = new Roles(AccountNames.of(evidence.account()));
    this.seller = seller;
  }

  /** The first fault, weightiest first. */
  Optional<String> in(String sentence, Features said, Match match) {
    List<EvidenceLine> near = match.near().isEmpty() ? List.of(match.best()) : match.near();
    return figure(said, near)
        .or(() -> dateOf(said, near))
        .or(() -> name(sentence))
        .or(() -> otherName(sentence, near))
        .or(() -> match.best().isOurs() ? Optional.empty() : event(sentence, said, match));
  }

  /** A figure or a name that stands nowhere at all. */
  Optional<String> unknownIn(String sentence, Features said) {
    boolean unknown =
        said.figures().stream()
            .filter(f -> isWeighty(f, said))
            .anyMatch(f -> evidence.lines().stream().noneMatch(l -> has(l, f)));
    return unknown ? Optional.of("figure") : name(sentence);
  }

  static boolean isWeighty(Figure figure, Features said) {
    String written = said.folded().substring(figure.start(), figure.end());
    boolean big = figure.value().compareTo(BigDecimal.TEN) > 0;
    return DIGIT.matcher(written).find() || big || figure.currency().isPresent();
  }

  private static Optional<String> figure(Features said, List<EvidenceLine> near) {
    for (Figure figure : said.figures()) {
      List<Figure> known = near.stream().flatMap(l -> l.features().figures().stream()).toList();
      List<Figure> same = known.stream().filter(figure::sameValue).toList();
      if (same.isEmpty()) {
        return Optional.of("figure");
      }
      if (same.stream().noneMatch(figure::sameCurrency)) {
        return Optional.of("currency");
      }
    }
    return Optional.empty();
  }

  private static boolean has(EvidenceLine line, Figure figure) {
    return line.features().figures().stream()
        .anyMatch(f -> f.sameValue(figure) && f.sameCurrency(figure));
  }

  /** A date that neither the lines nor their days of publication bear out. */
  Optional<String> dateOf(Features said, List<EvidenceLine> near) {
    boolean wrong = said.dates().stream().anyMatch(d -> near.stream().noneMatch(l -> bears(l, d)));
    return wrong ? Optional.of("date") : Optional.empty();
  }

  private static boolean bears(EvidenceLine line, DateMention date) {
    boolean said = line.features().dates().stream().anyMatch(date::agreesWith);
    boolean published = line.published().filter(date::agreesWith).isPresent();
    boolean event =
        line.trigger()
            .map(t -> t.facts().get("event_date"))
            .filter(d -> d != null)
            .map(d -> Dates.in(d.length() == 7 ? d + "-01" : d))
            .map(all -> all.stream().anyMatch(d -> agreesByMonth(d, date)))
            .orElse(false);
    return said || published || event;
  }

  private static boolean agreesByMonth(DateMention fact, DateMention date) {
    boolean month = date.month().isEmpty() || date.month().equals(fact.month());
    boolean year = date.year().isEmpty() || date.year().equals(fact.year());
    return month && year && date.quarter().isEmpty();
  }

  private Optional<String> name(String sentence) {
    String outside = Linter.unquoted(sentence);
    boolean latin = NamesIn.latin(outside).stream().anyMatch(n -> !isKnown(n));
    boolean round = NamesIn.rounds(outside).stream().anyMatch(n -> !isKnown(n));
    boolean han = NamesIn.chinese(outside, words.surnames()).stream().anyMatch(n -> !isKnown(n));
    boolean place = vocabulary.places().stream().anyMatch(p -> isForeign(p, outside));
    return latin || han || place || round ? Optional.of("name") : Optional.empty();
  }

  private boolean isKnown(String name) {
    return evidence.holds(name)
        || name.equalsIgnoreCase(seller)
        || isTranslation(vocabulary.titles(), name)
        || isTranslation(vocabulary.rounds(), name)
        || isTranslation(vocabulary.places(), name);
  }

  private boolean isTranslation(List<Vocabulary.Pair> pairs, String name) {
    return pairs.stream().anyMatch(p -> p.names(name) && stands(p));
  }

  private boolean stands(Vocabulary.Pair pair) {
    return pair.en().stream().anyMatch(evidence::holds)
        || pair.zh().stream().anyMatch(evidence::holds);
  }

  private boolean isForeign(Vocabulary.Pair place, String sentence) {
    Mentions mentions = Mentions.in(sentence);
    boolean said =
        place.zh().stream().anyMatch(mentions::of)
            || place.en().stream()
                .filter(n -> n.length() > 2)
                .anyMatch(n -> sentence.contains(n) && mentions.of(n));
    return said && !stands(place);
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
    return Mentions.in(line.text()).of(name)
        || Mentions.in(line.quote()).of(name)
        || evidence.lines().stream()
            .filter(l -> l.url().equals(line.url()))
            .anyMatch(l -> Mentions.in(l.text()).of(name))
        || isTranslation(vocabulary.titles(), name)
        || isTranslation(vocabulary.rounds(), name)
        || isTranslation(vocabulary.places(), name);
  }

  private Optional<String> event(String sentence, Features said, Match match) {
    EvidenceLine best = match.best();
    Optional<Trigger> trigger = best.trigger().or(() -> sameQuote(best));
    if (trigger.filter(t -> !t.own() && !speaksOfAccount(t)).isPresent()
        && !namesOther(sentence, trigger.get())) {
      return Optional.of("another company's");
    }
    if (words.deny(said.classes(), classesOf(best))) {
      return Optional.of("the opposite");
    }
    if (denial(sentence) != denial(best.text()) && match.coverage() > 0.55) {
      return Optional.of("the opposite");
    }
    return roles
        .swapped(sentence, best, trigger)
        .or(() -> certainty(said, best, trigger))
        .or(() -> recency(sentence, best));
  }

  /** What happens in a line, in whichever words it is told. */
  private Set<String> classesOf(EvidenceLine line) {
    Set<String> classes = new HashSet<>();
    evidence.lines().stream()
        .filter(l -> l.quote().equals(line.quote()))
        .forEach(l -> classes.addAll(l.features().classes()));
    return classes;
  }

  private Optional<Trigger> sameQuote(EvidenceLine line) {
    return evidence.lines().stream()
        .filter(l -> l.trigger().isPresent() && l.quote().equals(line.quote()))
        .findFirst()
        .flatMap(EvidenceLine::trigger);
  }

  private boolean speaksOfAccount(Trigger trigger) {
    Mentions mentions = Mentions.in(trigger.quote());
    return AccountNames.of(evidence.account()).stream().anyMatch(mentions::of)
        || mentions.of("we")
        || mentions.of("our")
        || mentions.of("我们");
  }

  private static boolean namesOther(String sentence, Trigger trigger) {
    return trigger.whom().filter(Mentions.in(sentence)::of).isPresent();
  }

  private static boolean denial(String text) {
    return NOT.matcher(text).find();
  }

  private Optional<String> certainty(Features said, EvidenceLine best, Optional<Trigger> trigger) {
    boolean plannedThere =
        trigger
            .map(t -> t.certainty() != Certainty.DONE)
            .orElseGet(
                () ->
                    has(best.features(), words.future())
                        && !PAST.matcher(best.features().folded()).find());
    boolean plannedHere = has(said, words.future());
    boolean eventHere = !said.classes().isEmpty();
    boolean toldAsDone = !plannedHere && eventHere && PAST.matcher(said.folded()).find();
    if (plannedThere && toldAsDone) {
      return Optional.of("planned, not done");
    }
    boolean doneThere = trigger.filter(t -> t.certainty() == Certainty.DONE).isPresent();
    boolean wasPlan = has(best.features(), words.future());
    return doneThere && plannedHere && !wasPlan && !PAST.matcher(said.folded()).find()
        ? Optional.of("done, not planned")
        : Optional.empty();
  }

  private static boolean has(Features features, List<String> marks) {
    return Mentions.in(features.folded()).count(marks) > 0;
  }

  private Optional<String> recency(String sentence, EvidenceLine best) {
    boolean claimed = Mentions.in(Linter.unquoted(sentence)).count(words.recent()) > 0;
    boolean old =
        best.published()
            .filter(d -> ChronoUnit.DAYS.between(d, evidence.today()) > STILL_RECENT_DAYS)
            .isPresent();
    return claimed && old ? Optional.of("not recent") : Optional.empty();
  }
}
