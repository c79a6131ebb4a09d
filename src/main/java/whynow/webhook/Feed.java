package whynow.webhook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.accounts.Contact;
import whynow.accounts.Contacts;
import whynow.accounts.StageMove;
import whynow.activity.Change;
import whynow.activity.History;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * The history as another system wants to follow it: touches, stage moves, and what was taken back.
 */
public final class Feed {
  private final History history;
  private final Touches touches;
  private final Accounts accounts;
  private final Contacts contacts;
  private final Reps reps;

  public Feed(History history, Touches touches, Accounts accounts, Contacts contacts, Reps reps) {
    this.history = history;
    this.touches = touches;
    this.accounts = accounts;
    this.contacts = contacts;
    this.reps = reps;
  }

  /** The change that the feed begins after when it is switched on. */
  long newest() {
    return history.newest();
  }

  List<Change> after(long change, int limit) {
    return history.after(change, limit);
  }

  /** What one change has to tell; nothing for changes that only concern us. */
  List<Map<String, Object>> events(Change change) {
    if (change.kind().equals("undo")) {
      return List.of(event(change, "undo", Map.of("undoes", String.valueOf(change.subject()))));
    }
    if (change.undone()) {
      return List.of();
    }
    return switch (change.kind()) {
      case "log" -> touches(change);
      case "stage" -> moves(change);
      default -> List.of();
    };
  }

  private List<Map<String, Object>> touches(Change change) {
    List<Map<String, Object>> events = new ArrayList<>();
    for (Touch touch : touches.loggedIn(change.id())) {
      Map<String, Object> more = new LinkedHashMap<>();
      more.put("touch", touch.id());
      touch.contact().flatMap(contacts::find).ifPresent(c -> more.put("contact", person(c)));
      more.put("channel", touch.channel().word());
      more.put("direction", touch.direction().word());
      more.put("outcome", touch.outcome().word());
      more.put("note", touch.note());
      events.add(event(change, "touch", more));
    }
    return events;
  }

  private static Map<String, Object> person(Contact contact) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("name", contact.name());
    person.put("title", contact.title());
    contact.email().ifPresent(mail -> person.put("email", mail));
    return person;
  }

  private List<Map<String, Object>> moves(Change change) {
    return accounts.moves(change.account()).stream()
        .filter(move -> move.rep() == change.rep() && move.at().equals(change.at()))
        .map(move -> event(change, "stage", stage(move)))
        .toList();
  }

  private static Map<String, Object> stage(StageMove move) {
    Map<String, Object> stage = new LinkedHashMap<>();
    stage.put("from", move.from());
    stage.put("to", move.to());
    stage.put("reason", move.reason());
    return stage;
  }

  private Map<String, Object> event(Change change, String type, Map<String, Object> more) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("id", String.valueOf(change.id()));
    event.put("type", type);
    event.put("at", change.at().toString());
    event.put("rep", reps.byId(change.rep()).map(Rep::name).orElse(""));
    accounts.find(change.account()).ifPresent(account -> event.put("account", company(account)));
    event.putAll(more);
    return event;
  }

  private static Map<String, Object> company(Account account) {
    Map<String, Object> company = new LinkedHashMap<>();
    company.put("name", account.name());
    Optional<String> domain = account.domain();
    domain.ifPresent(d -> company.put("domain", d));
    return company;
  }
}
