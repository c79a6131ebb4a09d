package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.activity.Engagement;
import whynow.activity.Engagements;

final class JdbcEngagements implements Engagements {
  private static final String SELECT =
      "select id, at, account, contact, kind, note from engagement ";
  private final Database db;

  JdbcEngagements(Database db) {
    this.db = db;
  }

  @Override
  public Engagement add(Engagement engagement) {
    return db.write(
        handle -> {
          if (engagement.kind().equals("reply")) {
            stopCadence(handle, engagement);
          }
          return handle
              .createQuery(
                  "insert into engagement (at, account, contact, kind, note)"
                      + " values (:at, :account, :contact, :kind, :note)"
                      + " returning id, at, account, contact, kind, note")
              .bind("at", engagement.at().toEpochMilli())
              .bind("account", engagement.account())
              .bind("contact", engagement.contact().orElse(null))
              .bind("kind", engagement.kind())
              .bind("note", engagement.note())
              .map(JdbcEngagements::engagement)
              .one();
        });
  }

  /** An answer that came by another system ends the cadence as a logged one does. */
  private static void stopCadence(Handle handle, Engagement reply) {
    handle.execute(
        "update followup set state = 'dropped', closed_at = ?"
            + " where account = ? and state = 'open' and kind = 'cadence'",
        reply.at().toEpochMilli(),
        reply.account());
  }

  @Override
  public List<Engagement> at(long account, int limit) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    SELECT + "where account = :account order by at desc, id desc limit :limit")
                .bind("account", account)
                .bind("limit", limit)
                .map(JdbcEngagements::engagement)
                .list());
  }

  @Override
  public List<Engagement> since(Instant from) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + "where at >= :from order by at, id")
                .bind("from", from.toEpochMilli())
                .map(JdbcEngagements::engagement)
                .list());
  }

  private static Engagement engagement(ResultSet row, StatementContext context)
      throws SQLException {
    return new Engagement(
        row.getLong("id"),
        Row.instant(row, "at"),
        row.getLong("account"),
        Row.maybeLong(row, "contact"),
        row.getString("kind"),
        row.getString("note"));
  }
}
