package whynow.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.playbook.DataFolder;
import whynow.plays.PlayTemplate;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;

/**
 * Writes what stands in {@code data/demo/book.yaml}, and the quarter before it, into an empty book.
 */
public final class DemoBook {
  private final Store store;
  private final TitleReader titles;
  private final Instant now;
  private final Map<String, Rep> reps = new HashMap<>();
  private final Map<String, Account> accounts = new HashMap<>();
  private final Map<String, Contact> contacts = new HashMap<>();

  private DemoBook(Store store, TitleReader titles, Instant now) {
    this.store = store;
    this.titles = titles;
    this.now = now;
  }

  record Told(
      List<Person> reps,
      List<Company> accounts,
      List<Somebody> contacts,
      List<Deed> touches,
      List<Promise> followups) {}

  record Person(String name, String role, String language, Optional<String> zone) {}

  record Company(
      String name,
      String domain,
      Optional<String> owner,
      @JsonProperty("last_payment") OptionalLong lastPayment) {}

  record Somebody(String account, String name, String title, Optional<String> email) {}

  record Deed(String rep, String contact, int days, String channel, String outcome, String note) {}

  record Promise(String rep, String contact, int days, String note) {}

  /** Fills the book unless somebody works in it already. */
  public static void fill(Store store, DataFolder data, TitleReader titles, Instant now) {
    if (store.reps().all().isEmpty()) {
      Told told = data.file("demo/book.yaml", Told.class).get();
      DemoBook book = new DemoBook(store, titles, now);
      DemoQuarter.Told past = data.file("demo/quarter.yaml", DemoQuarter.Told.class).get();
      DemoQuarter quarter =
          new DemoQuarter(store, titles, now, past, data.folder("plays", PlayTemplate.class).get());
      store.together(
          () -> {
            book.write(told);
            quarter.write();
          });
    }
  }

  private void write(Told told) {
    told.reps().forEach(this::rep);
    told.accounts().forEach(this::account);
    told.contacts().forEach(this::contact);
    told.touches().forEach(this::touch);
    told.followups().forEach(this::followup);
  }

  private void rep(Person person) {
    reps.put(
        person.name(),
        store
            .reps()
            .add(
                new Rep(
                    0,
                    person.name(),
                    Rep.Role.valueOf(upper(person.role())),
                    person.zone().map(ZoneId::of).orElse(ZoneId.systemDefault()),
                    Language.of(person.language()))));
  }

  private void account(Company company) {
    Account account =
        store.accounts().save(Account.named(company.name(), Optional.of(company.domain())));
    accounts.put(company.name(), account);
    company
        .owner()
        .map(reps::get)
        .ifPresent(owner -> store.accounts().own(account.id(), Optional.of(owner.id()), by(owner)));
    if (company.lastPayment().isPresent()) {
      LocalDate paid = day(company.lastPayment().getAsLong(), ZoneId.systemDefault());
      store.accounts().save(account.id(), paid(paid));
    }
  }

  private static Profile paid(LocalDate day) {
    Profile none = Profile.UNKNOWN;
    return new Profile(
        none.industry(), none.size(), none.region(), Optional.of(day), none.value(), none.notes());
  }

  private void contact(Somebody somebody) {
    TitleReading title = titles.read(somebody.title());
    Contact contact =
        new Contact(
            0,
            accounts.get(somebody.account()).id(),
            somebody.name(),
            somebody.title(),
            title.tier(),
            title.function(),
            somebody.email(),
            Optional.empty(),
            Optional.empty());
    By by = by(reps.values().iterator().next());
    contacts.put(somebody.name(), store.contacts().save(contact, by));
  }

  private void touch(Deed deed) {
    Contact contact = contacts.get(deed.contact());
    Touch.Outcome outcome = Touch.Outcome.valueOf(upper(deed.outcome()));
    Touch touch =
        new Touch(
            0,
            now.plusSeconds(86_400L * deed.days()),
            reps.get(deed.rep()).id(),
            contact.account(),
            Optional.of(contact.id()),
            Touch.Channel.valueOf(upper(deed.channel())),
            outcome == Touch.Outcome.REPLIED ? Touch.Direction.IN : Touch.Direction.OUT,
            outcome,
            deed.note());
    store.touches().log(Entry.of(touch));
  }

  private void followup(Promise promise) {
    Contact contact = contacts.get(promise.contact());
    Rep rep = reps.get(promise.rep());
    store
        .followups()
        .add(
            Followup.promise(
                rep.id(),
                contact.account(),
                Optional.of(contact.id()),
                Due.on(day(promise.days(), rep.zone())),
                promise.note()),
            by(rep));
  }

  private LocalDate day(long days, ZoneId zone) {
    return LocalDate.ofInstant(now, zone).plusDays(days);
  }

  private By by(Rep rep) {
    return new By(rep.id(), now);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
