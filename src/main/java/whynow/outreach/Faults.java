package whynow.outreach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.triggers.Certainty;
import whynow.triggers.Trigger;

/** What can be wrong in a claim, held against the lines it may come from. */
final class Faults {
  private static final int STILL_RECENT_DAYS = 60;
  private static final double SAME_THING = 0.45;
  private static final int OPENING = 4;
  private static final int OPENING_HAN = 10;
  private static final Pattern DIGIT = Pattern.compile("\\d");
  private static final Pattern PAST =
      Pattern.compile(
          "\\b\\w{3,}(?<!need|spe|agr)ed\\b|\\b(won|bought|sold|left|took over|became|went|began)\\b|\\b(has|have|had)\\b(?= (?:now |already |just |recently |since )?(?:been|won|built|bought|sold|grown|taken|become|begun|gone|cut|left|made|put|set|\\w+ed)\\b)|\\bon (opening|raising|closing|launching|acquiring|hiring|joining|buying|winning|expanding)\\b|[已了]|完成|成功|近日|正式");
  private static final Pattern NOT =
      Pattern.compile(
          "(?i)\\b(not|no|never|cannot|without|none|neither|nor|denie[sd]|no longer|ruled out|stopped|stops|halted|cancell?ed|shelved|called off|given up|gave up|scrapped|abandoned)\\b|n['’]t\\b|没有|沒有|否认|并非|取消|放弃|搁置|未(?!来)|不(?![变仅但只断过同少错久妨知便如管论止锈清足])|停止|终止|中止|暂停");

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\d&-]*");
  private static final double CLEARLY = 0.6;
  private static final Pattern PLACE = Pattern.compile("\\b(?:in|at) (\\p{Lu}\\p{IsLatin}{2,})");
  private static final Pattern PERHAPS =
      Pattern.compile("(?<!\\bin )\\b(?:may|might|could) (?:soon |also )?[a-z]{3,}");
  private static final Pattern CLAUSE = Pattern.compile("[,;，；]|\\b(?:while|whereas|and|but)\\b");

  private final Evidence evidence;
  private final GuardWords words;
  private final Vocabulary vocabulary;
  private final Roles roles;
  private final String seller;

  Faults(Evidence evidence, GuardWords words, Vocabulary vocabulary, String seller) {
    this.evidence = evidence;
    this.words = words;
    this.vocabulary = vocabulary;
    this.roles = new Roles(AccountNames.of(evidence.account()), words.deeds());
    this.seller = seller;
  }

  /** The first fault, weightiest first. */
  Optional<String> in(String sentence, Features said, Match match) {
    List<EvidenceLine> near = match.near().isEmpty() ? List.of(match.best()) : match.near();
    return figure(said, match, sameSide(match, near))
        .or(() -> dateOf(said, sameSide(match, match.close())))
        .or(() -> name(sentence))
        .or(() -> otherName(sentence, near))
        .or(() -> otherPlace(sentence, match))
        .or(() -> swappedIn("title:", said, match))
        .or(() -> swappedIn("place:", said, match))
        .or(() -> match.best().isOurs() ? Optional.empty() : event(sentence, said, match));
  }

  /** What we say of ourselves bears out no figure of theirs, and the other way round. */
  private static List<EvidenceLine> sameSide(Match match, List<EvidenceLine> lines) {
    return lines.stream().filter(l -> l.isOurs() == match.best().isOurs()).toList();
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

  private Optional<String> figure(Features said, Match match, List<EvidenceLine> near) {
    for (Figure figure : said.figures()) {
      if (match.best().view() && !isWeighty(figure, said)) {
        continue;
      }
      List<Figure> same =
          near.stream().flatMap(l -> counted(figure, said, l, l.equals(match.best()))).toList();
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

  /** A date that neither the lines nor their days of publication bear out. */
  Optional<String> dateOf(Features said, List<EvidenceLine> near) {
    boolean wrong = said.dates().stream().anyMatch(d -> near.stream().noneMatch(l -> bears(l, d)));
    return wrong ? Optional.of("date") : Optional.empty();
  }

  private boolean bears(EvidenceLine line, DateMention date) {
    boolean said =
        line.features().dates().stream().anyMatch(d -> d.bearsOut(date) && isYearOf(date, d, line));
    boolean datedItself =
        date.month().isEmpty()
            && line.features().dates().stream().anyMatch(d -> d.year().isPresent());
    boolean published = !datedItself && line.published().filter(date::agreesWith).isPresent();
    return said || published || isEventDay(line, date);
  }

  private static boolean isEventDay(EvidenceLine line, DateMention date) {
    return line.trigger()
        .map(t -> t.facts().get("event_date"))
        .map(d -> Dates.in(d.length() == 7 ? d + "-01" : d))
        .map(all -> all.stream().anyMatch(d -> agreesByMonth(d, date)))
        .orElse(false);
  }

  /** A month without a year is the next or the last one, seen from the day it was written. */
  private boolean isYearOf(DateMention said, DateMention there, EvidenceLine line) {
    if (said.year().isEmpty() || there.year().isPresent() || line.published().isEmpty()) {
      return true;
    }
    LocalDate written = line.published().get();
    int month = there.month().orElse(written.getMonthValue());
    int next = written.getYear() + (month < written.getMonthValue() ? 1 : 0);
    int last = written.getYear() - (month > written.getMonthValue() ? 1 : 0);
    boolean ahead = has(line.features(), words.future()) || isPlanned(line);
    int year = said.year().getAsInt();
    return year == next || (!ahead && year == last);
  }

  private static boolean isPlanned(EvidenceLine line) {
    return line.trigger().filter(t -> t.certainty() != Certainty.DONE).isPresent();
  }

  private static boolean agreesByMonth(DateMention fact, DateMention date) {
    boolean month = date.month().isEmpty() || date.month().equals(fact.month());
    boolean year = date.year().isEmpty() || date.year().equals(fact.year());
    return month && year && date.quarter().isEmpty();
  }

  private Optional<String> name(String sentence) {
    String outside = Linter.unquoted(sentence);
    boolean latin =
        Stream.concat(NamesIn.latin(outside).stream(), NamesIn.doer(outside).stream())
            .anyMatch(n -> !isKnown(n));
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
    boolean other =
        !said.classes().isEmpty()
            && !told.isEmpty()
            && said.classes().stream().noneMatch(told::contains);
    return !weighty && !other;
  }

  private Optional<String> event(String sentence, Features said, Match match) {
    EvidenceLine best = match.best();
    Optional<Trigger> trigger =
        best.trigger().or(() -> sameQuote(best)).or(() -> samePage(best, said));
    if (isAnothers(sentence, best, trigger)) {
      return Optional.of("another company's");
    }
    Set<Deeds.Part> parts = evidence.deedsIn(sentence);
    Optional<String> turned = turned(parts, best);
    if (turned.isPresent()) {
      return turned;
    }
    Optional<String> clause = closest(said, best);
    boolean denied = denial(sentence) != denial(clause.orElse(best.text()));
    boolean agreed = !denied && isAgreed(parts);
    Set<String> there =
        clause.map(c -> evidence.reader().of(c, evidence.today()).bridge()).orElse(bridgeOf(best));
    if (!agreed && words.deny(said.bridge(), there)) {
      return Optional.of("the opposite");
    }
    if (denied && match.coverage() > (trigger.isPresent() ? 0.3 : 0.55)) {
      return Optional.of("the opposite");
    }
    Optional<String> swapped = agreed ? Optional.empty() : roles.swapped(sentence, best, trigger);
    return swapped
        .or(() -> certainty(said, telling(said, best), trigger, match.alone()))
        .or(() -> recency(sentence, best));
  }

  /**
   * A party that stands on the other side than everywhere on the pages, the account on this one.
   */
  private Optional<String> turned(Set<Deeds.Part> said, EvidenceLine best) {
    boolean wrong =
        said.stream()
            .filter(p -> !said.contains(p.turned()))
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

  /** Told in other words, yet each party stands where the pages have it. */
  private boolean isAgreed(Set<Deeds.Part> said) {
    return said.stream().anyMatch(p -> !p.isAccount())
        && said.stream().filter(p -> !p.isAccount()).allMatch(evidence.deeds()::says);
  }

  /** The part of a line that a sentence speaks of: orders rose, while the margin fell. */
  private Optional<String> closest(Features said, EvidenceLine line) {
    List<String> clauses =
        Stream.of(CLAUSE.split(line.text()))
            .sorted(Comparator.comparingLong(c -> -shared(said, c)))
            .toList();
    boolean clear =
        clauses.size() > 1
            && shared(said, clauses.get(0)) > Math.max(1, shared(said, clauses.get(1)));
    return clear ? Optional.of(clauses.get(0)) : Optional.empty();
  }

  private long shared(Features said, String clause) {
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

  /** The page's own event, where the sentence is about just that. */
  private Optional<Trigger> samePage(EvidenceLine line, Features said) {
    return evidence.lines().stream()
        .filter(l -> l.trigger().isPresent() && l.url().equals(line.url()))
        .filter(l -> l.features().classes().stream().anyMatch(said.classes()::contains))
        .flatMap(l -> l.trigger().stream())
        .filter(Trigger::own)
        .findFirst();
  }

  private boolean isAnothers(String sentence, EvidenceLine line, Optional<Trigger> trigger) {
    if (trigger.filter(Trigger::own).isPresent()) {
      return false;
    }
    boolean othersNews =
        trigger
            .filter(t -> !speaksOfAccount(t) && !namesOther(sentence, t))
            .filter(t -> t.whom().map(Faults::isName).orElse(true))
            .isPresent();
    boolean othersLine =
        Mentions.in(sentence).count(words.others()) == 0
            && Mentions.in(opening(line.text())).count(words.others()) > 0;
    return othersNews || othersLine;
  }

  private static boolean isName(String whom) {
    return !Character.isLowerCase(whom.codePointAt(0));
  }

  /** Where a sentence names its subject. */
  private static String opening(String text) {
    return Telling.isChinese(text)
        ? text.substring(0, Math.min(OPENING_HAN, text.length()))
        : Stream.of(text.split("\\s+", OPENING + 1))
            .limit(OPENING)
            .collect(Collectors.joining(" "));
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

  /** "Our customer raised" is not yet us. */
  private boolean speaksOfAccount(Trigger trigger) {
    Mentions mentions = Mentions.in(trigger.quote());
    return trigger.whom().filter(evidence::isAlsoCalled).isPresent()
        || AccountNames.of(evidence.account()).stream().anyMatch(mentions::of)
        || mentions.of("we")
        || (mentions.of("our") && Mentions.in(opening(trigger.quote())).count(words.others()) == 0)
        || mentions.of("我们");
  }

  private static boolean namesOther(String sentence, Trigger trigger) {
    return trigger.whom().filter(Mentions.in(sentence)::of).isPresent();
  }

  private static boolean denial(String text) {
    return NOT.matcher(text).find();
  }

  /** A headline that says nothing of time gives way to the sentence below it. */
  private EvidenceLine telling(Features said, EvidenceLine best) {
    boolean silent =
        best.trigger().isEmpty()
            && best.features().classes().isEmpty()
            && !has(best.features(), words.future())
            && !PAST.matcher(best.features().folded()).find();
    return silent
        ? evidence.around(best).stream()
            .filter(l -> !l.equals(best) && shared(said, l.text()) > 1)
            .max(Comparator.comparingLong(l -> shared(said, l.text())))
            .orElse(best)
        : best;
  }

  private Optional<String> certainty(
      Features said, EvidenceLine best, Optional<Trigger> trigger, double alone) {
    boolean plannedThere =
        trigger
            .map(t -> t.certainty() != Certainty.DONE)
            .orElseGet(
                () ->
                    has(best.features(), words.future())
                        && !PAST.matcher(best.features().folded()).find());
    boolean perhaps = PERHAPS.matcher(said.folded()).find();
    boolean plannedHere = has(said, words.future()) || perhaps;
    boolean eventHere = !said.classes().isEmpty();
    boolean done = PAST.matcher(said.folded()).find() || has(said, words.done());
    boolean toldAsDone = !plannedHere && done && (eventHere || alone > SAME_THING);
    if (plannedThere && toldAsDone) {
      return Optional.of("planned, not done");
    }
    boolean toldAsPast =
        perhaps && alone >= CLEARLY && PAST.matcher(best.features().folded()).find();
    boolean doneThere =
        trigger.filter(t -> t.certainty() == Certainty.DONE).isPresent() || toldAsPast;
    boolean wasPlan = has(best.features(), words.future());
    return doneThere && plannedHere && !wasPlan && !PAST.matcher(said.folded()).find()
        ? Optional.of("done, not planned")
        : Optional.empty();
  }

  /** Whether a mark stands there; 计划员 is a person and no plan. */
  private static boolean has(Features features, List<String> marks) {
    return Mentions.in(features.folded().replaceAll("(计划|规划|策划)(员|师|部)", "")).count(marks) > 0;
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
