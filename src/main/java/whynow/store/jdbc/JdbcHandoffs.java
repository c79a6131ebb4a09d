package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.handoff.Handoff;
import whynow.handoff.Handoffs;
import whynow.team.By;

final class JdbcHandoffs implements Handoffs {
  private static final String COLUMNS =
      "id, account, from_rep, to_rep, at, due_at, note, state, reason, words, answered_at";
  private final Database db;
  private final Journal journal;
  private final JdbcOwnership ownership;

  JdbcHandoffs(Database db, Journal journal, JdbcFollowups followups) {
    this.db = db;
    this.journal = journal;
    this.ownership = new JdbcOwnership(db, journal, followups);
  }

  @Override
  public Handoff offer(Handoff handoff, By by) {
    return db.write(
        handle -> {
          Handoff kept = insert(handle, handoff);
          long change = journal.begin(handle, "handoff", by, kept.account(), kept.id());
          journal.added(handle, change, "handoff", kept.id());
          return kept;
        });
  }

  private static Handoff insert(Handle handle, Handoff handoff) {
    return handle
        .createQuery(
            "insert into handoff (account, from_rep, to_rep, at, due_at, note, state, reason,"
                + " words) values (:account, :from, :to, :at, :due, :note, :state, '', '')"
                + " returning "
                + COLUMNS)
        .bind("account", handoff.account())
        .bind("from", handoff.from())
        .bind("to", handoff.to())
        .bind("at", handoff.at().toEpochMilli())
        .bind("due", handoff.due().toEpochMilli())
        .bind("note", handoff.note())
        .bind("state", handoff.state().word())
        .map(JdbcHandoffs::handoff)
        .one();
  }

  @Override
  public Optional<Handoff> find(long id) {
    return list("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  @Override
  public Optional<Handoff> waitingAt(long account) {
    return list(
            "where account = :account and state = 'waiting' order by id desc",
            Map.of("account", account))
        .stream()
        .findFirst();
  }

  @Override
  public List<Handoff> waiting() {
    return list("where state = 'waiting' order by at, id", Map.of());
  }

  @Override
  public List<Handoff> answeredSince(Instant from) {
    return list(
        "where answered_at >= :from and state <> 'waiting' order by answered_at, id",
        Map.of("from", from.toEpochMilli()));
  }

  private List<Handoff> list(String condition, Map<String, ?> values) {
    return db.read(
        handle ->
            handle
                .createQuery("select " + COLUMNS + " from handoff " + condition)
                .bindMap(values)
                .map(JdbcHandoffs::handoff)
                .list());
  }

  @Override
  public boolean accept(long id, Optional<String> stage, By by) {
    return db.write(
        handle ->
            waiting(id)
                .map(
                    offer -> {
                      long change = answer(handle, offer, Handoff.State.ACCEPTED, "", "", by);
                      ownership.give(handle, change, offer.account(), offer.to());
                      stage.ifPresent(s -> move(handle, change, offer.account(), s, by));
                      return true;
                    })
                .orElse(false));
  }

  @Override
  public boolean giveBack(long id, String reason, String words, By by) {
    return db.write(
        handle ->
            waiting(id)
                .map(offer -> answer(handle, offer, Handoff.State.RETURNED, reason, words, by) > 0)
                .orElse(false));
  }

  private Optional<Handoff> waiting(long id) {
    return find(id).filter(Handoff::isWaiting);
  }

  private long answer(
      Handle handle, Handoff offer, Handoff.State state, String reason, String words, By by) {
    long change = journal.begin(handle, state.word(), by, offer.account(), offer.id());
    journal.keep(handle, change, "handoff", offer.id());
    handle.execute(
        "update handoff set state = ?, reason = ?, words = ?, answered_at = ? where id = ?",
        state.word(),
        reason,
        words,
        by.at().toEpochMilli(),
        offer.id());
    return change;
  }

  private void move(Handle handle, long change, long account, String stage, By by) {
    long move =
        handle
            .createQuery(
                "insert into stage_move (account, at, rep, from_stage, to_stage, reason)"
                    + " select id, :at, :rep, stage, :to, '' from account where id = :account"
                    + " returning id")
            .bind("account", account)
            .bind("at", by.at().toEpochMilli())
            .bind("rep", by.rep())
            .bind("to", stage)
            .mapTo(Long.class)
            .one();
    handle.execute("update account set stage = ? where id = ?", stage, account);
    journal.added(handle, change, "stage_move", move);
  }

  private static Handoff handoff(ResultSet row, StatementContext context) throws SQLException {
    return new Handoff(
        row.getLong("id"),
        row.getLong("account"),
        row.getLong("from_rep"),
        row.getLong("to_rep"),
        Row.instant(row, "at"),
        Row.instant(row, "due_at"),
        row.getString("note"),
        Handoff.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("reason"),
        row.getString("words"),
        Row.maybeInstant(row, "answered_at"));
  }
}
