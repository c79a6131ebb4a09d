package whynow.plays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Stages;
import whynow.followups.Cadences;
import whynow.followups.Followup;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.outreach.Angle;
import whynow.outreach.Angles;
import whynow.playbook.DataFolder;
import whynow.research.Readings;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkCalendar;
import whynow.triggers.Trigger;

/** Lays a play over a list of accounts: who may take part, on which angle, with which steps. */
public final class PlayPlans {
  private static final int LOOK_BACK = 90;
  private static final int MOST = 100;
  private final Supplier<Map<String, PlayTemplate>> files;
  private final Accounts accounts;
  private final Readings readings;
  private final Supplier<Angles> angles;
  private final Cadences cadences;
  private final Calendars calendars;
  private final Stages stages;
  private final Reps reps;

  /** Over one store. */
  public PlayPlans(
      DataFolder data,
      Accounts accounts,
      Readings readings,
      Supplier<Angles> angles,
      Cadences cadences,
      Calendars calendars,
      Stages stages,
      Reps reps) {
    this.files = data.folder("plays", PlayTemplate.class);
    this.accounts = accounts;
    this.readings = readings;
    this.angles = angles;
    this.cadences = cadences;
    this.calendars = calendars;
    this.stages = stages;
    this.reps = reps;
  }

  /** All there are, by id. */
  Map<String, PlayTemplate> all() {
    return files.get();
  }

  /**
   * A template somebody named.
   *
   * @param said the beginning of the text that names it
   */
  record Asked(String id, PlayTemplate template, String said) {}

  /** The one whose id or name the text begins with, the longest first. */
  Optional<Asked> in(String text) {
    String folded = Folded.of(text.strip());
    return all().entrySet().stream()
        .flatMap(e -> names(e).map(name -> new Asked(e.getKey(), e.getValue(), name)))
        .filter(asked -> folded.startsWith(asked.said()))
        .max(Comparator.comparingInt(asked -> asked.said().length()));
  }

  private static Stream<String> names(Map.Entry<String, PlayTemplate> file) {
    return Stream.of(
            file.getKey(),
            file.getKey().replace('-', ' '),
            file.getValue().name().in(Language.EN),
            file.getValue().name().in(Language.ZH_HANS))
        .map(Folded::of);
  }

  /** Why an account takes no part. */
  enum Out {
    OTHERS,
    RUNNING,
    NOBODY,
    REFUSED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An account that takes no part. */
  record Left(Account account, Out why) {}

  /** An account that does, with its steps. */
  record Taking(Account account, Optional<Angle> angle, List<Followup> steps) {}

  /** What a play comes to; nothing of it is kept yet. */
  record Plan(Play play, List<Taking> taking, List<Left> left) {
    List<Followup> steps() {
      return taking.stream().flatMap(t -> t.steps().stream()).toList();
    }

    List<Plays.Part> parts() {
      return taking.stream()
          .map(t -> new Plays.Part(t.account().id(), t.angle().map(PlayPlans::type).orElse("")))
          .toList();
    }
  }

  private static String type(Angle angle) {
    return angle.trigger().type();
  }

  /**
   * Lays it out from today, or from the next working day.
   *
   * @param span working days from its first to its last day
   */
  Plan plan(Asked asked, int span, Rep starter, List<Account> wanted, Instant now) {
    WorkCalendar calendar = calendars.of(starter).calendar();
    LocalDate today = now.atZone(starter.zone()).toLocalDate();
    LocalDate first = calendar.isWorked(today) ? today : calendar.plus(today, 1);
    Play play = Play.begun(starter.id(), asked.id(), now, first, calendar.plus(first, span - 1));
    Plan plan = new Plan(play, new ArrayList<>(), new ArrayList<>());
    wanted.stream().distinct().forEach(a -> lay(plan, asked.template(), span, starter, a, now));
    return plan;
  }

  private void lay(
      Plan plan, PlayTemplate template, int span, Rep starter, Account account, Instant now) {
    Optional<Rep> actor = actor(starter, account);
    if (actor.isEmpty()) {
      plan.left().add(new Left(account, Out.OTHERS));
    } else if (!cadences.openAt(account.id()).isEmpty()) {
      plan.left().add(new Left(account, Out.RUNNING));
    } else {
      Cadences.Plan steps =
          cadences.plan(template.over(span), actor.get(), account, Optional.empty(), now);
      if (steps.steps().isEmpty()) {
        Out why = steps.refused().isEmpty() ? Out.NOBODY : Out.REFUSED;
        plan.left().add(new Left(account, why));
      } else {
        plan.taking().add(taking(template, actor.get(), account, steps.steps(), now));
      }
    }
  }

  /** Everybody plays at their own accounts; a manager's play gives the owners their steps. */
  private Optional<Rep> actor(Rep starter, Account account) {
    Optional<Rep> owner = account.owner().flatMap(reps::byId);
    boolean own = owner.isEmpty() || owner.get().id() == starter.id();
    return own ? Optional.of(starter) : owner.filter(o -> starter.role().may(Rep.Role.MANAGER));
  }

  private Taking taking(
      PlayTemplate template, Rep rep, Account account, List<Followup> steps, Instant now) {
    LocalDate today = now.atZone(rep.zone()).toLocalDate();
    Optional<Angle> angle = angle(template, account, rep.language(), today);
    String name = template.name().in(rep.language());
    return new Taking(
        account, angle, steps.stream().map(step -> named(step, name, angle)).toList());
  }

  private static Followup named(Followup step, String play, Optional<Angle> angle) {
    String draft = step.draft() + angle.map(a -> " angle " + type(a)).orElse("");
    return step.saying(step.note() + " · " + play)
        .drafting(step.draft().isEmpty() ? "" : draft.strip());
  }

  /** The account's own reason to be written to, one of the play's signals first. */
  Optional<Angle> angle(
      PlayTemplate template, Account account, Language language, LocalDate today) {
    List<Trigger> found =
        readings.of(account.id()).map(r -> r.brief().triggers()).orElse(List.of());
    Angles.Reasons reasons =
        angles.get().of(account, found, template.signals(), Optional.empty(), language, today);
    return reasons instanceof Angles.Reasons.Found best
        ? Optional.of(best.angles().get(0))
        : Optional.empty();
  }

  /** The rep's own accounts the theme speaks to: by their stage, and by what happened there. */
  List<Account> fitting(PlayTemplate template, Rep rep, LocalDate today) {
    List<Account> own =
        template.signals().isEmpty() ? accounts.ownedBy(rep.id()) : moved(template, rep, today);
    return own.stream().filter(a -> isAt(template, a)).toList();
  }

  private List<Account> moved(PlayTemplate template, Rep rep, LocalDate today) {
    return readings.moved(rep.id(), today.minusDays(LOOK_BACK), MOST).stream()
        .flatMap(id -> accounts.find(id).stream())
        .filter(account -> isMoved(template, account, rep, today))
        .toList();
  }

  private boolean isAt(PlayTemplate template, Account account) {
    return template.stages().isEmpty()
        ? !stages.closed().contains(account.stage())
        : template.stages().contains(account.stage());
  }

  private boolean isMoved(PlayTemplate template, Account account, Rep rep, LocalDate today) {
    return angle(template, account, rep.language(), today)
        .filter(angle -> template.signals().contains(type(angle)))
        .isPresent();
  }
}
