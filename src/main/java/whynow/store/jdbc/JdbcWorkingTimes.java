package whynow.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import whynow.team.Reps;
import whynow.team.WorkingTime;
import whynow.team.WorkingTimes;

final class JdbcWorkingTimes implements WorkingTimes {
  private final Database db;

  JdbcWorkingTimes(Database db) {
    this.db = db;
  }

  @Override
  public WorkingTime of(long rep) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select working_time from rep where id = :id and working_time is not null")
                .bind("id", rep)
                .mapTo(String.class)
                .findOne()
                .map(text -> Json.read(text, WorkingTime.class))
                .orElse(WorkingTime.USUAL));
  }

  @Override
  public void save(long rep, WorkingTime time) {
    db.write(
        handle ->
            handle.execute("update rep set working_time = ? where id = ?", Json.write(time), rep));
  }

  @Override
  public Optional<Long> coverOf(long rep, Instant now) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select cover from rep where id = :id and cover is not null"
                        + " and (cover_until is null or cover_until > :now)")
                .bind("id", rep)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public List<Long> coveredBy(long rep, Instant now) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select id from rep where cover = :rep"
                        + " and (cover_until is null or cover_until > :now) order by id")
                .bind("rep", rep)
                .bind("now", now.toEpochMilli())
                .mapTo(Long.class)
                .list());
  }

  @Override
  public void cover(long rep, Optional<Long> cover, Optional<Instant> until) {
    db.write(
        handle ->
            handle
                .createUpdate("update rep set cover = :cover, cover_until = :until where id = :id")
                .bind("cover", cover.orElse(null))
                .bind("until", until.map(Instant::toEpochMilli).orElse(null))
                .bind("id", rep)
                .execute());
  }

  @Override
  public void spoke(Reps.Identity identity, Instant at) {
    db.write(
        handle ->
            handle.execute(
                "update identity set spoke_at = ? where platform = ? and person = ?",
                at.toEpochMilli(),
                identity.platform(),
                identity.id()));
  }

  @Override
  public Optional<Instant> lastSpoke(Reps.Identity identity) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select spoke_at from identity where platform = :platform"
                        + " and person = :person and spoke_at is not null")
                .bind("platform", identity.platform())
                .bind("person", identity.id())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli));
  }
}
