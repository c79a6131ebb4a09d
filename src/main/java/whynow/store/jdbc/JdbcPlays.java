package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.followups.Followup;
import whynow.plays.Play;
import whynow.plays.Plays;
import whynow.team.By;

final class JdbcPlays implements Plays {
  private static final String SELECT =
      "select id, rep, template, at, from_day, until_day, ended_at from play ";
  private static final String STEPS =
      "(select count(*) from followup f where f.play = p.play and f.account = p.account"
          + " and f.state = '%s')";
  private static final String TOUCHES =
      "(select count(*) from touch t where t.account = p.account and t.taken_back = 0"
          + " and t.at >= :from and t.at <= :to and %s)";
  private static final String MOVES =
      "(select count(*) from stage_move m where m.account = p.account and m.at >= :from"
          + " and m.at <= :to and m.to_stage in (%s))";
  private static final String WON = "'CUSTOMER', 'RENEWED'";
  private static final String PROGRESS =
      "select p.account, p.angle, "
          + String.join(
              ", ",
              STEPS.formatted("done"),
              STEPS.formatted("open"),
              STEPS.formatted("dropped"),
              TOUCHES.formatted("t.direction = 'out'"),
              TOUCHES.formatted("t.direction = 'in'"),
              TOUCHES.formatted("t.outcome in ('meeting_booked', 'meeting_held')"),
              MOVES.formatted("'SQL', 'OPPORTUNITY', " + WON),
              MOVES.formatted(WON))
          + " from play_account p where p.play = :play order by p.id";
  private final Database db;
  private final Journal journal;
  private final JdbcFollowups followups;

  JdbcPlays(Database db, Journal journal, JdbcFollowups followups) {
    this.db = db;
    this.journal = journal;
    this.followups = followups;
  }

  @Override
  public Play start(Play play, List<Part> parts, List<Followup> steps, By by) {
    return db.write(
        handle -> {
          Play kept = insert(handle, play);
          long change = journal.begin(handle, "play", by, 0, kept.id());
          journal.added(handle, change, "play", kept.id());
          parts.forEach(part -> insert(handle, change, kept.id(), part));
          steps.forEach(step -> insert(handle, change, kept.id(), step, by.at()));
          return kept;
        });
  }

  private static Play insert(Handle handle, Play play) {
    return handle
        .createQuery(
            "insert into play (rep, template, at, from_day, until_day)"
                + " values (:rep, :template, :at, :from, :until)"
                + " returning id, rep, template, at, from_day, until_day, ended_at")
        .bind("rep", play.rep())
        .bind("template", play.template())
        .bind("at", play.at().toEpochMilli())
        .bind("from", play.from().toString())
        .bind("until", play.until().toString())
        .map(JdbcPlays::play)
        .one();
  }

  private void insert(Handle handle, long change, long play, Part part) {
    long id =
        handle
            .createQuery(
                "insert into play_account (play, account, angle) values (:play, :account, :angle)"
                    + " returning id")
            .bind("play", play)
            .bind("account", part.account())
            .bind("angle", part.angle())
            .mapTo(Long.class)
            .one();
    journal.added(handle, change, "play_account", id);
  }

  private void insert(Handle handle, long change, long play, Followup step, Instant at) {
    long id = followups.insert(handle, step, Optional.empty(), at).id();
    handle.execute("update followup set play = ? where id = ?", play, id);
    journal.added(handle, change, "followup", id);
  }

  @Override
  public Optional<Play> find(long id) {
    return list("where id = :value", id).stream().findFirst();
  }

  @Override
  public List<Play> running() {
    return list("where ended_at is null and :value = 0 order by id desc", 0);
  }

  @Override
  public List<Play> endedSince(Instant from) {
    return list("where ended_at >= :value order by ended_at desc, id desc", from.toEpochMilli());
  }

  private List<Play> list(String condition, long value) {
    return db.read(
        handle ->
            handle
                .createQuery(SELECT + condition)
                .bind("value", value)
                .map(JdbcPlays::play)
                .list());
  }

  @Override
  public List<Progress> progress(Play play) {
    return db.read(
        handle -> span(handle.createQuery(PROGRESS), play).map(JdbcPlays::progress).list());
  }

  private static Query span(Query query, Play play) {
    return query
        .bind("play", play.id())
        .bind("from", play.at().toEpochMilli())
        .bind("to", play.ended().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE));
  }

  @Override
  public Map<String, Integer> channels(Play play) {
    String sql =
        "select t.channel, count(*) from touch t where t.taken_back = 0 and t.direction = 'out'"
            + " and t.at >= :from and t.at <= :to and t.account in"
            + " (select account from play_account where play = :play)"
            + " group by t.channel order by 2 desc, 1";
    Map<String, Integer> channels = new LinkedHashMap<>();
    db.read(
            handle ->
                span(handle.createQuery(sql), play)
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .list())
        .forEach(e -> channels.put(e.getKey(), e.getValue()));
    return channels;
  }

  @Override
  public Optional<Integer> end(long id, By by) {
    return db.write(
        handle -> find(id).filter(Play::isRunning).map(play -> end(handle, play.id(), by)));
  }

  private int end(Handle handle, long id, By by) {
    long change = journal.begin(handle, "play_end", by, 0, id);
    journal.keep(handle, change, "play", id);
    handle.execute("update play set ended_at = ? where id = ?", by.at().toEpochMilli(), id);
    List<Long> open =
        handle
            .createQuery("select id from followup where play = :play and state = 'open'")
            .bind("play", id)
            .mapTo(Long.class)
            .list();
    open.forEach(step -> followups.drop(handle, change, step, by.at()));
    return open.size();
  }

  private static Progress progress(ResultSet row, StatementContext context) throws SQLException {
    return new Progress(
        new Part(row.getLong(1), row.getString(2)),
        row.getInt(3),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        row.getInt(7) > 0,
        row.getInt(8) > 0,
        row.getInt(9) > 0,
        row.getInt(10) > 0);
  }

  private static Play play(ResultSet row, StatementContext context) throws SQLException {
    return new Play(
        row.getLong("id"),
        row.getLong("rep"),
        row.getString("template"),
        Row.instant(row, "at"),
        LocalDate.parse(row.getString("from_day")),
        LocalDate.parse(row.getString("until_day")),
        Row.maybeInstant(row, "ended_at"));
  }
}
