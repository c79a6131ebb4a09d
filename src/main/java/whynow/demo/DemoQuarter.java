package whynow.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
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
import whynow.deals.Deal;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.handoff.Handoff;
import whynow.language.LocalText;
import whynow.plays.PlayTemplate;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;

/**
 * A quarter that happened before the demo began: each account of {@code data/demo/quarter.yaml}
 * goes through the steps of its story, on working days, up to the demo's start.
 */
final class DemoQuarter {
  private final Store store;
  private final TitleReader titles;
  private final Instant now;
  private final Told told;
  private final DemoDays days;
  private final DemoPlays plays;

  DemoQuarter(
      Store store,
      TitleReader titles,
      Instant now,
      Told told,
      Map<String, PlayTemplate> templates) {
    this.store = store;
    this.titles = titles;
    this.now = now;
    this.told = told;
    this.days = new DemoDays(now);
    this.plays = new DemoPlays(store, templates, days);
  }

  record Told(Map<String, List<Step>> stories, List<Worked> accounts, List<DemoPlays.Told> plays) {}

  /**
   * What happens so many days after the start: a touch, a move, an engagement, a handoff, a deal.
   */
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
      Optional<Sale> deal,
      Optional<Integer> next) {}

  /** What was bought, as a share of what the account is worth. */
  record Sale(String kind, LocalText what, int percent) {}

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
    told.plays().forEach(plays::write);
  }

  private void write(Worked worked) {
    Rep rep = store.reps().byName(worked.rep()).orElseThrow();
    Instant start = days.at(worked.start(), rep);
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
    worked.since().ifPresent(day -> notes.put("customer_since", days.day(day, rep).toString()));
    return new Profile(
        Optional.of(worked.industry()),
        OptionalLong.of(worked.size()),
        Optional.of(worked.region()),
        worked.lastPayment().map(day -> days.day(day, rep)),
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
    Instant at = days.at(worked.start() + step.day(), rep);
    if (!at.isBefore(now)) {
      return;
    }
    Rep owner = owner(contact.account(), rep);
    By by = new By(owner.id(), at);
    step.engaged().ifPresent(kind -> engaged(contact, kind, note(step, owner), at));
    step.outcome().ifPresent(o -> store.touches().log(entry(worked, step, contact, owner, at)));
    step.handoff().ifPresent(answer -> handoff(step, answer, contact.account(), owner, at));
    step.stage().ifPresent(s -> store.accounts().move(contact.account(), s, note(step, owner), by));
    step.deal().ifPresent(sale -> sold(worked, sale, contact.account(), owner, at));
    step.next().ifPresent(in -> promise(contact, owner, step, in));
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

  private void engaged(Contact contact, String kind, String note, Instant at) {
    store
        .engagements()
        .add(new Engagement(0, at, contact.account(), Optional.of(contact.id()), kind, note));
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
        step.content(),
        false);
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

  private void sold(Worked worked, Sale sale, long account, Rep rep, Instant at) {
    Deal.Kind kind = Deal.Kind.valueOf(upper(sale.kind()));
    OptionalLong value = OptionalLong.of(worked.value().orElse(0) * sale.percent() / 100);
    Deal deal = new Deal(0, account, rep.id(), at, kind, sale.what().in(rep.language()), value);
    store.deals().add(deal, new By(rep.id(), at));
  }

  private void promise(Contact contact, Rep owner, Step step, int in) {
    store
        .followups()
        .add(
            Followup.promise(
                owner.id(),
                contact.account(),
                Optional.of(contact.id()),
                Due.on(days.day(in, owner)),
                note(step, owner)),
            new By(owner.id(), now));
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
