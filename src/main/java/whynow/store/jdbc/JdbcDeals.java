package whynow.store.jdbc;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.deals.Deal;
import whynow.deals.Deals;
import whynow.team.By;

final class JdbcDeals implements Deals {
  private static final String COLUMNS = "id, account, rep, at, kind, what, value";
  private static final String ASKED =
      "select t.account, coalesce(n.note, '') from touch t left join touch_note n on n.touch = t.id"
          + " where t.account in (<ids>) and t.taken_back = 0 and t.outcome = 'wants_quote'"
          + " order by t.at";
  private static final int MOST = 500;
  private final Database db;
  private final Journal journal;

  JdbcDeals(Database db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  @Override
  public Deal add(Deal deal, By by) {
    return db.write(
        handle -> {
          Deal kept =
              handle
                  .createQuery(
                      "insert into deal (account, rep, at, kind, what, value) values"
                          + " (:account, :rep, :at, :kind, :what, :value) returning "
                          + COLUMNS)
                  .bind("account", deal.account())
                  .bind("rep", deal.rep())
                  .bind("at", deal.at().toEpochMilli())
                  .bind("kind", deal.kind().word())
                  .bind("what", deal.what())
                  .bind("value", deal.value().isPresent() ? deal.value().getAsLong() : null)
                  .map(JdbcDeals::deal)
                  .one();
          long change = journal.begin(handle, "deal", by, kept.account(), kept.id());
          journal.added(handle, change, "deal", kept.id());
          return kept;
        });
  }

  @Override
  public List<Deal> at(long account) {
    return db.read(
        handle ->
            handle
                .createQuery("select " + COLUMNS + " from deal where account = :a order by at, id")
                .bind("a", account)
                .map(JdbcDeals::deal)
                .list());
  }

  @Override
  public List<Deal> since(Instant from, Optional<Long> rep) {
    String own = rep.isPresent() ? " and rep = :rep" : "";
    return db.read(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "select " + COLUMNS + " from deal where at >= :from" + own + " order by at")
                  .bind("from", from.toEpochMilli());
          rep.ifPresent(id -> query.bind("rep", id));
          return query.map(JdbcDeals::deal).list();
        });
  }

  private static Deal deal(ResultSet row, StatementContext context) throws SQLException {
    return new Deal(
        row.getLong("id"),
        row.getLong("account"),
        row.getLong("rep"),
        Row.instant(row, "at"),
        Deal.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("what"),
        Row.optionalLong(row, "value"));
  }

  @Override
  public List<Lapsed> lapsed(Optional<Long> owner, LocalDate unpaidSince) {
    String own = owner.isPresent() ? " and owner = :owner" : "";
    return db.read(
        handle -> {
          Query query =
              handle
                  .createQuery(
                      "select id, last_payment, value, notes from account where merged_into is null"
                          + own
                          + " and (stage = 'DORMANT' or (stage in ('CUSTOMER', 'RENEWED')"
                          + " and last_payment < :day)) order by coalesce(value, 0) desc, id"
                          + " limit "
                          + MOST)
                  .bind("day", unpaidSince.toString());
          owner.ifPresent(id -> query.bind("owner", id));
          return filled(handle, query.map(JdbcDeals::quiet).list());
        });
  }

  @Override
  public List<String> asked(long account) {
    return db.read(
        handle -> words(handle, List.of(account), ASKED).getOrDefault(account, List.of()));
  }

  private static Lapsed quiet(ResultSet row, StatementContext context) throws SQLException {
    Map<String, String> notes =
        Json.read(row.getString("notes"), new TypeReference<Map<String, String>>() {});
    return new Lapsed(
        row.getLong("id"),
        Row.maybe(row, "last_payment").map(LocalDate::parse),
        Row.optionalLong(row, "value"),
        Optional.ofNullable(notes.get("bought")).stream().toList(),
        List.of());
  }

  /** What all of them bought and asked for, in two questions. */
  private static List<Lapsed> filled(Handle handle, List<Lapsed> found) {
    List<Long> ids = found.stream().map(Lapsed::account).toList();
    if (ids.isEmpty()) {
      return found;
    }
    Map<Long, List<String>> bought =
        words(handle, ids, "select account, what from deal where account in (<ids>) order by at");
    Map<Long, List<String>> asked = words(handle, ids, ASKED);
    return found.stream()
        .map(
            l -> {
              List<String> all = new ArrayList<>(l.bought());
              all.addAll(bought.getOrDefault(l.account(), List.of()));
              return new Lapsed(
                  l.account(),
                  l.lastPayment(),
                  l.value(),
                  all,
                  asked.getOrDefault(l.account(), List.of()));
            })
        .toList();
  }

  private static Map<Long, List<String>> words(Handle handle, List<Long> ids, String sql) {
    return handle
        .createQuery(sql)
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }
}
