package whynow.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.Profile;
import whynow.deals.Deal;
import whynow.deals.Deals;
import whynow.followups.Followup;
import whynow.followups.Followups;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.Sharing;

/** Writes sheets of what a rep may see: a manager everything, a rep their own touches. */
public final class Exports {
  private static final int ALL = 1_000_000;
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
  private final Accounts accounts;
  private final Contacts contacts;
  private final Touches touches;
  private final Engagements engagements;
  private final Followups followups;
  private final Deals deals;
  private final Reps reps;
  private final Sharing sharing;

  /** A sheet and how many rows it has. */
  public record Sheet(String name, String csv, int rows) {}

  public Exports(
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Engagements engagements,
      Followups followups,
      Deals deals,
      Reps reps,
      Sharing sharing) {
    this.accounts = accounts;
    this.contacts = contacts;
    this.touches = touches;
    this.engagements = engagements;
    this.followups = followups;
    this.deals = deals;
    this.reps = reps;
    this.sharing = sharing;
  }

  /**
   * {@code accounts, contacts, touches, deals, followups} or {@code person NAME}; empty for
   * anything else.
   */
  public Optional<Sheet> of(String what, Rep reader) {
    return switch (what.strip().toLowerCase(Locale.ROOT)) {
      case "accounts", "客户" -> Optional.of(accounts());
      case "contacts", "联系人" -> Optional.of(contacts());
      case "touches", "记录" -> Optional.of(touches(reader));
      case "deals", "成交" -> Optional.of(deals(reader));
      case "followups", "跟进" -> Optional.of(followups(reader));
      default -> person(what, reader);
    };
  }

  private static Sheet sheet(String name, List<String> head, List<List<String>> rows) {
    return new Sheet(name, Csv.write(head, rows), rows.size());
  }

  private Sheet accounts() {
    List<String> head =
        List.of(
            "account",
            "domain",
            "account_aliases",
            "industry",
            "size",
            "region",
            "stage",
            "owner",
            "last_payment");
    return sheet("accounts", head, accounts.all().stream().map(this::row).toList());
  }

  private List<String> row(Account account) {
    Profile profile = accounts.profile(account.id());
    return List.of(
        account.name(),
        account.domain().orElse(""),
        String.join(";", account.aliases()),
        profile.industry().orElse(""),
        text(profile.size()),
        profile.region().orElse(""),
        account.stage(),
        account.owner().map(this::rep).orElse(""),
        profile.lastPayment().map(LocalDate::toString).orElse(""));
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? "" + number.getAsLong() : "";
  }

  private Sheet contacts() {
    List<List<String>> rows =
        contacts.all().stream()
            .map(
                c ->
                    List.of(
                        account(c.account()),
                        c.name(),
                        c.title(),
                        c.email().orElse(""),
                        c.phone().orElse("")))
            .toList();
    return sheet("contacts", List.of("account", "name", "title", "email", "phone"), rows);
  }

  private Sheet touches(Rep reader) {
    boolean all = sharing.seesAll(reader);
    List<Rep> whose = all ? reps.all() : List.of(reader);
    List<List<String>> rows =
        whose.stream()
            .flatMap(rep -> touches.by(rep.id(), Instant.EPOCH, END).stream())
            .sorted(Comparator.comparing(Touch::at))
            .map(this::row)
            .toList();
    return sheet(
        "touches",
        List.of("at", "rep", "account", "contact", "channel", "direction", "outcome", "note"),
        rows);
  }

  private List<String> row(Touch touch) {
    return List.of(
        touch.at().toString(),
        rep(touch.rep()),
        account(touch.account()),
        touch.contact().map(this::contact).orElse(""),
        touch.channel().word(),
        touch.direction().word(),
        touch.outcome().word(),
        touch.note());
  }

  private Sheet deals(Rep reader) {
    boolean all = reader.role().may(Rep.Role.MANAGER);
    List<List<String>> rows =
        deals.since(Instant.EPOCH, all ? Optional.empty() : Optional.of(reader.id())).stream()
            .map(this::row)
            .toList();
    return sheet("deals", List.of("at", "rep", "account", "deal", "what", "value"), rows);
  }

  private List<String> row(Deal deal) {
    return List.of(
        deal.at().toString(),
        rep(deal.rep()),
        account(deal.account()),
        deal.kind().word(),
        deal.what(),
        text(deal.value()));
  }

  private Sheet followups(Rep reader) {
    boolean all = reader.role().may(Rep.Role.MANAGER);
    List<Rep> whose = all ? reps.all() : List.of(reader);
    List<List<String>> rows =
        whose.stream().flatMap(rep -> followups.open(rep.id()).stream()).map(this::row).toList();
    return sheet(
        "followups", List.of("id", "due", "rep", "account", "contact", "kind", "note"), rows);
  }

  private List<String> row(Followup followup) {
    return List.of(
        "" + followup.id(),
        followup.due().toString(),
        rep(followup.rep()),
        account(followup.account()),
        followup.contact().map(this::contact).orElse(""),
        followup.kind().word(),
        followup.note());
  }

  /** All that is kept about a person, in one sheet: the answer to a request for access. */
  private Optional<Sheet> person(String what, Rep reader) {
    String name =
        what.strip().replaceFirst("(?i)^(person|个人)\\s+", "").replaceAll("^[\"“]|[\"”]$", "");
    List<Contact> found =
        name.contains("@") ? contacts.byEmail(name).stream().toList() : contacts.named(name);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    found.forEach(contact -> about(contact, reader, rows));
    return Optional.of(sheet("person", List.of("kind", "at", "what", "text"), rows));
  }

  private void about(Contact contact, Rep reader, List<List<String>> rows) {
    rows.add(List.of("contact", "", "name", contact.name()));
    rows.add(List.of("contact", "", "account", account(contact.account())));
    rows.add(List.of("contact", "", "title", contact.title()));
    contact.email().ifPresent(mail -> rows.add(List.of("contact", "", "email", mail)));
    contact.phone().ifPresent(number -> rows.add(List.of("contact", "", "phone", number)));
    boolean all = reader.role().may(Rep.Role.MANAGER);
    for (Touch touch :
        touches.with(contact.id(), ALL).stream()
            .filter(t -> sharing.seesAll(reader) || t.rep() == reader.id())
            .toList()) {
      String what = touch.channel().word() + " " + touch.outcome().word();
      rows.add(List.of("touch", touch.at().toString(), what, touch.note()));
    }
    followups.with(contact.id()).stream()
        .filter(f -> all || f.rep() == reader.id())
        .forEach(f -> rows.add(List.of("followup", f.due().toString(), what(f), f.note())));
    engagements.at(contact.account(), ALL).stream()
        .filter(e -> e.contact().equals(Optional.of(contact.id())))
        .forEach(e -> rows.add(List.of("engagement", e.at().toString(), e.kind(), e.note())));
  }

  private static String what(Followup followup) {
    return followup.kind().word() + " " + followup.state().word();
  }

  private String account(long id) {
    return accounts.find(id).map(Account::name).orElse("");
  }

  private String contact(long id) {
    return contacts.find(id).map(Contact::name).orElse("");
  }

  private String rep(long id) {
    return reps.byId(id).map(Rep::name).orElse("");
  }
}
