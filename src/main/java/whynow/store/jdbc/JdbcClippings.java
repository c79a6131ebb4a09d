package whynow.store.jdbc;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import whynow.research.Brief;
import whynow.research.Clipping;
import whynow.research.Clippings;
import whynow.team.By;
import whynow.triggers.Trigger;

final class JdbcClippings implements Clippings {
  private final Database db;
  private final Journal journal;

  JdbcClippings(Database db, Journal journal) {
    this.db = db;
    this.journal = journal;
  }

  @Override
  public Clipping add(Clipping clipping, By by) {
    return db.write(
        handle -> {
          Optional<Long> earlier = earlier(handle, clipping);
          long change = journal.begin(handle, "clipping", by, clipping.account(), 0);
          if (earlier.isPresent()) {
            journal.keep(handle, change, "clipping", earlier.get());
            return written(handle, clipping, earlier.get());
          }
          long id =
              handle
                  .createQuery(
                      "insert into clipping (account, contact, rep, at, url, body) values"
                          + " (:account, :contact, :rep, :at, :url, '') returning id")
                  .bind("account", clipping.account())
                  .bind("contact", clipping.contact().orElse(null))
                  .bind("rep", by.rep())
                  .bind("at", clipping.at().toEpochMilli())
                  .bind("url", clipping.page().url())
                  .mapTo(Long.class)
                  .one();
          journal.added(handle, change, "clipping", id);
          return written(handle, clipping, id);
        });
  }

  private static Clipping written(Handle handle, Clipping clipping, long id) {
    Clipping kept = standing(clipping, id);
    handle.execute("update clipping set body = ? where id = ?", Json.write(kept), id);
    return kept;
  }

  private static Optional<Long> earlier(Handle handle, Clipping clipping) {
    return handle
        .createQuery("select id from clipping where account = :a and url = :url and url <> ''")
        .bind("a", clipping.account())
        .bind("url", clipping.page().url())
        .mapTo(Long.class)
        .findFirst();
  }

  /** Without an address of its own it stands on the account's page. */
  private static Clipping standing(Clipping clipping, long id) {
    Brief.Page page = clipping.page();
    String url = page.url().isEmpty() ? "/accounts/" + clipping.account() + "#c" + id : page.url();
    return new Clipping(
        id,
        clipping.account(),
        clipping.contact(),
        new Brief.Page(url, page.title(), page.published(), page.kind(), page.language()),
        clipping.triggers().stream().map(t -> t.at(url)).toList(),
        clipping.at());
  }

  /** What an account's pages say, with what was brought in from elsewhere. */
  static Brief with(Handle handle, Brief brief) {
    List<Clipping> kept =
        handle
            .createQuery("select body from clipping where account = :account order by id desc")
            .bind("account", brief.account().id())
            .mapTo(String.class)
            .map(body -> Json.read(body, Clipping.class))
            .list();
    Set<String> read = brief.pages().stream().map(Brief.Page::url).collect(Collectors.toSet());
    List<Clipping> others = kept.stream().filter(c -> !read.contains(c.page().url())).toList();
    if (others.isEmpty()) {
      return brief;
    }
    return new Brief(
        brief.account(),
        Stream.concat(brief.pages().stream(), others.stream().map(Clipping::page)).toList(),
        Stream.concat(
                brief.triggers().stream(), others.stream().flatMap(c -> c.triggers().stream()))
            .sorted(Comparator.comparingDouble(Trigger::score).reversed())
            .toList(),
        brief.people(),
        brief.stats());
  }
}
