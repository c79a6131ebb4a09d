package whynow.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.playbook.DataFolder;
import whynow.team.Rep;
import whynow.team.Reps;

/** Understands a mail and writes it into the book as the touch it is. */
public final class MailLog {
  private static final int LONGEST_NOTE = 600;
  private static final int LOOK_BACK = 30;

  private final Supplier<MailWords> words;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Touches touches;
  private final Reps reps;
  private final AccountMatcher matcher;
  private final Supplier<Optional<String>> ourDomain;
  private final Clock clock;

  /**
   * Writes into these collections.
   *
   * @param ourDomain the seller's own, where it is known: a mail from there is no reply
   */
  public MailLog(
      DataFolder data,
      Accounts accounts,
      Contacts contacts,
      Touches touches,
      Reps reps,
      AccountMatcher matcher,
      Supplier<Optional<String>> ourDomain,
      Clock clock) {
    this.words = data.file("mail.yaml", MailWords.class);
    this.accounts = accounts;
    this.contacts = contacts;
    this.touches = touches;
    this.reps = reps;
    this.matcher = matcher;
    this.ourDomain = ourDomain;
    this.clock = clock;
  }

  /** What a mail is. */
  public enum Kind {
    REPLY,
    SENT,
    AWAY,
    BOUNCED,
    UNSUBSCRIBED
  }

  /**
   * A mail as it is understood.
   *
   * @param rep whose it is
   * @param contact with whom; empty for somebody the book does not know yet
   * @param other who that is, as the mail names them
   * @param note the new words in it, or why it was not delivered
   */
  public record Heard(
      Kind kind,
      Rep rep,
      Account account,
      Optional<Contact> contact,
      Mail.Address other,
      String note,
      Instant at) {
    /** The same as another rep's. */
    Heard by(Rep newRep) {
      return new Heard(kind, newRep, account, contact, other, note, at);
    }

    /** As people are named. */
    public String who() {
      return contact
          .map(Contact::name)
          .orElse(other.name().isEmpty() ? other.address() : other.name());
    }
  }

  /** What it says, for each person it concerns; nothing where it concerns nobody of the book. */
  public List<Heard> understand(Mail mail) {
    if (mail.bounce().isPresent() || words.get().isReporter(mail.from())) {
      return bounced(mail);
    }
    Optional<Rep> sender = reps.byIdentity(MailIdentity.of(mail.from().address()));
    if (sender.isPresent() || isOurs(mail.from())) {
      return sent(mail, sender);
    }
    return mail.bulk()
        ? List.of()
        : heard(mail, kind(mail), mail.from(), fresh(mail)).stream().toList();
  }

  private Kind kind(Mail mail) {
    if (words.get().isAway(mail)) {
      return Kind.AWAY;
    }
    return words.get().asksToStop(fresh(mail)) ? Kind.UNSUBSCRIBED : Kind.REPLY;
  }

  /** The new words of a mail, as they are kept with the touch. */
  String fresh(Mail mail) {
    String fresh = words.get().fresh(mail.text());
    return fresh.length() <= LONGEST_NOTE ? fresh : fresh.substring(0, LONGEST_NOTE - 1) + "…";
  }

  /** Where a day may stand that says how long somebody is away. */
  Optional<MailWords.Absence> absence(Heard heard) {
    return words.get().absence(heard.note());
  }

  private boolean isOurs(Mail.Address address) {
    String host = address.address().replaceFirst("^.*@", "");
    return ourDomain
        .get()
        .filter(ours -> host.equals(ours) || host.endsWith("." + ours))
        .isPresent();
  }

  private List<Heard> bounced(Mail mail) {
    Mail.Bounce bounce = mail.bounce().orElseGet(() -> new Mail.Bounce("", ""));
    Optional<Contact> known =
        bounce.address().isEmpty() ? named(mail.text()) : contacts.byEmail(bounce.address());
    return known
        .flatMap(
            contact ->
                heard(
                    mail,
                    Kind.BOUNCED,
                    new Mail.Address("", contact.email().orElse("")),
                    bounce.reason()))
        .stream()
        .toList();
  }

  /** A report in plain words names the address somewhere. */
  private Optional<Contact> named(String text) {
    return java.util.regex.Pattern.compile("[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+")
        .matcher(text)
        .results()
        .map(found -> found.group().toLowerCase(java.util.Locale.ROOT))
        .flatMap(address -> contacts.byEmail(address).stream())
        .findFirst();
  }

  private List<Heard> sent(Mail mail, Optional<Rep> sender) {
    List<Heard> all = new ArrayList<>();
    String note = mail.subject().isBlank() ? fresh(mail) : mail.subject().strip();
    for (Mail.Address to : mail.to()) {
      if (!isOurs(to) && reps.byIdentity(MailIdentity.of(to.address())).isEmpty()) {
        heard(mail, Kind.SENT, to, note).map(h -> sender.map(h::by).orElse(h)).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Heard> heard(Mail mail, Kind kind, Mail.Address other, String note) {
    Optional<Contact> contact = contacts.byEmail(other.address());
    Optional<Account> account =
        contact.flatMap(c -> accounts.find(c.account())).or(() -> atTheirDomain(other.address()));
    Instant now = clock.instant();
    Instant at = mail.at().filter(moment -> moment.isBefore(now)).orElse(now);
    return account.flatMap(
        a -> repOf(a, contact).map(rep -> new Heard(kind, rep, a, contact, other, note, at)));
  }

  private Optional<Account> atTheirDomain(String address) {
    AccountMatch match = matcher.match(address);
    return match.certainty() == AccountMatch.Certainty.SURE ? match.account() : Optional.empty();
  }

  /** Whoever wrote to them last, else the account's owner, else the first who may manage. */
  private Optional<Rep> repOf(Account account, Optional<Contact> contact) {
    return contact
        .map(c -> touches.with(c.id(), LOOK_BACK))
        .orElseGet(() -> touches.at(account.id(), LOOK_BACK))
        .stream()
        .filter(touch -> touch.direction() == Touch.Direction.OUT)
        .findFirst()
        .map(Touch::rep)
        .or(account::owner)
        .flatMap(reps::byId)
        .or(() -> reps.all().stream().filter(r -> r.role().may(Rep.Role.MANAGER)).findFirst());
  }

  /** Writes what was heard; an absence is no touch, and is not written. */
  public void write(Heard heard) {
    if (heard.kind() != Kind.AWAY) {
      Entry entry = Entry.of(touch(heard));
      boolean named = heard.contact().isEmpty() && !heard.other().name().isEmpty();
      touches.log(named ? entry.withNew(person(heard)) : entry);
    }
  }

  private static Touch touch(Heard heard) {
    return new Touch(
        0,
        heard.at(),
        heard.rep().id(),
        heard.account().id(),
        heard.contact().map(Contact::id),
        Touch.Channel.EMAIL,
        heard.kind() == Kind.SENT ? Touch.Direction.OUT : Touch.Direction.IN,
        switch (heard.kind()) {
          case SENT -> Touch.Outcome.SENT;
          case BOUNCED -> Touch.Outcome.BOUNCED;
          case UNSUBSCRIBED -> Touch.Outcome.UNSUBSCRIBED;
          default -> Touch.Outcome.REPLIED;
        },
        heard.note());
  }

  private static Contact person(Heard heard) {
    return new Contact(
        0,
        heard.account().id(),
        heard.other().name(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.of(heard.other().address()),
        Optional.empty(),
        Optional.empty());
  }
}
