package whynow.outreach;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/** Whether what happens in a sentence is what its line says: whose it is, who does it, how sure. */
final class EventFaults {
  private static final int STILL_RECENT_DAYS = 60;
  private static final double SAME_THING = 0.45;
  private static final double CLEARLY = 0.5;
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\d&-]*");

  private final Evidence evidence;
  private final GuardWords words;
  private final Roles roles;
  private final Tense tense;
  private final WhoseNews whose;
  private final Clauses clauses;

  EventFaults(Evidence evidence, GuardWords words) {
    this.evidence = evidence;
    this.words = words;
    this.roles = new Roles(AccountNames.of(evidence.account()), words.deeds());
    this.tense = new Tense(words);
    this.whose = new WhoseNews(evidence, words.others());
    this.clauses = new Clauses(evidence);
  }

  /** True unless something is said to happen that no line speaks of. */
  boolean isTold(String sentence, Features said, Match match) {
    if (isAgreed(evidence.deedsIn(sentence))) {
      return true;
    }
    Set<String> told = new HashSet<>();
    match.close().stream()
        .filter(l -> l.url().equals(match.best().url()))
        .forEach(l -> told.addAll(classesOf(l)));
    boolean weighty =
        words.telling().stream().anyMatch(c -> said.classes().contains(c) && !told.contains(c));
    return !weighty && (told.isEmpty() || isTold(said, told, match.best()));
  }

  /** What happens there, in the line or in what it is read with. */
  private boolean isTold(Features said, Set<String> told, EvidenceLine line) {
    evidence.context(line).forEach(l -> told.addAll(l.features().classes()));
    return said.classes().isEmpty() || said.classes().stream().anyMatch(told::contains);
  }

  /** The first fault, weightiest first. */
  Optional<String> of(String sentence, Features said, Match match) {
    EvidenceLine best = match.best();
    Optional<Trigger> trigger =
        best.trigger().or(() -> sameQuote(best)).or(() -> samePage(best, said));
    if (whose.isAnothers(sentence, best, trigger)) {
      return Optional.of("another company's");
    }
    Set<Deeds.Part> parts = evidence.deedsIn(sentence);
    Optional<String> turned = turned(parts, best);
    if (turned.isPresent()) {
      return turned;
    }
    Optional<String> clause = clauses.closest(said, best);
    boolean denied = tense.isDenied(sentence) != tense.isDenied(clause.orElse(best.text()));
    boolean agreed = !denied && isAgreed(parts);
    Optional<Features> part = clause.map(c -> evidence.reader().of(c, evidence.today()));
    Set<String> there = part.map(Features::bridge).orElse(bridgeOf(best));
    if (!agreed && words.deny(said.bridge(), there)) {
      return Optional.of("the opposite");
    }
    if (denied && match.coverage() > (trigger.isPresent() ? 0.3 : 0.55)) {
      return Optional.of("the opposite");
    }
    Optional<String> swapped = agreed ? Optional.empty() : roles.swapped(sentence, best, trigger);
    return swapped
        .or(() -> certainty(said, timed(part, telling(said, best)), trigger, match.alone()))
        .or(() -> recency(sentence, best));
  }

  /**
   * A party that stands on the other side than everywhere on the pages, the account on this one.
   */
  private Optional<String> turned(Set<Deeds.Part> said, EvidenceLine best) {
    boolean wrong =
        said.stream()
            .filter(p -> !said.contains(p.turned()))
            .filter(p -> !p.isAccount() || !isPartnered(p, said))
            .anyMatch(
                p -> (p.isAccount() ? evidence.deedsOn(best.url()) : evidence.deeds()).turns(p));
    if (wrong) {
      return Optional.of("the wrong way round");
    }
    Deeds.Known page = evidence.deedsOn(best.url());
    boolean other =
        said.stream()
            .filter(p -> LATIN.matcher(p.party()).matches() && !p.isAccount())
            .filter(p -> !evidence.deeds().says(p))
            .anyMatch(page::hasOther);
    return other ? Optional.of("name") : Optional.empty();
  }

  /** The account deals with a party that stands where the pages have it. */
  private boolean isPartnered(Deeds.Part account, Set<Deeds.Part> said) {
    return said.stream()
        .filter(p -> !p.isAccount() && p.family().equals(account.family()))
        .anyMatch(evidence.deeds()::says);
  }

  /** Told in other words, yet each party stands where the pages have it. */
  private boolean isAgreed(Set<Deeds.Part> said) {
    Deeds.Known known = evidence.deeds();
    List<Deeds.Part> others = said.stream().filter(p -> !p.isAccount()).toList();
    return !others.isEmpty()
        && others.stream().noneMatch(known::turns)
        && others.stream()
            .allMatch(p -> others.stream().anyMatch(o -> o.standsAs(p) && known.says(o)));
  }

  /** The page's own event, where the sentence is about just that. */
  private Optional<Trigger> samePage(EvidenceLine line, Features said) {
    return evidence.lines().stream()
        .filter(l -> l.trigger().isPresent() && l.url().equals(line.url()))
        .filter(l -> l.features().classes().stream().anyMatch(said.classes()::contains))
        .flatMap(l -> l.trigger().stream())
        .filter(Trigger::own)
        .findFirst();
  }

  /** What happens in a line, in whichever words it is told. */
  private Set<String> classesOf(EvidenceLine line) {
    Set<String> classes = new HashSet<>();
    evidence.lines().stream()
        .filter(l -> l.quote().equals(line.quote()))
        .forEach(l -> classes.addAll(l.features().classes()));
    return classes;
  }

  private Set<String> bridgeOf(EvidenceLine line) {
    Set<String> all = classesOf(line);
    all.addAll(line.features().bridge());
    return all;
  }

  private Optional<Trigger> sameQuote(EvidenceLine line) {
    return evidence.lines().stream()
        .filter(l -> l.trigger().isPresent() && l.quote().equals(line.quote()))
        .findFirst()
        .flatMap(EvidenceLine::trigger);
  }

  /** A headline that says nothing of time gives way to the sentence below it. */
  private EvidenceLine telling(Features said, EvidenceLine best) {
    boolean silent =
        best.trigger().isEmpty()
            && best.features().classes().isEmpty()
            && !tense.isFuture(best.features())
            && !tense.isPast(best.features());
    return silent
        ? evidence.around(best).stream()
            .filter(l -> l.features().classes().stream().anyMatch(said.classes()::contains))
            .filter(l -> !l.equals(best) && clauses.shared(said, l.text()) > 1)
            .max(Comparator.comparingLong(l -> clauses.shared(said, l.text())))
            .orElse(best)
        : best;
  }

  /** The part of a line that is spoken of, where that part says something of time itself. */
  private EvidenceLine timed(Optional<Features> part, EvidenceLine line) {
    return part.filter(p -> tense.isFuture(p) || tense.isPast(p)).map(line::told).orElse(line);
  }

  private Optional<String> certainty(
      Features said, EvidenceLine best, Optional<Trigger> trigger, double alone) {
    boolean planned = tense.isFuture(said) || tense.isPerhaps(said);
    boolean event = !said.classes().isEmpty() || alone > SAME_THING;
    boolean done = best.trigger().isPresent() ? tense.isDone(said) : isClearlyDone(said, best);
    if (isPlanned(best, trigger) && !planned && done && event) {
      return Optional.of("planned, not done");
    }
    boolean happened = isDone(best, trigger, alone);
    return happened && planned && !tense.isFuture(best.features()) && !tense.isPast(said)
        ? Optional.of("done, not planned")
        : Optional.empty();
  }

  /** "Now" may stand beside what a page says of a price; there only a verb tells. */
  private boolean isClearlyDone(Features said, EvidenceLine line) {
    return tense.isFuture(line.features()) ? tense.isDone(said) : tense.isPast(said);
  }

  private boolean isPlanned(EvidenceLine line, Optional<Trigger> trigger) {
    boolean past = tense.isPast(line.features());
    boolean ahead = tense.isFuture(line.features()) && !past;
    boolean itself = line.trigger().isPresent();
    return trigger
        .map(
            t ->
                t.certainty() == Certainty.DONE
                    ? !itself && ahead
                    : !past || tense.isFuture(line.features()))
        .orElse(ahead);
  }

  /** An event that was found done, or a line so close that its own tense tells. */
  private boolean isDone(EvidenceLine line, Optional<Trigger> trigger, double alone) {
    return trigger
        .map(t -> t.certainty() == Certainty.DONE)
        .orElseGet(() -> alone >= CLEARLY && tense.isPast(line.features()));
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
