package whynow.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Contact;
import whynow.activity.Engagement;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.scoring.HotLeads;
import whynow.store.Store;
import whynow.team.Rep;

/** What the API reads and writes in the book. Names are matched as in a chat, but never guessed. */
final class ApiBook {
  static final Set<String> ENGAGEMENT =
      Set.of("at", "account", "domain", "email", "contact", "kind", "note");
  static final Set<String> TOUCH =
      Set.of(
          "at",
          "rep",
          "account",
          "domain",
          "email",
          "contact",
          "channel",
          "direction",
          "outcome",
          "note");
  private static final Duration LOOK_BACK = Duration.ofDays(30);
  private static final int MOST = 500;

  private final Store store;
  private final AccountMatcher matcher;
  private final HotLeads hot;
  private final Clock clock;

  ApiBook(Store store, AccountMatcher matcher, HotLeads hot, Clock clock) {
    this.store = store;
    this.matcher = matcher;
    this.hot = hot;
    this.clock = clock;
  }

  /** An account and, where the request names one, a person there. */
  private record Who(Account account, Optional<Contact> contact) {
    Optional<Long> person() {
      return contact.map(Contact::id);
    }
  }

  Map<String, Object> engagement(ApiFields fields) {
    Who who = who(fields);
    String kind = fields.needed("kind");
    if (!kind.matches("[a-z][a-z0-9_]{0,39}")) {
      throw ApiProblem.in("kind", "It must be one word, such as site_visit.");
    }
    Engagement kept =
        store
            .engagements()
            .add(
                new Engagement(
                    0,
                    fields.time("at", clock.instant()),
                    who.account().id(),
                    who.person(),
                    kind,
                    fields.text("note").orElse("")));
    Map<String, Object> told = told(kept.id(), kept.at(), kept.account(), kept.contact());
    told.put("kind", kept.kind());
    told.put("note", kept.note());
    return told;
  }

  Map<String, Object> touch(ApiFields fields) {
    String name = fields.needed("rep");
    Rep rep =
        store
            .reps()
            .byName(name)
            .orElseThrow(() -> ApiProblem.in("rep", "There is no rep " + name + "."));
    Who who = who(fields);
    Touch touch =
        new Touch(
            0,
            fields.time("at", clock.instant()),
            rep.id(),
            who.account().id(),
            who.person(),
            fields.word("channel", Touch.Channel.class).orElseThrow(() -> missing("channel")),
            fields.word("direction", Touch.Direction.class).orElse(Touch.Direction.OUT),
            fields.word("outcome", Touch.Outcome.class).orElseThrow(() -> missing("outcome")),
            fields.text("note").orElse(""));
    return told(store.touches().log(Entry.of(touch)).touch());
  }

  private static ApiProblem missing(String field) {
    return ApiProblem.in(field, "It is missing.");
  }

  /** The touches of an account, or of a rep or everybody in the last thirty days; newest first. */
  Map<String, Object> touches(Optional<String> account, Optional<String> rep) {
    List<Touch> found =
        account
            .map(a -> store.touches().at(sure(a, "account").id(), MOST))
            .orElseGet(() -> lately(rep));
    List<Rep> only = rep.map(this::reps).orElse(store.reps().all());
    return Map.of(
        "touches",
        found.stream()
            .filter(t -> only.stream().anyMatch(r -> r.id() == t.rep()))
            .map(this::told)
            .toList());
  }

  private List<Touch> lately(Optional<String> rep) {
    Instant now = clock.instant();
    return rep.map(this::reps).orElse(store.reps().all()).stream()
        .flatMap(r -> store.touches().by(r.id(), now.minus(LOOK_BACK), now.plusSeconds(1)).stream())
        .sorted(Comparator.comparing(Touch::at).reversed())
        .limit(MOST)
        .toList();
  }

  private List<Rep> reps(String name) {
    return List.of(
        store
            .reps()
            .byName(name)
            .orElseThrow(() -> ApiProblem.in("rep", "There is no rep " + name + ".")));
  }

  /** The hot leads, the most pressing first. */
  Map<String, Object> leads() {
    return Map.of("leads", hot.of(Optional.empty()).stream().map(this::told).toList());
  }

  private Who who(ApiFields fields) {
    Optional<Contact> known = fields.text("email").flatMap(e -> store.contacts().byEmail(lower(e)));
    Account account =
        known.flatMap(c -> store.accounts().find(c.account())).orElseGet(() -> named(fields));
    Optional<Contact> contact = fields.text("contact").map(n -> person(n, account)).or(() -> known);
    return new Who(account, contact);
  }

  private static String lower(String email) {
    return email.toLowerCase(java.util.Locale.ROOT);
  }

  private Account named(ApiFields fields) {
    String field =
        List.of("domain", "account", "email").stream()
            .filter(f -> fields.text(f).isPresent())
            .findFirst()
            .orElseThrow(() -> ApiProblem.in("account", "Say account, domain or email."));
    return sure(fields.needed(field), field);
  }

  private Account sure(String asked, String field) {
    AccountMatch match = matcher.match(asked);
    if (match.certainty() == AccountMatch.Certainty.SURE) {
      return match.account().orElseThrow();
    }
    List<String> near = match.candidates().stream().map(Account::name).limit(3).toList();
    throw ApiProblem.in(
        field,
        near.isEmpty()
            ? "There is no account " + asked + "."
            : asked + " is not surely one account; near it: " + String.join(", ", near) + ".");
  }

  private Contact person(String name, Account account) {
    return store.contacts().named(name).stream()
        .filter(c -> c.account() == account.id())
        .findFirst()
        .orElseThrow(() -> ApiProblem.in("contact", account.name() + " has no " + name + "."));
  }

  private Map<String, Object> told(Touch touch) {
    Map<String, Object> told = told(touch.id(), touch.at(), touch.account(), touch.contact());
    told.put("rep", store.reps().byId(touch.rep()).map(Rep::name).orElse(null));
    told.put("channel", touch.channel().word());
    told.put("direction", touch.direction().word());
    told.put("outcome", touch.outcome().word());
    told.put("note", touch.note());
    return told;
  }

  private Map<String, Object> told(HotLeads.Hot lead) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("account", store.accounts().find(lead.account()).map(Account::name).orElse(null));
    told.put("contact", name(lead.contact()));
    told.put("owner", lead.owner().flatMap(store.reps()::byId).map(Rep::name).orElse(null));
    told.put("reason", lead.reason());
    told.put("what", lead.what());
    told.put("since", lead.since().toString());
    told.put("due", lead.due().toString());
    told.put("late", lead.isLate(clock.instant()));
    return told;
  }

  private Map<String, Object> told(long id, Instant at, long account, Optional<Long> contact) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("id", id);
    told.put("at", at.toString());
    told.put("account", store.accounts().find(account).map(Account::name).orElse(null));
    told.put("contact", name(contact));
    return told;
  }

  private String name(Optional<Long> contact) {
    return contact.flatMap(store.contacts()::find).map(Contact::name).orElse(null);
  }
}
