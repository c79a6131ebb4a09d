package whynow.store.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import whynow.activity.Search;

/** What can be found by its words. */
final class Documents implements Search {
  private final Database db;

  Documents(Database db) {
    this.db = db;
  }

  /** One thing that can be found; {@code rep} is whose alone it is. */
  record Document(
      String kind,
      long ref,
      long account,
      Optional<Long> rep,
      Instant at,
      String body,
      String url) {
    static Document of(String kind, long ref, long account, Instant at, String body) {
      return new Document(kind, ref, account, Optional.empty(), at, body, "");
    }
  }

  static void put(Database db, Handle handle, Document document) {
    List<String> grams = Grams.of(CleanText.clean(document.body()));
    if (grams.isEmpty()) {
      return;
    }
    long id =
        handle
            .createQuery(
                "insert into document (kind, ref, account, rep, at, body, url)"
                    + " values (:kind, :ref, :account, :rep, :at, :body, :url) returning id")
            .bind("kind", document.kind())
            .bind("ref", document.ref())
            .bind("account", document.account())
            .bind("rep", document.rep())
            .bind("at", document.at().toEpochMilli())
            .bind("body", document.body())
            .bind("url", document.url())
            .mapTo(Long.class)
            .one();
    index(db, handle, id, grams);
  }

  private static void index(Database db, Handle handle, long id, List<String> grams) {
    handle
        .createUpdate(db.dialect().index())
        .bind("id", id)
        .bind("grams", String.join(" ", grams))
        .execute();
  }

  /** Makes a document that stands there findable. */
  static void index(Database db, Handle handle, long id) {
    String body =
        handle
            .createQuery("select body from document where id = :id")
            .bind("id", id)
            .mapTo(String.class)
            .one();
    index(db, handle, id, Grams.of(body));
  }

  /** Puts a thing in place of what stood there under the same number. */
  static void replace(Database db, Handle handle, Document document) {
    remove(db, handle, document.kind(), document.ref());
    put(db, handle, document);
  }

  static void remove(Database db, Handle handle, String kind, long ref) {
    drop(
        db,
        handle,
        handle
            .createQuery("select id from document where kind = :kind and ref = :ref")
            .bind("kind", kind)
            .bind("ref", ref)
            .mapTo(Long.class)
            .list());
  }

  /** Removes everything of a kind at an account. */
  static void removeAt(Database db, Handle handle, String kind, long account) {
    drop(
        db,
        handle,
        handle
            .createQuery("select id from document where kind = :kind and account = :account")
            .bind("kind", kind)
            .bind("account", account)
            .mapTo(Long.class)
            .list());
  }

  static void drop(Database db, Handle handle, List<Long> ids) {
    for (long id : ids) {
      handle.createUpdate(db.dialect().unindex()).bind("id", id).execute();
      handle.execute("delete from document where id = ?", id);
    }
  }

  @Override
  public List<Found> find(String words, long rep, int limit) {
    List<String> grams = Grams.asked(CleanText.clean(words));
    if (grams.isEmpty()) {
      return List.of();
    }
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select d.kind, d.ref, d.account, d.at, d.body, d.url "
                        + db.dialect().holding()
                        + " and (d.rep is null or d.rep = :rep or :rep = 0) order by "
                        + db.dialect().newest()
                        + " desc limit :limit")
                .bind("grams", db.dialect().asked(grams))
                .bind("rep", rep)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Found(
                            row.getString("kind"),
                            row.getLong("ref"),
                            row.getLong("account"),
                            Row.instant(row, "at"),
                            row.getString("body"),
                            row.getString("url")))
                .list());
  }
}
