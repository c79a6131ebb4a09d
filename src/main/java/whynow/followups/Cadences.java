package whynow.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Refusable;
import whynow.accounts.Refusals;
import whynow.accounts.Tier;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.playbook.DataFolder;
import whynow.team.By;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.WorkCalendar;

/**
 * Lays a cadence over the people of an account. Each step becomes a follow-up of its own; a reply
 * stops the rest where the touch is written, a do-not-contact by {@link #dropRefused}.
 */
public final class Cadences {
  private final Supplier<Map<String, Cadence>> files;
  private final Followups followups;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Refusals refusals;
  private final Calendars calendars;

  public Cadences(
      DataFolder data,
      Followups followups,
      Accounts accounts,
      Contacts contacts,
      Refusals refusals,
      Calendars calendars) {
    this.files = data.folder("cadences", Cadence.class);
    this.followups = followups;
    this.accounts = accounts;
    this.contacts = contacts;
    this.refusals = refusals;
    this.calendars = calendars;
  }

  /** All there are, by id. */
  public Map<String, Cadence> all() {
    return files.get();
  }

  /** The cadence whose id or name the text begins with, the longest first. */
  public Optional<Asked> in(String text) {
    String folded = Folded.of(text.strip());
    return all().entrySet().stream()
        .flatMap(e -> names(e).map(name -> new Asked(e.getKey(), e.getValue(), name)))
        .filter(asked -> folded.startsWith(asked.said()))
        .max((a, b) -> a.said().length() - b.said().length());
  }

  private static java.util.stream.Stream<String> names(Map.Entry<String, Cadence> cadence) {
    return java.util.stream.Stream.of(
            cadence.getKey(),
            cadence.getValue().name().in(Language.EN),
            cadence.getValue().name().in(Language.ZH_HANS))
        .map(Folded::of);
  }

  /**
   * A cadence somebody named.
   *
   * @param said the beginning of the text that names it
   */
  public record Asked(String id, Cadence cadence, String said) {}

  /**
   * What a cadence comes to at one account.
   *
   * @param steps the follow-ups, not yet kept
   * @param missing tiers at which nobody is known
   * @param refused people who must not be written to
   */
  public record Plan(List<Followup> steps, Set<Tier> missing, Set<String> refused) {}

  /**
   * Lays it out from today, or from the next working day.
   *
   * @param only one person of the account; then only the steps of their tier
   */
  public Plan plan(Cadence cadence, Rep rep, Account account, Optional<Contact> only, Instant now) {
    WorkCalendar calendar = calendars.of(rep).calendar();
    LocalDate today = now.atZone(rep.zone()).toLocalDate();
    LocalDate start = calendar.isWorked(today) ? today : calendar.plus(today, 1);
    Plan plan = new Plan(new ArrayList<>(), new TreeSet<>(), new TreeSet<>());
    for (Cadence.Step step : cadence.steps()) {
      List<Contact> there = people(account, only, step.tier());
      Optional<Contact> who = there.stream().filter(c -> !isRefused(account, c)).findFirst();
      there.stream()
          .filter(c -> isRefused(account, c))
          .map(Contact::name)
          .forEach(plan.refused::add);
      if (who.isPresent()) {
        plan.steps.add(step(step, rep, who.get(), calendar.plus(start, step.day())));
      } else if (there.isEmpty() && only.isEmpty()) {
        plan.missing.add(step.tier());
      }
    }
    return plan;
  }

  private List<Contact> people(Account account, Optional<Contact> only, Tier tier) {
    List<Contact> all = only.map(List::of).orElseGet(() -> contacts.at(account.id()));
    return all.stream().filter(c -> c.tier().equals(Optional.of(tier))).toList();
  }

  private static Followup step(Cadence.Step step, Rep rep, Contact who, LocalDate day) {
    String draft = step.draft() == null ? "" : step.draft();
    return Followup.promise(
            rep.id(),
            who.account(),
            Optional.of(who.id()),
            Due.on(day),
            step.what().in(rep.language()))
        .as(Followup.Kind.CADENCE)
        .drafting(draft);
  }

  private boolean isRefused(Account account, Contact contact) {
    return Refusable.of(account, Optional.of(contact)).stream().anyMatch(refusals::isRefused);
  }

  /** Keeps the steps, to be taken back at once. */
  public List<Followup> start(Plan plan, By by) {
    return followups.addAll(plan.steps(), by);
  }

  /** The steps that still wait at an account, the nearest first. */
  public List<Followup> openAt(long account) {
    return followups.openAt(account).stream()
        .filter(f -> f.kind() == Followup.Kind.CADENCE)
        .toList();
  }

  /**
   * A step put off, and what comes after it in the cadence by as many working days, so that nobody
   * is written to twice in a row; the step itself is the first.
   */
  public Map<Long, Due> putOff(Followup step, Due due, Rep rep) {
    WorkCalendar calendar = calendars.of(rep).calendar();
    LocalDate before = step.due().date();
    int days = calendar.between(before, due.date());
    Map<Long, Due> dues = new LinkedHashMap<>(Map.of(step.id(), due));
    openAt(step.account()).stream()
        .filter(later -> days > 0 && later.rep() == step.rep())
        .filter(later -> later.due().date().isAfter(before))
        .forEach(later -> dues.put(later.id(), later(later.due(), calendar, days)));
    return dues;
  }

  private static Due later(Due due, WorkCalendar calendar, int days) {
    return new Due(calendar.plus(due.date(), days), due.time());
  }

  /** Drops these steps; one {@code undo} brings them back. */
  public void stop(List<Followup> steps, By by) {
    followups.dropAll(steps.stream().map(Followup::id).toList(), by);
  }

  /** Drops the steps of everybody who must no longer be written to; returns how many. */
  public int dropRefused(By by) {
    List<Followup> refused = followups.steps().stream().filter(this::isRefused).toList();
    if (!refused.isEmpty()) {
      stop(refused, by);
    }
    return refused.size();
  }

  /** True for a step to somebody who must not be written to. */
  public boolean isRefused(Followup step) {
    Optional<Contact> contact = step.contact().flatMap(contacts::find);
    return contact.isPresent()
        && accounts.find(step.account()).filter(a -> isRefused(a, contact.get())).isPresent();
  }

  /** {@code executive}. */
  static String word(Tier tier) {
    return tier.name().toLowerCase(Locale.ROOT);
  }
}
