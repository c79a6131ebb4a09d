package whynow.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Profile;
import whynow.activity.Engagement;
import whynow.activity.Engagements;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.research.Readings;
import whynow.triggers.Trigger;

/** Scores accounts by the team's rules, line by line. */
public final class Scoring {
  private static final int LOOK_BACK = 200;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Touches touches;
  private final Engagements engagements;
  private final Readings readings;
  private final ScoringRules rules;
  private final Clock clock;

  public Scoring(
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Engagements engagements,
      Readings readings,
      ScoringRules rules,
      Clock clock) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.touches = touches;
    this.engagements = engagements;
    this.readings = readings;
    this.rules = rules;
    this.clock = clock;
  }

  /** The score of an account, its reasons in this language. */
  public Score of(Account account, Language language) {
    List<Score.Line> lines = new ArrayList<>();
    lines.addAll(fit(account, language));
    lines.addAll(intent(account, language, clock.instant()));
    trigger(account).ifPresent(lines::add);
    lines.addAll(engagement(account, clock.instant()));
    return score(lines);
  }

  /**
   * The score as it stood at a moment: deeds and triggers up to then. What lists and contacts say
   * is taken as it is now, since the book keeps no older version of it.
   */
  Score at(Account account, Instant moment) {
    List<Score.Line> lines = new ArrayList<>();
    lines.addAll(fit(account, Language.EN));
    lines.addAll(intent(account, Language.EN, moment));
    triggerAt(account, moment).ifPresent(lines::add);
    lines.addAll(engagement(account, moment));
    return score(lines);
  }

  private Score score(List<Score.Line> lines) {
    Map<String, Double> parts =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    Score.Line::part, Collectors.summingDouble(Score.Line::points)));
    double total =
        parts.entrySet().stream()
            .mapToDouble(p -> Math.min(p.getValue(), weight(p.getKey())))
            .sum();
    return new Score((int) Math.round(Math.min(100, total)), lines);
  }

  /** What one part brings, at most its weight. */
  double part(Score score, String part) {
    double sum =
        score.lines().stream()
            .filter(line -> line.part().equals(part))
            .mapToDouble(Score.Line::points)
            .sum();
    return Math.min(sum, weight(part));
  }

  int weight(String part) {
    return rules.now().weights().getOrDefault(part, 0);
  }

  private List<Score.Line> fit(Account account, Language language) {
    Profile profile = accounts.profile(account.id());
    Stream<Score.Line> matched =
        rules.now().fit().stream()
            .filter(rule -> meets(rule, account, profile))
            .map(rule -> new Score.Line("fit", rule.because().in(language), rule.points()));
    Optional<Score.Line> tier =
        contacts.at(account.id()).stream()
            .flatMap(contact -> contact.tier().stream())
            .min(Comparator.naturalOrder())
            .map(t -> t.name().toLowerCase(java.util.Locale.ROOT))
            .map(t -> new Score.Line("fit", t, rules.now().tiers().getOrDefault(t, 0)));
    return Stream.concat(matched, tier.stream()).toList();
  }

  private static boolean meets(ScoringRules.Fit rule, Account account, Profile profile) {
    if (rule.field().equals("size")) {
      long size = profile.size().orElse(-1);
      return size >= 0
          && (rule.from() == null || size >= rule.from())
          && (rule.to() == null || size <= rule.to());
    }
    String value =
        switch (rule.field()) {
          case "industry" -> profile.industry().orElse("");
          case "region" -> profile.region().orElse("");
          case "stage" -> account.stage();
          default -> profile.notes().getOrDefault(rule.field(), "");
        };
    String folded = Folded.of(value);
    return rule.words() != null
        && rule.words().stream().anyMatch(word -> folded.contains(Folded.of(word)));
  }

  private List<Score.Line> intent(Account account, Language language, Instant moment) {
    Stream<Score.Line> touched =
        touches.at(account.id(), LOOK_BACK).stream()
            .filter(t -> !t.at().isAfter(moment))
            .flatMap(t -> deed(kind(t), t.at(), language, moment).stream());
    Stream<Score.Line> engaged =
        engagements.at(account.id(), LOOK_BACK).stream()
            .filter(e -> !e.at().isAfter(moment))
            .flatMap(e -> deed(e.kind(), e.at(), language, moment).stream());
    return strongest(Stream.concat(touched, engaged));
  }

  private static String kind(Touch touch) {
    boolean in = touch.direction() == Touch.Direction.IN;
    return in && touch.outcome() != Touch.Outcome.WANTS_QUOTE ? "reply" : touch.outcome().word();
  }

  /** The same deed twice counts once, at its freshest. */
  private static List<Score.Line> strongest(Stream<Score.Line> lines) {
    return List.copyOf(
        lines
            .collect(
                Collectors.toMap(
                    Score.Line::because,
                    line -> line,
                    (a, b) -> a.points() >= b.points() ? a : b,
                    java.util.LinkedHashMap::new))
            .values());
  }

  private Optional<Score.Line> deed(String kind, Instant at, Language language, Instant moment) {
    return Optional.ofNullable(rules.now().intent().get(kind))
        .map(
            deed ->
                new Score.Line(
                    "intent",
                    deed.because().in(language),
                    faded(deed.points(), at, deed.halfLifeDays(), moment)));
  }

  private static double faded(double points, Instant at, int halfLifeDays, Instant moment) {
    double days = Duration.between(at, moment).toHours() / 24.0;
    return points * Math.pow(0.5, Math.max(0, days) / halfLifeDays);
  }

  private Optional<Score.Line> trigger(Account account) {
    Optional<Readings.Reading> reading = readings.of(account.id());
    return reading
        .flatMap(
            r ->
                r.brief().triggers().stream()
                    .filter(Trigger::own)
                    .max(Comparator.comparingDouble(Trigger::score))
                    .map(t -> new Score.Line("trigger", t.type(), strength(t, r.at()))))
        .filter(line -> line.points() >= 0.5);
  }

  /** The strongest one published by then; its age counts from that day. */
  private Optional<Score.Line> triggerAt(Account account, Instant moment) {
    return readings.of(account.id()).stream()
        .flatMap(reading -> reading.brief().triggers().stream())
        .filter(Trigger::own)
        .flatMap(t -> t.published().map(day -> line(t, day, moment)).stream())
        .filter(line -> line.points() >= 0.5)
        .max(Comparator.comparingDouble(Score.Line::points));
  }

  private Score.Line line(Trigger trigger, LocalDate published, Instant moment) {
    Instant at = published.atStartOfDay(ZoneOffset.UTC).toInstant();
    double full = weight("trigger") * Math.min(1, trigger.score() / 100);
    double points =
        at.isAfter(moment) ? 0 : faded(full, at, rules.now().triggerHalfLifeDays(), moment);
    return new Score.Line("trigger", trigger.type(), points);
  }

  private double strength(Trigger trigger, Instant readAt) {
    double full = trigger.score() / 100.0 * weight("trigger");
    return faded(full, readAt, rules.now().triggerHalfLifeDays(), clock.instant());
  }

  private List<Score.Line> engagement(Account account, Instant moment) {
    Instant month = moment.minus(Duration.ofDays(30));
    long lately =
        engagements.at(account.id(), LOOK_BACK).stream()
            .map(Engagement::at)
            .filter(at -> month.isBefore(at) && !at.isAfter(moment))
            .count();
    return lately == 0
        ? List.of()
        : List.of(new Score.Line("engagement", lately + " × 30d", Math.min(lately, 5)));
  }

  /** The people of an account, the highest tier first. */
  public List<Contact> team(Account account) {
    return contacts.at(account.id()).stream()
        .sorted(Comparator.comparing(c -> c.tier().map(Enum::ordinal).orElse(9)))
        .toList();
  }
}
