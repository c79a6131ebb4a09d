package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.accounts.Contact;
import whynow.activity.Entry;
import whynow.activity.Logged;
import whynow.activity.Touch;
import whynow.activity.Touches;
import whynow.followups.Followup;
import whynow.team.By;

final class JdbcTouches implements Touches {
  private static final String SELECT =
      "select t.id, t.at, t.rep, t.account, t.contact, t.channel, t.direction, t.outcome,"
          + " coalesce(n.note, '') as note from touch t left join touch_note n on n.touch = t.id"
          + " where t.taken_back = 0 ";
  private final Database db;
  private final Journal journal;
  private final JdbcContacts contacts;
  private final JdbcFollowups followups;

  JdbcTouches(Database db, Journal journal, JdbcContacts contacts, JdbcFollowups followups) {
    this.db = db;
    this.journal = journal;
    this.contacts = contacts;
    this.followups = followups;
  }

  @Override
  public List<Logged> logAll(List<Entry> entries) {
    return db.write(
        handle -> {
          Touch first = entries.get(0).touch();
          By by = new By(first.rep(), first.at());
          long change = journal.begin(handle, "log", by, first.account(), 0);
          List<Logged> logged = new ArrayList<>();
          entries.forEach(entry -> logged.add(log(handle, change, entry)));
          handle.execute(
              "update change set subject = ? where id = ?", logged.get(0).touch().id(), change);
          return logged;
        });
  }

  private Logged log(Handle handle, long change, Entry entry) {
    if (entry.founding()) {
      journal.added(handle, change, "account", entry.touch().account());
    }
    Optional<Contact> met = entry.newContact().map(c -> contacts.insert(handle, c));
    met.ifPresent(contact -> journal.added(handle, change, "contact", contact.id()));
    Touch touch = insert(handle, entry, met.map(Contact::id).or(entry.touch()::contact));
    journal.added(handle, change, "touch", touch.id());
    Optional<Followup> next = entry.next().map(f -> next(handle, change, touch, f));
    if (touch.direction() == Touch.Direction.OUT && touch.contact().isPresent()) {
      followups.doStep(handle, change, touch.contact().get(), touch.at());
    }
    int stopped = touch.stops().map(w -> stop(handle, change, touch, w)).orElse(0);
    return new Logged(touch, next, met, stopped);
  }

  private int stop(Handle handle, long change, Touch touch, Touch.Stops whose) {
    Optional<Long> contact = whose == Touch.Stops.PERSON ? touch.contact() : Optional.empty();
    return followups.stopCadence(handle, change, touch.account(), contact, touch.at());
  }

  private Followup next(Handle handle, long change, Touch touch, Followup asked) {
    Followup followup = asked.with(asked.contact().or(touch::contact));
    Followup kept = followups.insert(handle, followup, Optional.of(touch.id()), touch.at());
    journal.added(handle, change, "followup", kept.id());
    return kept;
  }

  private Touch insert(Handle handle, Entry entry, Optional<Long> contact) {
    Touch touch = entry.touch();
    long id =
        handle
            .createQuery(
                "insert into touch (at, rep, account, contact, channel, direction, outcome,"
                    + " trigger_type, content) values (:at, :rep, :account, :contact, :channel,"
                    + " :direction, :outcome, :trigger, :content) returning id")
            .bind("at", touch.at().toEpochMilli())
            .bind("rep", touch.rep())
            .bind("account", touch.account())
            .bind("contact", contact.orElse(null))
            .bind("channel", touch.channel().word())
            .bind("direction", touch.direction().word())
            .bind("outcome", touch.outcome().word())
            .bind("trigger", entry.trigger().orElse(null))
            .bind("content", entry.content().orElse(null))
            .mapTo(Long.class)
            .one();
    Touch kept =
        new Touch(
            id,
            touch.at(),
            touch.rep(),
            touch.account(),
            contact,
            touch.channel(),
            touch.direction(),
            touch.outcome(),
            touch.note());
    writeNote(handle, kept);
    return kept;
  }

  private void writeNote(Handle handle, Touch touch) {
    if (touch.note().isEmpty()) {
      return;
    }
    handle.execute("insert into touch_note (touch, note) values (?, ?)", touch.id(), touch.note());
    Documents.put(
        db,
        handle,
        new Documents.Document(
            "touch",
            touch.id(),
            touch.account(),
            Optional.of(touch.rep()),
            touch.at(),
            touch.note(),
            ""));
  }

  @Override
  public Optional<Touch> find(long id) {
    return list("and t.id = :id", Map.of("id", id)).stream().findFirst();
  }

  @Override
  public List<Touch> at(long account, int limit) {
    return list(
        "and t.account = :account order by t.at desc, t.id desc limit :limit",
        Map.of("account", account, "limit", limit));
  }

  @Override
  public List<Touch> with(long contact, int limit) {
    return list(
        "and t.contact = :contact order by t.at desc, t.id desc limit :limit",
        Map.of("contact", contact, "limit", limit));
  }

  @Override
  public List<Touch> by(long rep, Instant from, Instant to) {
    return list(
        "and t.rep = :rep and t.at >= :from and t.at < :to order by t.at, t.id",
        Map.of("rep", rep, "from", from.toEpochMilli(), "to", to.toEpochMilli()));
  }

  @Override
  public List<Touch> loggedIn(long change) {
    return list(
        "and t.id in (select row_id from change_row where change = :change"
            + " and relation = 'touch') order by t.id",
        Map.of("change", change));
  }

  private List<Touch> list(String condition, Map<String, ?> values) {
    return db.read(
        handle ->
            handle.createQuery(SELECT + condition).bindMap(values).map(JdbcTouches::touch).list());
  }

  private static Touch touch(ResultSet row, StatementContext context) throws SQLException {
    return new Touch(
        row.getLong("id"),
        Row.instant(row, "at"),
        row.getLong("rep"),
        row.getLong("account"),
        Row.maybeLong(row, "contact"),
        Touch.Channel.valueOf(upper(row, "channel")),
        Touch.Direction.valueOf(upper(row, "direction")),
        Touch.Outcome.valueOf(upper(row, "outcome")),
        row.getString("note"));
  }

  private static String upper(ResultSet row, String column) throws SQLException {
    return row.getString(column).toUpperCase(Locale.ROOT);
  }
}
