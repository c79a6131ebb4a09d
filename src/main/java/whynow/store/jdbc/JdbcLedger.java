package whynow.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Query;
import whynow.digest.Ledger;

final class JdbcLedger implements Ledger {
  private static final long TWO_WEEKS = Duration.ofDays(14).toMillis();
  private static final Map<String, String> GROUPS =
      Map.of(
          "trigger", "coalesce(t.trigger_type, '')",
          "channel", "t.channel",
          "content", "coalesce(t.content, '')",
          "tier", "coalesce((select c.tier from contact c where c.id = t.contact), '')",
          "rep", "(select r.name from rep r where r.id = t.rep)");

  private static final String WORKED =
      "a.merged_into is null and a.owner is not null and a.stage not in (<closed>)";

  private static final String UNPLANNED_OF_REP =
      "select count(*) from account a where <worked> and a.owner = :rep"
          + " and not exists (select 1 from followup f where f.account = a.id"
          + " and f.state = 'open')";

  /** Over all accounts the promises are fewer than the accounts, so those are counted. */
  private static final String UNPLANNED_OF_ALL =
      "select (select count(*) from account a where <worked>) - (select count(*) from"
          + " (select distinct account from followup where state = 'open') f"
          + " join account a on a.id = f.account where <worked>)";

  private static final String SENT =
      " t.taken_back = 0 and t.direction = 'out' and t.at >= :from and t.at < :to";

  private static final String ANSWERS =
      "i.taken_back = 0 and i.direction = 'in' and t.at < i.at and t.at >= i.at - "
          + TWO_WEEKS
          + " and (i.contact is null or t.contact is null or i.contact = t.contact)";

  private final Database db;

  JdbcLedger(Database db) {
    this.db = db;
  }

  /** The rep's own part of a condition; without a rep nothing stands there, for the planner. */
  private static String own(Optional<Long> rep, String column) {
    return rep.isPresent() ? " and " + column + " = :rep" : "";
  }

  private static Query span(Query query, Instant from, Instant to, Optional<Long> rep) {
    rep.ifPresent(id -> query.bind("rep", id));
    return query.bind("from", from.toEpochMilli()).bind("to", to.toEpochMilli());
  }

  @Override
  public List<Tally> touches(Instant from, Instant to, Optional<Long> rep) {
    return db.read(
        handle ->
            span(
                    handle.createQuery(
                        "select rep, channel, direction, outcome, count(*) from touch"
                            + " where taken_back = 0 and at >= :from and at < :to"
                            + own(rep, "rep")
                            + " group by rep, channel, direction, outcome"),
                    from,
                    to,
                    rep)
                .map(
                    (row, context) ->
                        new Tally(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5)))
                .list());
  }

  @Override
  public Reach reach(Instant from, Instant to, Optional<Long> rep) {
    return db.read(
        handle ->
            span(
                    handle.createQuery(
                        "select count(distinct t.contact), count(distinct t.account),"
                            + " count(a.owner) from touch t join account a on a.id = t.account"
                            + " where t.taken_back = 0 and t.at >= :from and t.at < :to"
                            + own(rep, "t.rep")),
                    from,
                    to,
                    rep)
                .map((row, context) -> new Reach(row.getInt(1), row.getInt(2), row.getInt(3)))
                .one());
  }

  @Override
  public Promises promises(Instant from, Instant to, Optional<Long> rep) {
    int done =
        count(
            "followup where state = 'done' and closed_at >= :from and closed_at < :to"
                + own(rep, "rep"),
            from,
            to,
            rep);
    int due =
        count(
            "followup where state = 'open' and due_at >= :from and due_at < :to" + own(rep, "rep"),
            from,
            to,
            rep);
    int overdue =
        count(
            "followup where state = 'open' and due_at < :from and :to > 0" + own(rep, "rep"),
            from,
            to,
            rep);
    return new Promises(done, due, overdue);
  }

  private int count(String what, Instant from, Instant to, Optional<Long> rep) {
    return db.read(
        handle ->
            span(handle.createQuery("select count(*) from " + what), from, to, rep)
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public Map<String, Integer> moves(Instant from, Instant to, Optional<Long> rep) {
    return db.read(
        handle ->
            pairs(
                span(
                    handle.createQuery(
                        "select to_stage, count(*) from stage_move"
                            + " where at >= :from and at < :to"
                            + own(rep, "rep")
                            + " group by to_stage order by to_stage"),
                    from,
                    to,
                    rep)));
  }

  private static Map<String, Integer> pairs(Query query) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    query
        .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
        .forEach(pair -> counts.put(pair.getKey(), pair.getValue()));
    return counts;
  }

  @Override
  public int newContacts(Instant from, Instant to, Optional<Long> rep) {
    return count(
        "change c join change_row r on r.change = c.id where r.relation = 'contact'"
            + " and r.before is null and c.undone_at is null and c.at >= :from and c.at < :to"
            + own(rep, "c.rep"),
        from,
        to,
        rep);
  }

  @Override
  public int[] triggers(Instant from, Instant to, Optional<Long> rep) {
    String fresh =
        "(select distinct s.account, s.type, s.first_seen from trigger_seen s"
            + " join account a on a.id = s.account"
            + " where s.own = 1 and s.first_seen >= :from and s.first_seen < :to"
            + own(rep, "a.owner")
            + ") f";
    int seen = count(fresh, from, to, rep);
    int acted =
        count(
            fresh
                + " where exists (select 1 from touch t where t.account = f.account"
                + " and t.at >= f.first_seen and t.direction = 'out' and t.taken_back = 0)",
            from,
            to,
            rep);
    return new int[] {seen, acted};
  }

  @Override
  public int withoutPlan(Optional<Long> rep, Set<String> closed) {
    String sql = rep.isPresent() ? UNPLANNED_OF_REP : UNPLANNED_OF_ALL;
    return db.read(
        handle -> {
          Query query = handle.createQuery(sql.replace("<worked>", WORKED));
          rep.ifPresent(id -> query.bind("rep", id));
          query.bindList("closed", Row.listed(closed));
          return query.mapTo(Integer.class).one();
        });
  }

  @Override
  public Map<Long, Integer> overdue(Instant before) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select rep, count(*) from followup where state = 'open' and due_at < :before"
                        + " group by rep")
                .bind("before", before.toEpochMilli())
                .map((row, context) -> Map.entry(row.getLong(1), row.getInt(2)))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Handed handed(Instant from, Instant to, Optional<Long> rep) {
    String own = own(rep, "from_rep");
    int offered = count("handoff where at >= :from and at < :to" + own, from, to, rep);
    String answered = "handoff where answered_at >= :from and answered_at < :to" + own;
    int accepted = count(answered + " and state = 'accepted'", from, to, rep);
    Map<String, Integer> reasons =
        db.read(
            handle ->
                pairs(
                    span(
                        handle.createQuery(
                            "select reason, count(*) from "
                                + answered
                                + " and state = 'returned' group by reason order by 2 desc, 1"),
                        from,
                        to,
                        rep)));
    int returned = reasons.values().stream().mapToInt(Integer::intValue).sum();
    return new Handed(offered, accepted, returned, reasons);
  }

  @Override
  public List<Sold> sold(Instant from, Instant to, Optional<Long> rep) {
    return db.read(
        handle ->
            span(
                    handle.createQuery(
                        "select kind, count(*), coalesce(sum(value), 0) from deal"
                            + " where at >= :from and at < :to"
                            + own(rep, "rep")
                            + " group by kind order by 3 desc, 1"),
                    from,
                    to,
                    rep)
                .map((row, context) -> new Sold(row.getString(1), row.getInt(2), row.getLong(3)))
                .list());
  }

  @Override
  public int refusals(Instant from, Instant to, Optional<Long> rep) {
    return count("refused where at >= :from and at < :to" + own(rep, "rep"), from, to, rep);
  }

  @Override
  public List<Works> works(String by, Instant from, Instant to, Optional<Long> rep) {
    String group = GROUPS.get(by);
    if (group == null) {
      throw new IllegalArgumentException(by);
    }
    return db.read(
        handle ->
            (rep.isPresent()
                    ? span(handle.createQuery(worksOfRep(group)), from, to, rep)
                    : span(handle.createQuery(worksOfAll(group)), from, to, rep)
                        .bind("until", to.toEpochMilli() + TWO_WEEKS))
                .map((row, context) -> new Works(row.getString(1), row.getInt(2), row.getInt(3)))
                .list());
  }

  /** What one rep sent is little: each message looks for its answer. */
  private static String worksOfRep(String group) {
    return "select "
        + group
        + " as part, count(*), sum(case when exists (select 1 from touch i"
        + " where i.account = t.account and "
        + ANSWERS
        + ") then 1 else 0 end) from touch t where"
        + SENT
        + " and t.rep = :rep group by part order by 2 desc";
  }

  /** The few answers are looked at first, and then what was sent in the two weeks before each. */
  private static String worksOfAll(String group) {
    return "select part, sum(n), sum(answered) from (select "
        + group
        + " as part, count(*) as n, 0 as answered from touch t where"
        + SENT
        + " group by 1 union all select "
        + group
        + ", 0, count(distinct t.id) from touch i cross join touch t"
        + " where i.at > :from and i.at <= :until and t.account = i.account and "
        + ANSWERS
        + " and"
        + SENT
        + " group by 1) w group by part order by 2 desc";
  }

  @Override
  public List<Converted> conversion(String by, Instant from, Instant to, Optional<Long> rep) {
    String group = GROUPS.get(by);
    if (group == null) {
      throw new IllegalArgumentException(by);
    }
    String later = " where i.account = t.account and i.taken_back = 0 and i.at > t.at and i.at <= ";
    String answered = "select 1 from touch i" + later + "t.at + " + TWO_WEEKS;
    String moved = "select 1 from stage_move m where m.account = t.account and m.at >= t.at";
    String won = " and m.to_stage in ('CUSTOMER', 'RENEWED')";
    String qualified = " and m.to_stage in ('SQL', 'OPPORTUNITY', 'CUSTOMER', 'RENEWED')";
    String sql =
        "select part, count(*), sum(answered), sum(met), sum(qualified), sum(won) from"
            + " (select part, account, max(answered) answered, max(met) met,"
            + " max(qualified) qualified, max(won) won from (select "
            + group
            + " as part, t.account as account,"
            + happened(answered + " and i.direction = 'in'", "answered")
            + happened(answered + " and i.outcome in ('meeting_booked', 'meeting_held')", "met")
            + happened(moved + qualified, "qualified")
            + happened(moved + won, "won").replaceFirst(",$", "")
            + " from touch t where t.taken_back = 0 and t.direction = 'out'"
            + " and t.at >= :from and t.at < :to"
            + own(rep, "t.rep")
            + ") each_touch group by part, account) each_account group by part order by 2 desc, 1";
    return db.read(
        handle ->
            span(handle.createQuery(sql), from, to, rep)
                .map(
                    (row, context) ->
                        new Converted(
                            row.getString(1),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6)))
                .list());
  }

  private static String happened(String question, String name) {
    return " case when exists (" + question + ") then 1 else 0 end as " + name + ",";
  }

  @Override
  public Map<String, Integer> stages(Optional<Long> owner) {
    return db.read(
        handle -> {
          Query query =
              handle.createQuery(
                  "select stage, count(*) from account where merged_into is null"
                      + own(owner, "owner")
                      + " group by stage");
          owner.ifPresent(id -> query.bind("rep", id));
          return pairs(query);
        });
  }
}
