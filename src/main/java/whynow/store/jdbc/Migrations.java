package whynow.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import whynow.store.StoreTrouble;

/**
 * Brings a store up to date: the numbered files of {@code whynow/store}, each once, in order. Files
 * are only ever added.
 */
final class Migrations {
  private static final List<String> FILES =
      List.of(
          "001-book",
          "002-search",
          "003-told",
          "004-counting",
          "005-watching",
          "006-cadences",
          "007-handoff",
          "008-growth",
          "009-owned",
          "010-plays",
          "011-keys",
          "012-topic",
          "013-answers",
          "014-instances",
          "015-deals",
          "016-upkeep",
          "017-claims",
          "018-clippings",
          "019-browsers");

  private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");

  private Migrations() {}

  /**
   * Runs what is missing.
   *
   * @throws StoreTrouble when a newer Whynow made the store
   */
  static void run(Database db) {
    if (db.read(Migrations::version) == FILES.size()) {
      return;
    }
    db.write(
        handle -> {
          handle.execute(db.dialect().oneAtATime());
          handle.execute("create table if not exists schema_version (version integer not null)");
          int done = version(handle);
          if (done > FILES.size()) {
            throw new StoreTrouble(
                "This store was made by a newer Whynow (schema %d, this one knows %d): update Whynow."
                    .formatted(done, FILES.size()));
          }
          for (int i = done; i < FILES.size(); i++) {
            apply(handle, FILES.get(i), db.dialect());
            handle.execute("insert into schema_version (version) values (?)", i + 1);
          }
          return null;
        });
  }

  /** Every table of the book, in the order they are made: none refers to a later one. */
  static List<String> tables() {
    return FILES.stream()
        .flatMap(file -> TABLE.matcher(text(file)).results())
        .map(found -> found.group(1))
        .toList();
  }

  /** How far a store has come; 0 where there is no book. */
  static int version(Handle handle) {
    if (!hasVersions(handle)) {
      return 0;
    }
    return handle
        .createQuery("select coalesce(max(version), 0) from schema_version")
        .mapTo(Integer.class)
        .one();
  }

  private static boolean hasVersions(Handle handle) {
    return handle
        .queryMetadata(meta -> meta.getTables(null, null, "schema_version", null))
        .map((row, context) -> row.getString("TABLE_NAME"))
        .findFirst()
        .isPresent();
  }

  private static void apply(Handle handle, String file, Dialect dialect) {
    for (String statement : filled(text(file), dialect).split(";\\s*(\n|$)", -1)) {
      if (!statement.isBlank()) {
        handle.execute(statement);
      }
    }
  }

  private static String filled(String sql, Dialect dialect) {
    String filled = sql.replaceAll("(?m)--.*$", "").replace("${search}", dialect.searchTables());
    for (Map.Entry<String, String> type : dialect.types().entrySet()) {
      filled = filled.replace("${" + type.getKey() + "}", type.getValue());
    }
    return filled;
  }

  private static String text(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream("/whynow/store/" + file + ".sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
