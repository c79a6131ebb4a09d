package whynow.store.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.activity.Change;
import whynow.activity.History;
import whynow.team.By;

/**
 * Every change with the rows as they were, so that it can be taken back. Touches are history
 * themselves: they stay, marked as taken back.
 */
final class Journal implements History {
  private static final String COLUMNS =
      "select id, at, rep, kind, account, subject, undone_at from change ";
  private static final Set<String> RELATIONS =
      Set.of(
          "touch",
          "followup",
          "contact",
          "account",
          "engagement",
          "stage_move",
          "handoff",
          "deal",
          "clipping",
          "play",
          "play_account");
  private final Database db;

  Journal(Database db) {
    this.db = db;
  }

  /** Begins a change; its rows follow by {@link #keep} or {@link #added}. */
  long begin(Handle handle, String kind, By by, long account, long subject) {
    return handle
        .createQuery(
            "insert into change (at, rep, kind, account, subject)"
                + " values (:at, :rep, :kind, :account, :subject) returning id")
        .bind("at", by.at().toEpochMilli())
        .bind("rep", by.rep())
        .bind("kind", kind)
        .bind("account", account)
        .bind("subject", subject)
        .mapTo(Long.class)
        .one();
  }

  /** Keeps a row as it is now, before it is changed. */
  void keep(Handle handle, long change, String relation, long row) {
    Map<String, Object> before =
        handle
            .createQuery("select * from " + known(relation) + " where id = :id")
            .bind("id", row)
            .mapToMap()
            .one();
    line(handle, change, relation, row, Optional.of(Json.write(before)));
  }

  /** Notes that the change made this row. */
  void added(Handle handle, long change, String relation, long row) {
    line(handle, change, known(relation), row, Optional.empty());
  }

  private void line(Handle handle, long change, String relation, long row, Optional<String> was) {
    handle
        .createUpdate(
            "insert into change_row (change, place, relation, row_id, before) values (:change,"
                + " (select count(*) from change_row where change = :change),"
                + " :relation, :row, :before)")
        .bind("change", change)
        .bind("relation", relation)
        .bind("row", row)
        .bind("before", was)
        .execute();
  }

  @Override
  public List<Change> at(long account, int limit) {
    return db.read(
        handle ->
            handle
                .createQuery(COLUMNS + "where account = :account order by id desc limit :limit")
                .bind("account", account)
                .bind("limit", limit)
                .map(Journal::change)
                .list());
  }

  @Override
  public List<Change> after(long change, int limit) {
    return db.read(
        handle ->
            handle
                .createQuery(COLUMNS + "where id > :change order by id limit :limit")
                .bind("change", change)
                .bind("limit", limit)
                .map(Journal::change)
                .list());
  }

  @Override
  public long newest() {
    return db.read(
        handle ->
            handle.createQuery("select coalesce(max(id), 0) from change").mapTo(Long.class).one());
  }

  @Override
  public Optional<Change> last(long rep) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + "where rep = :rep and undone_at is null and kind <> 'undo'"
                        + " order by id desc limit 1")
                .bind("rep", rep)
                .map(Journal::change)
                .findOne());
  }

  @Override
  public Optional<Change> undo(long change, By by) {
    return db.write(
        handle ->
            handle
                .createQuery(COLUMNS + "where id = :id and rep = :rep and undone_at is null")
                .bind("id", change)
                .bind("rep", by.rep())
                .map(Journal::change)
                .findOne()
                .map(found -> takeBack(handle, found, by)));
  }

  private Change takeBack(Handle handle, Change change, By by) {
    if (change.kind().equals("merge")) {
      Merge.part(handle, change);
    }
    handle
        .createQuery(
            "select relation, row_id, before from change_row where change = :change"
                + " order by place desc")
        .bind("change", change.id())
        .map((row, context) -> new Line(row.getString(1), row.getLong(2), Row.maybe(row, "before")))
        .list()
        .forEach(line -> restore(handle, change, line));
    handle.execute(
        "update change set undone_at = ? where id = ?", by.at().toEpochMilli(), change.id());
    begin(handle, "undo", by, change.account(), change.id());
    return new Change(
        change.id(),
        change.at(),
        change.rep(),
        change.kind(),
        change.account(),
        change.subject(),
        true);
  }

  private void restore(Handle handle, Change change, Line line) {
    if (line.before().isPresent()) {
      update(handle, line, line.before().get());
    } else if (line.relation().equals("account")) {
      Founded.takeBack(db, handle, line.row(), change.id());
    } else if (line.relation().equals("touch")) {
      handle.execute("update touch set taken_back = 1 where id = ?", line.row());
      Documents.remove(db, handle, "touch", line.row());
    } else {
      handle.execute("delete from " + known(line.relation()) + " where id = ?", line.row());
      Documents.remove(db, handle, line.relation(), line.row());
    }
  }

  private void update(Handle handle, Line line, String before) {
    Map<String, Object> row =
        new LinkedHashMap<>(Json.read(before, new TypeReference<Map<String, Object>>() {}));
    row.remove("id");
    String columns =
        row.keySet().stream().map(c -> c + " = :" + c).collect(Collectors.joining(", "));
    handle
        .createUpdate("update " + known(line.relation()) + " set " + columns + " where id = :id")
        .bindMap(row)
        .bind("id", line.row())
        .execute();
  }

  private static String known(String relation) {
    if (!RELATIONS.contains(relation)) {
      throw new IllegalArgumentException(relation);
    }
    return relation;
  }

  private static Change change(ResultSet row, StatementContext context) throws SQLException {
    return new Change(
        row.getLong("id"),
        Row.instant(row, "at"),
        row.getLong("rep"),
        row.getString("kind"),
        row.getLong("account"),
        row.getLong("subject"),
        Row.maybeLong(row, "undone_at").isPresent());
  }

  private record Line(String relation, long row, Optional<String> before) {}
}
