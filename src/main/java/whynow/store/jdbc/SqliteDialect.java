package whynow.store.jdbc;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** SQLite: one file, full text by FTS5. */
final class SqliteDialect implements Dialect {
  @Override
  public Map<String, String> types() {
    return Map.of(
        "id", "integer primary key autoincrement",
        "order", "integer primary key autoincrement",
        "bytes", "blob",
        "moment", "timestamp",
        "truth", "boolean");
  }

  /** A writing transaction has the file for itself. */
  @Override
  public String oneAtATime() {
    return "select 1";
  }

  @Override
  public String millis() {
    return "cast((julianday('now') - 2440587.5) * 86400000 as integer)";
  }

  @Override
  public String searchTables() {
    return "create virtual table gram using fts5 (grams, content='', contentless_delete=1,"
        + " tokenize=\"unicode61 remove_diacritics 0\", detail=none)";
  }

  @Override
  public String index() {
    return "insert into gram (rowid, grams) values (:id, :grams)";
  }

  @Override
  public String unindex() {
    return "delete from gram where rowid = :id";
  }

  @Override
  public String holding() {
    return "from gram cross join document d where gram match :grams and d.id = gram.rowid";
  }

  @Override
  public String newest() {
    return "gram.rowid";
  }

  @Override
  public String asked(List<String> grams) {
    String all = grams.stream().map(g -> '"' + g + '"').collect(Collectors.joining(" AND "));
    return all + "*";
  }

  @Override
  public String lastNumber() {
    return "select seq from sqlite_sequence where name = :table";
  }

  @Override
  public String follow() {
    return "insert into sqlite_sequence (name, seq) values (:table, :last)";
  }
}
