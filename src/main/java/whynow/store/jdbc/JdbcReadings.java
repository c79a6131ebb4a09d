package whynow.store.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import whynow.research.Brief;
import whynow.research.Readings;
import whynow.triggers.Trigger;

final class JdbcReadings implements Readings {
  private final Database db;

  JdbcReadings(Database db) {
    this.db = db;
  }

  @Override
  public List<Trigger> save(Brief brief, Instant at) {
    return db.write(
        handle -> {
          long account = brief.account().id();
          handle.execute(
              "insert into reading (account, at, brief) values (?, ?, ?) on conflict (account)"
                  + " do update set at = excluded.at, brief = excluded.brief",
              account,
              at.toEpochMilli(),
              Json.write(brief));
          index(handle, brief, at);
          return news(handle, brief, at);
        });
  }

  /** What the account says of itself can be found by its words, page by page. */
  private void index(Handle handle, Brief brief, Instant at) {
    long account = brief.account().id();
    Documents.removeAt(db, handle, "article", account);
    for (Brief.Page page : brief.pages()) {
      String body =
          page.title()
              + brief.triggers().stream()
                  .filter(trigger -> trigger.url().equals(page.url()))
                  .map(trigger -> "\n" + trigger.quote())
                  .collect(Collectors.joining());
      Instant written =
          page.published().map(d -> d.atStartOfDay(ZoneOffset.UTC).toInstant()).orElse(at);
      Documents.put(
          db,
          handle,
          new Documents.Document(
              "article", 0, account, Optional.empty(), written, body, page.url()));
    }
  }

  private static List<Trigger> news(Handle handle, Brief brief, Instant at) {
    Set<String> known = new HashSet<>(seen(handle, brief.account().id()).keySet());
    List<Trigger> news = new ArrayList<>();
    for (Trigger trigger : brief.triggers()) {
      boolean told = stories(trigger).stream().anyMatch(known::contains);
      if (!told) {
        news.add(trigger);
      }
      for (String story : stories(trigger)) {
        if (known.add(story)) {
          remember(handle, brief.account().id(), trigger, story, at);
        }
      }
    }
    return news;
  }

  @Override
  public News since(long account, long heard) {
    return db.read(
        handle -> {
          Map<String, Long> seen = seen(handle, account);
          long upTo = seen.values().stream().mapToLong(id -> id).max().orElse(heard);
          List<Trigger> fresh =
              of(account).stream()
                  .flatMap(reading -> reading.brief().triggers().stream())
                  .filter(trigger -> isAfter(heard, trigger, seen))
                  .toList();
          return new News(fresh, upTo);
        });
  }

  private static boolean isAfter(long heard, Trigger trigger, Map<String, Long> seen) {
    return stories(trigger).stream().allMatch(story -> seen.getOrDefault(story, 0L) > heard);
  }

  private static Map<String, Long> seen(Handle handle, long account) {
    return handle
        .createQuery("select story, id from trigger_seen where account = :account")
        .bind("account", account)
        .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
        .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  /** One story is known by each place where it stands; by hash, since it may name people. */
  private static Set<String> stories(Trigger trigger) {
    Set<String> stories = new LinkedHashSet<>();
    stories.add(story(trigger.type(), trigger.url(), trigger.quote()));
    trigger.sources().forEach(s -> stories.add(story(trigger.type(), s.url(), s.quote())));
    return stories;
  }

  private static String story(String type, String url, String quote) {
    return Hash.of(type + " " + url + " " + Folded.name(quote));
  }

  private static void remember(
      Handle handle, long account, Trigger trigger, String story, Instant at) {
    handle
        .createUpdate(
            "insert into trigger_seen (account, story, type, own, score, published, first_seen)"
                + " values (:account, :story, :type, :own, :score, :published, :at)")
        .bind("account", account)
        .bind("story", story)
        .bind("type", trigger.type())
        .bind("own", trigger.own() ? 1 : 0)
        .bind("score", trigger.score())
        .bind("published", trigger.published().map(LocalDate::toString))
        .bind("at", at.toEpochMilli())
        .execute();
  }

  @Override
  public List<Long> moved(long owner, LocalDate since, int most) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select t.account from account a join trigger_seen t on t.account = a.id"
                        + " where a.owner = :owner and a.merged_into is null and t.own = 1"
                        + " and t.score > 0 and t.published >= :since group by t.account"
                        + " order by max(t.score) desc, max(t.published) desc, t.account"
                        + " limit :most")
                .bind("owner", owner)
                .bind("since", since.toString())
                .bind("most", most)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public Optional<Reading> of(long account) {
    return db.read(
        handle ->
            handle
                .createQuery("select brief, at from reading where account = :account")
                .bind("account", account)
                .map(
                    (row, context) ->
                        new Reading(
                            Json.read(row.getString("brief"), Brief.class), Row.instant(row, "at")))
                .findOne()
                .map(r -> new Reading(JdbcClippings.with(handle, r.brief()), r.at())));
  }
}
