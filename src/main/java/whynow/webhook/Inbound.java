package whynow.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.activity.Engagement;
import whynow.activity.Engagements;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.delivery.Told;
import whynow.playbook.DataFolder;
import whynow.team.AllOrNothing;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Takes what other systems tell by webhook. A post that is not signed, or was signed more than five
 * minutes ago, does nothing; an event counts once by its id, however often it comes.
 */
public final class Inbound {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Supplier<Map<String, Hook>> hooks;
  private final Map<String, String> secrets;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Engagements engagements;
  private final Touches touches;
  private final Reps reps;
  private final AccountMatcher matcher;
  private final Told told;
  private final AllOrNothing book;
  private final Clock clock;

  /**
   * Writes into these collections.
   *
   * @param secrets by the name of the hook; one without a secret is off
   * @param clock of the product; how old a signature is goes by what {@link #take} is given
   */
  public Inbound(
      DataFolder data,
      Map<String, String> secrets,
      Accounts accounts,
      Contacts contacts,
      Engagements engagements,
      Touches touches,
      Reps reps,
      AccountMatcher matcher,
      Told told,
      AllOrNothing book,
      Clock clock) {
    this.hooks = data.folder("webhooks", Hook.class);
    this.secrets = Map.copyOf(secrets);
    this.accounts = accounts;
    this.contacts = contacts;
    this.engagements = engagements;
    this.touches = touches;
    this.reps = reps;
    this.matcher = matcher;
    this.told = told;
    this.book = book;
    this.clock = clock;
  }

  /** What came of a post. */
  public sealed interface Outcome {}

  /** There is no such hook, or it is off. */
  public record Unknown() implements Outcome {}

  /** Not signed as it should be, or too long ago. */
  public record Forged() implements Outcome {}

  /** Signed, but no JSON. */
  public record Unreadable() implements Outcome {}

  /**
   * Understood.
   *
   * @param taken events now in the book
   * @param known events that had come before
   * @param left events about nobody of the book, or of a kind that is not mapped
   */
  public record Taken(int taken, int known, int left) implements Outcome {}

  /**
   * A post to a hook.
   *
   * @param headers by name
   * @param now the real time
   */
  public Outcome take(
      String name, Function<String, Optional<String>> headers, byte[] body, Instant now) {
    Hook hook = hooks.get().get(name);
    String secret = secrets.get(name);
    if (hook == null || secret == null) {
      return new Unknown();
    }
    if (!hook.signature().fits(headers, body, secret, now)) {
      return new Forged();
    }
    try {
      JsonNode post = JSON.readTree(body);
      return book.together(() -> taken(name, hook, post));
    } catch (IOException e) {
      return new Unreadable();
    }
  }

  private Taken taken(String name, Hook hook, JsonNode post) {
    int taken = 0;
    int known = 0;
    int left = 0;
    for (Hook.Event event : hook.events(post)) {
      Optional<Runnable> deed = deed(hook, event);
      if (deed.isEmpty()) {
        left++;
      } else if (told.first("hook " + name + " " + key(event), clock.instant())) {
        deed.get().run();
        taken++;
      } else {
        known++;
      }
    }
    return new Taken(taken, known, left);
  }

  /** An event without an id is the same when all it says is the same. */
  private static String key(Hook.Event event) {
    byte[] all = event.toString().getBytes(StandardCharsets.UTF_8);
    return event.id().isEmpty() ? UUID.nameUUIDFromBytes(all).toString() : event.id();
  }

  private Optional<Runnable> deed(Hook hook, Hook.Event event) {
    Optional<Contact> contact =
        event.email().flatMap(e -> contacts.byEmail(e.toLowerCase(java.util.Locale.ROOT)));
    Optional<Account> account =
        contact
            .flatMap(c -> accounts.find(c.account()))
            .or(() -> event.email().flatMap(this::sure))
            .or(() -> event.company().flatMap(this::sure));
    String kind = hook.engagements().get(event.kind());
    Optional<Touch.Outcome> outcome = hook.outcome(event.kind());
    if (account.isEmpty() || (kind == null && outcome.isEmpty())) {
      return Optional.empty();
    }
    return kind == null
        ? actor(account.get())
            .map(rep -> () -> touch(event, account.get(), contact, rep, outcome.get()))
        : Optional.of(() -> engaged(event, account.get(), contact, kind));
  }

  private Optional<Account> sure(String asked) {
    AccountMatch match = matcher.match(asked);
    return match.certainty() == AccountMatch.Certainty.SURE ? match.account() : Optional.empty();
  }

  private void engaged(Hook.Event event, Account account, Optional<Contact> contact, String kind) {
    engagements.add(
        new Engagement(0, at(event), account.id(), contact.map(Contact::id), kind, event.note()));
  }

  /** The owner, else the first who may manage. */
  private Optional<Rep> actor(Account account) {
    return account
        .owner()
        .flatMap(reps::byId)
        .or(() -> reps.all().stream().filter(r -> r.role().may(Rep.Role.MANAGER)).findFirst());
  }

  private void touch(
      Hook.Event event, Account account, Optional<Contact> contact, Rep rep, Touch.Outcome what) {
    touches.log(
        Entry.of(
            new Touch(
                0,
                at(event),
                rep.id(),
                account.id(),
                contact.map(Contact::id),
                Touch.Channel.EMAIL,
                Touch.Direction.IN,
                what,
                event.note())));
  }

  private Instant at(Hook.Event event) {
    Instant now = clock.instant();
    return event.at().filter(moment -> moment.isBefore(now)).orElse(now);
  }
}
