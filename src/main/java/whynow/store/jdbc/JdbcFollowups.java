package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.followups.Followups;
import whynow.team.By;

final class JdbcFollowups implements Followups {
  private static final String SELECT =
      "select id, rep, account, contact, due, note, kind, state, draft from followup ";
  private static final Duration HALF_A_DAY = Duration.ofHours(12);
  private final Database db;
  private final Journal journal;

  JdbcFollowups(Database db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  @Override
  public Followup add(Followup followup, By by) {
    return db.write(
        handle -> {
          Followup kept = insert(handle, followup, Optional.empty(), by.at());
          long change = journal.begin(handle, "remind", by, kept.account(), kept.id());
          journal.added(handle, change, "followup", kept.id());
          return kept;
        });
  }

  @Override
  public List<Followup> addAll(List<Followup> steps, By by) {
    return db.write(
        handle -> {
          long change = journal.begin(handle, "cadence", by, steps.get(0).account(), 0);
          List<Followup> kept = new ArrayList<>();
          for (Followup step : steps) {
            kept.add(insert(handle, step, Optional.empty(), by.at()));
            journal.added(handle, change, "followup", kept.get(kept.size() - 1).id());
          }
          return kept;
        });
  }

  @Override
  public List<Followup> steps() {
    return list("where state = 'open' and kind = 'cadence' order by due_at, id", Map.of());
  }

  @Override
  public void dropAll(List<Long> ids, By by) {
    db.write(
        handle -> {
          List<Followup> open =
              ids.stream()
                  .flatMap(id -> find(id).stream())
                  .filter(followup -> followup.state() == Followup.State.OPEN)
                  .toList();
          if (!open.isEmpty()) {
            long change = journal.begin(handle, "drop", by, open.get(0).account(), 0);
            open.forEach(followup -> drop(handle, change, followup.id(), by.at()));
          }
          return null;
        });
  }

  void drop(Handle handle, long change, long id, Instant at) {
    journal.keep(handle, change, "followup", id);
    handle.execute(
        "update followup set state = 'dropped', closed_at = ? where id = ?", at.toEpochMilli(), id);
  }

  /** Writing to a person is the step of a cadence that was due with them by the end of the day. */
  void doStep(Handle handle, long change, long contact, Instant at) {
    list(
            "where contact = :contact and state = 'open' and kind = 'cadence'"
                + " and due_at <= :moment order by due_at, id limit 1",
            Map.of("contact", contact, "moment", at.plus(HALF_A_DAY).toEpochMilli()))
        .forEach(
            step -> {
              journal.keep(handle, change, "followup", step.id());
              handle.execute(
                  "update followup set state = 'done', closed_at = ? where id = ?",
                  at.toEpochMilli(),
                  step.id());
            });
  }

  /**
   * Ends the cadence at an account as part of another change, for one person or for all.
   *
   * @return how many steps were dropped
   */
  int stopCadence(Handle handle, long change, long account, Optional<Long> contact, Instant at) {
    List<Long> steps =
        list(
                "where account = :account and state = 'open' and kind = 'cadence'",
                Map.of("account", account))
            .stream()
            .filter(step -> contact.isEmpty() || step.contact().equals(contact))
            .map(Followup::id)
            .toList();
    steps.forEach(id -> drop(handle, change, id, at));
    return steps.size();
  }

  /** Adds a promise as part of another change. */
  Followup insert(Handle handle, Followup followup, Optional<Long> touch, Instant at) {
    return handle
        .createQuery(
            "insert into followup (rep, account, contact, due, due_at, note, kind, state, draft, touch,"
                + " created_at) values (:rep, :account, :contact, :due, :dueAt, :note, :kind,"
                + " :state, :draft, :touch, :at)"
                + " returning id, rep, account, contact, due, note, kind, state, draft")
        .bind("rep", followup.rep())
        .bind("account", followup.account())
        .bind("contact", followup.contact().orElse(null))
        .bind("due", followup.due().toString())
        .bind("dueAt", moment(handle, followup.rep(), followup.due()))
        .bind("note", followup.note())
        .bind("kind", followup.kind().word())
        .bind("state", followup.state().word())
        .bind("draft", followup.draft())
        .bind("touch", touch.orElse(null))
        .bind("at", at.toEpochMilli())
        .map(JdbcFollowups::followup)
        .one();
  }

  /** Gives a rep's open promises, at one account or everywhere, to another; how many there were. */
  int give(Handle handle, long change, long from, Optional<Long> account, long to) {
    List<Followup> given =
        open(from).stream().filter(f -> account.isEmpty() || account.get() == f.account()).toList();
    for (Followup followup : given) {
      journal.keep(handle, change, "followup", followup.id());
      handle.execute(
          "update followup set rep = ?, due_at = ?, reminded_at = null where id = ?",
          to,
          moment(handle, to, followup.due()),
          followup.id());
    }
    return given.size();
  }

  private static long moment(Handle handle, long rep, Due due) {
    String zone =
        handle
            .createQuery("select zone from rep where id = :id")
            .bind("id", rep)
            .mapTo(String.class)
            .findOne()
            .orElse("UTC");
    return due.in(ZoneId.of(zone)).toEpochMilli();
  }

  /** A promise for a day is for the day where the rep now is; one for an hour stays that hour. */
  static void moveWithZone(Handle handle, long rep, ZoneId zone) {
    handle
        .createQuery(SELECT + "where rep = :rep and state = 'open' and due not like '%T%'")
        .bind("rep", rep)
        .map(JdbcFollowups::followup)
        .list()
        .forEach(
            followup ->
                handle.execute(
                    "update followup set due_at = ? where id = ?",
                    followup.due().in(zone).toEpochMilli(),
                    followup.id()));
  }

  @Override
  public Optional<Followup> find(long id) {
    return list("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  @Override
  public List<Followup> dueBefore(long rep, Instant moment) {
    return list(
        "where rep = :rep and state = 'open' and due_at < :moment order by due_at, id",
        Map.of("rep", rep, "moment", moment.toEpochMilli()));
  }

  @Override
  public List<Followup> open(long rep) {
    return list("where rep = :rep and state = 'open' order by due_at, id", Map.of("rep", rep));
  }

  @Override
  public List<Followup> openAt(long account) {
    return list(
        "where account = :account and state = 'open' order by due_at, id",
        Map.of("account", account));
  }

  @Override
  public List<Followup> with(long contact) {
    return list("where contact = :contact order by due_at, id", Map.of("contact", contact));
  }

  @Override
  public List<Followup> toRemind(Instant moment) {
    return list(
        "where state = 'open' and reminded_at is null and due_at <= :moment order by due_at, id",
        Map.of("moment", moment.toEpochMilli()));
  }

  @Override
  public List<Followup> meetings(Instant before) {
    return list(
        "where state = 'open' and reminded_at is null and kind = 'meeting' and due_at < :moment"
            + " order by due_at, id",
        Map.of("moment", before.toEpochMilli()));
  }

  private List<Followup> list(String condition, Map<String, ?> values) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bindMap(values)
                .map(JdbcFollowups::followup)
                .list());
  }

  @Override
  public boolean done(long id, By by) {
    return change(id, by, "done", "state = 'done', closed_at = :at", Map.of());
  }

  @Override
  public boolean snoozeAll(Map<Long, Due> dues, By by) {
    return db.write(
        handle -> {
          List<Followup> all = dues.keySet().stream().flatMap(id -> find(id).stream()).toList();
          if (all.isEmpty() || all.get(0).state() != Followup.State.OPEN) {
            return false;
          }
          Followup first = all.get(0);
          long change = journal.begin(handle, "snooze", by, first.account(), first.id());
          all.stream()
              .filter(followup -> followup.state() == Followup.State.OPEN)
              .forEach(f -> snooze(handle, change, f, dues.get(f.id())));
          return true;
        });
  }

  private void snooze(Handle handle, long change, Followup followup, Due due) {
    journal.keep(handle, change, "followup", followup.id());
    handle.execute(
        "update followup set due = ?, due_at = ?, reminded_at = null where id = ?",
        due.toString(),
        moment(handle, followup.rep(), due),
        followup.id());
  }

  private boolean change(long id, By by, String kind, String columns, Map<String, ?> values) {
    return db.write(
        handle -> {
          Optional<Followup> open =
              find(id).filter(followup -> followup.state() == Followup.State.OPEN);
          open.ifPresent(
              followup -> {
                long change = journal.begin(handle, kind, by, followup.account(), id);
                journal.keep(handle, change, "followup", id);
                handle
                    .createUpdate("update followup set " + columns + " where id = :id")
                    .bindMap(values)
                    .bindMap(Map.of("at", by.at().toEpochMilli(), "id", id))
                    .execute();
              });
          return open.isPresent();
        });
  }

  @Override
  public boolean reminded(long id, Instant at) {
    return db.write(
        handle ->
            handle.execute(
                    "update followup set reminded_at = ?"
                        + " where id = ? and reminded_at is null and state = 'open'",
                    at.toEpochMilli(),
                    id)
                == 1);
  }

  private static Followup followup(ResultSet row, StatementContext context) throws SQLException {
    return new Followup(
        row.getLong("id"),
        row.getLong("rep"),
        row.getLong("account"),
        Row.maybeLong(row, "contact"),
        Due.parse(row.getString("due")),
        row.getString("note"),
        Followup.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Followup.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("draft"));
  }
}
