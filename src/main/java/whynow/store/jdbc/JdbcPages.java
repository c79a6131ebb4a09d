package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import whynow.fetch.Fetched;
import whynow.fetch.PageStore;

final class JdbcPages implements PageStore {
  private final Database db;

  JdbcPages(Database db) {
    this.db = db;
  }

  @Override
  public Optional<Kept> find(String url) {
    return db.read(
        handle ->
            handle
                .createQuery(
                    "select asked, status, url, content_type, body, etag, last_modified,"
                        + " fetched_at from page where asked = :asked")
                .bind("asked", url)
                .map(JdbcPages::kept)
                .findOne());
  }

  @Override
  public void keep(Kept kept) {
    db.write(
        handle ->
            handle
                .createUpdate(
                    "insert into page (asked, status, url, content_type, body, etag,"
                        + " last_modified, fetched_at) values (:asked, :status, :url, :type,"
                        + " :body, :etag, :modified, :at) on conflict (asked) do update set"
                        + " status = excluded.status, url = excluded.url,"
                        + " content_type = excluded.content_type, body = excluded.body,"
                        + " etag = excluded.etag, last_modified = excluded.last_modified,"
                        + " fetched_at = excluded.fetched_at")
                .bind("asked", kept.asked())
                .bind("status", kept.status())
                .bind("url", kept.page().url())
                .bind("type", kept.page().contentType())
                .bind("body", kept.page().bytes())
                .bind("etag", kept.page().etag())
                .bind("modified", kept.page().lastModified())
                .bind("at", kept.fetchedAt().toEpochMilli())
                .execute());
  }

  private static Kept kept(ResultSet row, StatementContext context) throws SQLException {
    Fetched.Page page =
        new Fetched.Page(
            row.getString("url"),
            row.getString("content_type"),
            row.getBytes("body"),
            Row.maybe(row, "etag"),
            Row.maybe(row, "last_modified"));
    return new Kept(
        row.getString("asked"), row.getInt("status"), page, Row.instant(row, "fetched_at"));
  }
}
