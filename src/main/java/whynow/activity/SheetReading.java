package whynow.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Profile;
import whynow.accounts.Stages;
import whynow.accounts.TitleReader;
import whynow.accounts.TitleReading;
import whynow.deals.Deal;
import whynow.deals.Deals;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;

/** One sheet on its way into the book, row by row. */
final class SheetReading {
  /** What rows are read into. */
  record Book(
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Engagements engagements,
      Deals deals,
      Reps reps,
      AccountMatcher matcher,
      TitleReader titles,
      Stages stages) {}

  private static final List<String> KNOWN =
      List.of(
          "account",
          "domain",
          "account_aliases",
          "industry",
          "size",
          "region",
          "stage",
          "owner",
          "last_payment",
          "value",
          "name",
          "title",
          "email",
          "phone");
  private final Book book;
  private final List<String> head;
  private final Rep rep;
  private final Instant now;
  private final List<Imports.Rejected> rejected = new ArrayList<>();
  private final Map<String, Account> seen = new HashMap<>();
  private int newAccounts;
  private int newContacts;
  private int newTouches;
  private int newEngagements;
  private int newDeals;

  SheetReading(Book book, List<String> head, Rep rep, Instant now) {
    this.book = book;
    this.head = head;
    this.rep = rep;
    this.now = now;
  }

  Imports.Result result() {
    return new Imports.Result(
        newAccounts, newContacts, newTouches, newEngagements, newDeals, List.copyOf(rejected));
  }

  void reject(int line, String reason) {
    rejected.add(new Imports.Rejected(line, reason));
  }

  void take(Csv.Row row) {
    try {
      Cells cells = cells(row);
      if (head.contains("channel")) {
        touch(cells);
      } else if (head.contains("deal") && head.contains("what")) {
        deal(cells);
      } else if (head.contains("kind")) {
        engagement(cells);
      } else {
        accountAndContact(cells);
      }
    } catch (Cells.Bad bad) {
      rejected.add(new Imports.Rejected(row.line(), bad.getMessage()));
    }
  }

  private Cells cells(Csv.Row row) {
    if (row.cells().size() > head.size()) {
      throw new Cells.Bad("has " + row.cells().size() + " cells, the head has " + head.size());
    }
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        cells.put(head.get(i), row.cells().get(i).strip());
      }
    }
    return new Cells(cells);
  }

  private void accountAndContact(Cells cells) {
    String name = cells.get("name");
    if (name == null && cells.email().isPresent()) {
      throw new Cells.Bad("has an email but no name");
    }
    Account account = account(cells, true);
    book.accounts().save(account.id(), profile(book.accounts().profile(account.id()), cells));
    if (name != null && contact(account, name, cells).isEmpty()) {
      TitleReading read = book.titles().read(cells.text("title"));
      book.contacts()
          .save(
              new Contact(
                  0,
                  account.id(),
                  name,
                  cells.text("title"),
                  read.tier(),
                  read.function(),
                  cells.email(),
                  cells.maybe("phone"),
                  Optional.empty()),
              new By(rep.id(), now));
      newContacts++;
    }
  }

  private Optional<Contact> contact(Account account, String name, Cells cells) {
    Optional<Contact> byMail = cells.email().flatMap(book.contacts()::byEmail);
    return byMail.or(
        () ->
            book.contacts().named(name).stream()
                .filter(c -> c.account() == account.id())
                .findFirst());
  }

  private Account account(Cells cells, boolean create) {
    String asked = cells.maybe("account").orElse(cells.text("domain"));
    if (asked.isEmpty()) {
      asked = cells.text("email").replaceFirst(".*@", "");
    }
    if (asked.isEmpty()) {
      throw new Cells.Bad("names no account");
    }
    String key = asked + "\n" + cells.text("domain");
    Account known = seen.get(key);
    if (known == null) {
      known = find(asked, cells).orElse(null);
    }
    if (known == null && !create) {
      throw new Cells.Bad("“" + asked + "” is no account of the book");
    }
    Account account = known == null ? added(asked, cells) : known;
    seen.put(key, account);
    return account;
  }

  /** By domain where one is given; else by name, and only when there is no doubt. */
  private Optional<Account> find(String asked, Cells cells) {
    Optional<Account> byDomain = cells.host().flatMap(book.accounts()::byDomain);
    if (byDomain.isPresent() || cells.has("domain")) {
      return byDomain;
    }
    List<Account> named = book.accounts().named(asked);
    if (named.size() == 1) {
      return Optional.of(named.get(0));
    }
    AccountMatch match = book.matcher().match(asked);
    if (named.size() > 1 || match.certainty() == AccountMatch.Certainty.AMBIGUOUS) {
      throw new Cells.Bad("“" + asked + "” may be several accounts; give the domain");
    }
    return match.certainty() == AccountMatch.Certainty.SURE ? match.account() : Optional.empty();
  }

  private Account added(String name, Cells cells) {
    Account added =
        book.accounts()
            .save(
                new Account(
                    0,
                    name,
                    cells.host(),
                    aliases(cells),
                    Optional.empty(),
                    "",
                    stage(cells),
                    owner(cells)));
    newAccounts++;
    return added;
  }

  private List<String> aliases(Cells cells) {
    return Arrays.stream(cells.text("account_aliases").split("[;；]", -1))
        .map(String::strip)
        .filter(alias -> !alias.isEmpty())
        .toList();
  }

  private String stage(Cells cells) {
    String asked = cells.get("stage");
    return asked == null
        ? book.stages().all().get(0).id()
        : book.stages()
            .named(asked)
            .orElseThrow(() -> new Cells.Bad("“" + asked + "” is no stage"))
            .id();
  }

  private Optional<Long> owner(Cells cells) {
    String asked = cells.get("owner");
    return asked == null
        ? Optional.empty()
        : Optional.of(
            book.reps()
                .byName(asked)
                .orElseThrow(() -> new Cells.Bad("“" + asked + "” is no rep"))
                .id());
  }

  private Profile profile(Profile before, Cells cells) {
    Map<String, String> notes = new LinkedHashMap<>(before.notes());
    cells
        .all()
        .forEach(
            (column, value) -> {
              if (!KNOWN.contains(column)) {
                notes.put(column, value);
              }
            });
    return new Profile(
        cells.maybe("industry").or(before::industry),
        cells.number("size", before.size()),
        cells.maybe("region").or(before::region),
        cells.day("last_payment").or(before::lastPayment),
        cells.number("value", before.value()),
        notes);
  }

  private void touch(Cells cells) {
    Account account = account(cells, false);
    Touch touch =
        new Touch(
            0,
            cells.moment(now, rep.zone()),
            cells.has("rep") ? ownerNamed(cells.get("rep")) : rep.id(),
            account.id(),
            person(account, cells),
            cells.word(Touch.Channel.class, "channel", "other"),
            cells.word(Touch.Direction.class, "direction", "out"),
            cells.word(Touch.Outcome.class, "outcome", "sent"),
            cells.text("note"));
    book.touches().log(Entry.of(touch));
    newTouches++;
  }

  private long ownerNamed(String name) {
    return book.reps()
        .byName(name)
        .orElseThrow(() -> new Cells.Bad("“" + name + "” is no rep"))
        .id();
  }

  private Optional<Long> person(Account account, Cells cells) {
    String name = cells.get("contact");
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        book.contacts().named(name).stream()
            .filter(c -> c.account() == account.id())
            .findFirst()
            .or(() -> book.contacts().byEmail(name))
            .orElseThrow(() -> new Cells.Bad("“" + name + "” is no contact at " + account.name()))
            .id());
  }

  private void deal(Cells cells) {
    Account account = account(cells, false);
    if (!cells.has("what")) {
      throw new Cells.Bad("does not say what was bought");
    }
    Deal deal =
        new Deal(
            0,
            account.id(),
            cells.has("rep") ? ownerNamed(cells.get("rep")) : rep.id(),
            cells.moment(now, rep.zone()),
            cells.word(Deal.Kind.class, "deal", "new_logo"),
            cells.get("what"),
            cells.number("value", OptionalLong.empty()));
    if (!book.deals().at(account.id()).stream().anyMatch(known -> isSame(known, deal))) {
      book.deals().add(deal, new By(rep.id(), now));
    }
    newDeals++;
  }

  /** A sheet read twice sells nothing twice. */
  private static boolean isSame(Deal known, Deal read) {
    return known.at().equals(read.at())
        && known.kind() == read.kind()
        && known.what().equals(read.what());
  }

  private void engagement(Cells cells) {
    Account account = account(cells, false);
    if (!cells.has("kind")) {
      throw new Cells.Bad("has no kind");
    }
    book.engagements()
        .add(
            new Engagement(
                0,
                cells.moment(now, rep.zone()),
                account.id(),
                person(account, cells),
                cells.get("kind").toLowerCase(Locale.ROOT).replace(' ', '_'),
                cells.text("note")));
    newEngagements++;
  }
}
