package whynow.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.accounts.Profile;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;
import whynow.activity.Engagement;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.handoff.Handoff;
import whynow.language.LocalText;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;

/**
 * A quarter that happened before the demo began: each account of {@code data/demo/quarter.yaml}
 * goes through the steps of its story, on working days, up to the demo's start.
 */
final class DemoQuarter {
  private static final LocalTime MORNING = LocalTime.of(9, 20);
  private final Store store;
  private final TitleReader titles;
  private final Instant now;
  private final Told told;
  private int count;

  DemoQuarter(Store store, TitleReader titles, Instant now, Told told) {
    this.store = store;
    this.titles = titles;
    this.now = now;
    this.told = told;
  }

  record Told(Map<String, List<Step>> stories, List<Worked> accounts) {}

  /** What happens so many days after the start: a touch, a move, an engagement or a handoff. */
  record Step(
      int day,
      Optional<String> channel,
      Optional<String> outcome,
      Optional<LocalText> note,
      Optional<String> content,
      Optional<String> stage,
      Optional<String> engaged,
      Optional<String> handoff,
      Optional<String> reason,
      Optional<Integer> next) {}

  /** An account with the person there and where its story begins, in days from the demo's start. */
  record Worked(
      String name,
      String domain,
      String rep,
      int start,
      String story,
      Optional<String> trigger,
      String person,
      String title,
      Optional<String> role,
      String industry,
      long size,
      String region,
      Optional<String> technology,
      OptionalLong value,
      Optional<Integer> since,
      @JsonProperty("last_payment") Optional<Integer> lastPayment) {}

  void write() {
    told.accounts().forEach(this::write);
  }

  private void write(Worked worked) {
    Rep rep = store.reps().byName(worked.rep()).orElseThrow();
    Instant start = at(worked.start(), rep);
    Account account =
        store.accounts().save(Account.named(worked.name(), Optional.of(worked.domain())));
    store.accounts().own(account.id(), Optional.of(rep.id()), new By(rep.id(), start));
    store.accounts().save(account.id(), profile(worked, rep));
    Contact contact = contact(worked, account, new By(rep.id(), start));
    for (Step step : told.stories().get(worked.story())) {
      step(worked, step, contact, rep);
    }
  }

  private Profile profile(Worked worked, Rep rep) {
    Map<String, String> notes = new HashMap<>();
    worked.technology().ifPresent(technology -> notes.put("technology", technology));
    worked.since().ifPresent(day -> notes.put("customer_since", day(day, rep).toString()));
    return new Profile(
        Optional.of(worked.industry()),
        OptionalLong.of(worked.size()),
        Optional.of(worked.region()),
        worked.lastPayment().map(day -> day(day, rep)),
        worked.value(),
        notes);
  }

  private Contact contact(Worked worked, Account account, By by) {
    TitleReading title = titles.read(worked.title());
    Contact contact =
        new Contact(
            0,
            account.id(),
            worked.person(),
            worked.title(),
            title.tier(),
            title.function(),
            Optional.empty(),
            Optional.empty(),
            worked.role());
    return store.contacts().save(contact, by);
  }

  private void step(Worked worked, Step step, Contact contact, Rep rep) {
    Instant at = at(worked.start() + step.day(), rep);
    if (!at.isBefore(now)) {
      return;
    }
    Rep owner = owner(contact.account(), rep);
    By by = new By(owner.id(), at);
    step.engaged().ifPresent(kind -> engaged(contact, kind, at));
    step.outcome().ifPresent(o -> store.touches().log(entry(worked, step, contact, owner, at)));
    step.handoff().ifPresent(answer -> handoff(step, answer, contact.account(), owner, at));
    step.stage().ifPresent(s -> store.accounts().move(contact.account(), s, note(step, owner), by));
    step.next().ifPresent(days -> promise(contact, owner, step, days));
  }

  private Rep owner(long account, Rep rep) {
    return store
        .accounts()
        .find(account)
        .flatMap(Account::owner)
        .flatMap(store.reps()::byId)
        .orElse(rep);
  }

  private static String note(Step step, Rep rep) {
    return step.note().map(text -> text.in(rep.language())).orElse("");
  }

  private void engaged(Contact contact, String kind, Instant at) {
    store
        .engagements()
        .add(new Engagement(0, at, contact.account(), Optional.of(contact.id()), kind, ""));
  }

  private static Entry entry(Worked worked, Step step, Contact contact, Rep rep, Instant at) {
    Touch.Outcome outcome = Touch.Outcome.valueOf(upper(step.outcome().orElseThrow()));
    Touch touch =
        new Touch(
            0,
            at,
            rep.id(),
            contact.account(),
            Optional.of(contact.id()),
            Touch.Channel.valueOf(upper(step.channel().orElse("email"))),
            isAnswer(outcome) ? Touch.Direction.IN : Touch.Direction.OUT,
            outcome,
            note(step, rep));
    return new Entry(
        touch,
        Optional.empty(),
        Optional.empty(),
        isAnswer(outcome) ? Optional.empty() : worked.trigger(),
        step.content());
  }

  private static boolean isAnswer(Touch.Outcome outcome) {
    return switch (outcome) {
      case REPLIED, INTERESTED, NOT_INTERESTED, OBJECTION, WANTS_QUOTE, REFERRED -> true;
      default -> false;
    };
  }

  /** Offered to the AE; answered a few hours later unless it still waits. */
  private void handoff(Step step, String answer, long account, Rep from, Instant at) {
    Rep ae = store.reps().byName("Anna").orElseThrow();
    boolean waits = answer.equals("waiting");
    Instant due = waits ? now.plus(Duration.ofHours(6)) : at.plus(Duration.ofHours(8));
    Handoff offer =
        store
            .handoffs()
            .offer(
                Handoff.offered(account, from.id(), ae.id(), at, due, note(step, from)),
                new By(from.id(), at));
    By hers = new By(ae.id(), at.plus(Duration.ofHours(3)));
    if (answer.equals("accepted")) {
      store.handoffs().accept(offer.id(), Optional.of("SQL"), hers);
    } else if (answer.equals("returned")) {
      String reason = step.reason().orElseThrow();
      store.handoffs().giveBack(offer.id(), reason, "", hers);
    }
  }

  private void promise(Contact contact, Rep owner, Step step, int days) {
    store
        .followups()
        .add(
            Followup.promise(
                owner.id(),
                contact.account(),
                Optional.of(contact.id()),
                Due.on(day(days, owner)),
                note(step, owner)),
            new By(owner.id(), now));
  }

  /** A moment of that day's work, another for each; on a weekend, of the Friday before. */
  private Instant at(int days, Rep rep) {
    LocalTime time = MORNING.plusMinutes(count++ * 37L % 450);
    return day(days, rep).atTime(time).atZone(rep.zone()).toInstant();
  }

  private LocalDate day(int days, Rep rep) {
    LocalDate day = LocalDate.ofInstant(now, rep.zone()).plusDays(days);
    int back = Math.max(0, day.getDayOfWeek().getValue() - DayOfWeek.FRIDAY.getValue());
    return days > 0 && back > 0 ? day.plusDays(3 - back) : day.minusDays(back);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
