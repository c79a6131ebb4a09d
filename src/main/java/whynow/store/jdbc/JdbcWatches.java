package whynow.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import whynow.research.Watches;

final class JdbcWatches implements Watches {
  private static final Duration NIGHTLY = Duration.ofDays(1);
  private final Database db;

  JdbcWatches(Database db) {
    this.db = db;
  }

  @Override
  public void watch(long rep, long account, Duration every, Instant now) {
    db.write(
        handle ->
            handle.execute(
                "insert into watch (account, rep, every_ms, next_at, heard) values (?, ?, ?,"
                    + " coalesce((select at + ? from reading where account = ?), ?),"
                    + " coalesce((select max(id) from trigger_seen where account = ?), 0))"
                    + " on conflict (account, rep) do update set every_ms = excluded.every_ms",
                account,
                rep,
                every.toMillis(),
                every.toMillis(),
                account,
                now.toEpochMilli(),
                account));
  }

  @Override
  public void watchNightly(long rep, long account, Instant first) {
    db.write(
        handle ->
            handle.execute(
                "insert into watch (account, rep, every_ms, next_at, heard) values (?, ?, ?, ?,"
                    + " coalesce((select max(id) from trigger_seen where account = ?), 0))"
                    + " on conflict (account, rep) do update set every_ms = excluded.every_ms,"
                    + " next_at = excluded.next_at",
                account,
                rep,
                NIGHTLY.toMillis(),
                first.toEpochMilli(),
                account));
  }

  @Override
  public boolean unwatch(long rep, long account) {
    return db.write(
        handle ->
            handle.execute("delete from watch where rep = ? and account = ?", rep, account) > 0);
  }

  @Override
  public List<Long> watchedBy(long rep) {
    return ids("select account from watch where rep = :value order by id", rep);
  }

  @Override
  public List<Long> watchersOf(long account) {
    return ids("select rep from watch where account = :value order by id", account);
  }

  @Override
  public List<Watch> untold() {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select rep, account, heard from watch w where heard <"
                        + " (select max(id) from trigger_seen where account = w.account)"
                        + " order by rep, id")
                .map(
                    (row, context) ->
                        new Watch(row.getLong("rep"), row.getLong("account"), row.getLong("heard")))
                .list());
  }

  @Override
  public boolean heard(Watch watch, long upTo) {
    return db.write(
        handle ->
            handle.execute(
                    "update watch set heard = ? where rep = ? and account = ? and heard = ?",
                    upTo,
                    watch.rep(),
                    watch.account(),
                    watch.heard())
                == 1);
  }

  @Override
  public List<Long> due(Instant now) {
    return ids(
        "select account from watch where next_at <= :value group by account order by min(next_at)",
        now.toEpochMilli());
  }

  @Override
  public boolean isDue(long account, Instant now) {
    return db.read(
        handle ->
            handle
                .createQuery("select 1 from watch where account = :account and next_at <= :now")
                .bind("account", account)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  private List<Long> ids(String query, long value) {
    return db.read(
        handle -> handle.createQuery(query).bind("value", value).mapTo(Long.class).list());
  }

  @Override
  public void read(long account, Instant at) {
    db.write(
        handle ->
            handle.execute(
                "update watch set next_at = case when every_ms >= ? and next_at + every_ms > ?"
                    + " then next_at + every_ms else ? + every_ms end where account = ?",
                NIGHTLY.toMillis(),
                at.toEpochMilli(),
                at.toEpochMilli(),
                account));
  }
}
