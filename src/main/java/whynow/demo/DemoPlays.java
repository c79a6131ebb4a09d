package whynow.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Tier;
import whynow.followups.Cadence;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.plays.Play;
import whynow.plays.PlayTemplate;
import whynow.plays.Plays;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;

/**
 * The plays of the quarter before the demo: their steps were taken up to its start, the rest wait
 * or, where a play was ended, were dropped.
 */
final class DemoPlays {
  private static final double CALENDAR_DAYS = 7.0 / 5;
  private final Store store;
  private final Map<String, PlayTemplate> templates;
  private final DemoDays days;

  DemoPlays(Store store, Map<String, PlayTemplate> templates, DemoDays days) {
    this.store = store;
    this.templates = templates;
    this.days = days;
  }

  /**
   * A play.
   *
   * @param play id of its file in {@code data/plays}
   * @param start days from the demo's start, as {@code until} and {@code ended}
   * @param accounts the trigger each account's messages stood on, by name; empty for none
   */
  record Told(
      String play,
      String rep,
      int start,
      int until,
      Optional<Integer> ended,
      Map<String, String> accounts) {}

  void write(Told told) {
    Rep rep = store.reps().byName(told.rep()).orElseThrow();
    Map<String, Account> accounts =
        store.accounts().all().stream()
            .collect(Collectors.toMap(Account::name, account -> account));
    List<Plays.Part> parts = new ArrayList<>();
    List<Followup> steps = new ArrayList<>();
    told.accounts()
        .forEach(
            (name, angle) -> {
              Account account = accounts.get(name);
              parts.add(new Plays.Part(account.id(), angle));
              steps.addAll(steps(told, account, rep));
            });
    Instant start = days.at(told.start(), rep);
    Play play =
        new Play(
            0,
            rep.id(),
            told.play(),
            start,
            days.day(told.start(), rep),
            days.day(told.until(), rep),
            Optional.empty());
    Play kept = store.plays().start(play, parts, steps, new By(rep.id(), start));
    taken(told, parts, rep);
    told.ended()
        .ifPresent(day -> store.plays().end(kept.id(), new By(rep.id(), days.at(day, rep))));
  }

  /** Without drafts: these accounts have no pages to write from. */
  private List<Followup> steps(Told told, Account account, Rep rep) {
    PlayTemplate template = templates.get(told.play());
    Contact contact = store.contacts().at(account.id()).get(0);
    return template.steps().stream()
        .filter(isFor(contact))
        .map(
            step ->
                Followup.promise(
                        rep.id(),
                        account.id(),
                        Optional.of(contact.id()),
                        Due.on(days.day(day(told, step), rep)),
                        step.what().in(rep.language()) + " · " + template.name().in(rep.language()))
                    .as(Followup.Kind.CADENCE))
        .toList();
  }

  private static Predicate<Cadence.Step> isFor(Contact contact) {
    return step ->
        step.to().toUpperCase(Locale.ROOT).equals(contact.tier().map(Tier::name).orElse(""));
  }

  private static int day(Told told, Cadence.Step step) {
    return told.start() + (int) Math.round(step.day() * CALENDAR_DAYS);
  }

  private void taken(Told told, List<Plays.Part> parts, Rep rep) {
    int last = Math.min(0, told.ended().orElse(0));
    for (Plays.Part part : parts) {
      store.followups().openAt(part.account()).stream()
          .filter(step -> step.kind() == Followup.Kind.CADENCE)
          .filter(step -> !step.due().date().isAfter(days.day(last, rep)))
          .forEach(step -> store.followups().done(step.id(), new By(rep.id(), moment(step, rep))));
    }
  }

  private Instant moment(Followup step, Rep rep) {
    Instant evening = step.due().date().atTime(17, 0).atZone(rep.zone()).toInstant();
    return evening.isBefore(days.now()) ? evening : days.now();
  }
}
