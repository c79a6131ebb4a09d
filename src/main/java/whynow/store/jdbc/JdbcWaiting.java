package whynow.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import whynow.scoring.Waiting;

final class JdbcWaiting implements Waiting {
  private static final String ANSWERED =
      "exists (select 1 from touch o where o.account = s.account and o.taken_back = 0"
          + " and o.direction = 'out' and o.at > s.at)";

  /**
   * Most of what comes in is other reps': their accounts are read once from an index, and what came
   * in is held against them in memory. The plus keeps the planner from going account by account.
   */
  private static final String OWN =
      " and +account in (select a.id from account a where a.owner = :owner)";

  /** A cross join keeps SQLite from going through all accounts; PostgreSQL does as it likes. */
  private static final String SIGNALS =
      "select s.kind, s.what, s.account, s.contact, s.at, a.owner, a.last_payment, n.note from ("
          + "select 'reply' as kind, '' as what, account, contact, at, id as touch from touch"
          + " where taken_back = 0 and direction = 'in' and at >= :from<own>"
          + " union all select 'quote', '', account, contact, at, id from touch"
          + " where taken_back = 0 and outcome = 'wants_quote' and at >= :from<own>"
          + " union all select 'engagement', kind, account, contact, at, null from engagement"
          + " where at >= :from<own>"
          + " union all select 'trigger', type, account, null, first_seen, null from trigger_seen"
          + " where own = 1 and score >= 50 and first_seen >= :from<own>"
          + ") s cross join account a left join touch_note n on n.touch = s.touch where a.id = s.account and not "
          + ANSWERED
          + " and (s.kind <> 'trigger' or exists (select 1 from touch b"
          + " where b.account = s.account and b.taken_back = 0 and b.at < s.at))";

  private final Database db;

  JdbcWaiting(Database db) {
    this.db = db;
  }

  @Override
  public List<Signal> since(Instant from, Optional<Long> owner) {
    return db.read(
        handle -> {
          String own = owner.isPresent() ? OWN : "";
          Query query = handle.createQuery(SIGNALS.replace("<own>", own) + " order by s.at");
          owner.ifPresent(id -> query.bind("owner", id));
          return query
              .bind("from", from.toEpochMilli())
              .map(
                  (row, context) ->
                      new Signal(
                          row.getString("kind"),
                          row.getString("what"),
                          row.getLong("account"),
                          Row.maybeLong(row, "contact"),
                          Row.instant(row, "at"),
                          Row.maybeLong(row, "owner"),
                          Row.maybe(row, "last_payment"),
                          Row.maybe(row, "note").orElse("")))
              .list();
        });
  }

  @Override
  public List<Quiet> quiet(Instant before, Set<String> closed) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select a.id, a.owner, (select max(t.at) from touch t where t.account = a.id"
                        + " and t.taken_back = 0) as last from account a"
                        + " where a.owner is not null and a.merged_into is null"
                        + " and a.stage not in (<closed>)"
                        + " and (select max(t.at) from touch t where t.account = a.id"
                        + " and t.taken_back = 0) < :before order by last")
                .bind("before", before.toEpochMilli())
                .bindList("closed", Row.listed(closed))
                .map(
                    (row, context) ->
                        new Quiet(row.getLong(1), row.getLong(2), Row.instant(row, "last")))
                .list());
  }
}
