package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads columns as the records want them. */
final class Row {
  private static final int AT_ONCE = 500;

  private Row() {}

  /** Words as SQL's {@code in (…)} takes them, which knows no empty list. */
  static List<String> listed(Collection<String> words) {
    return words.isEmpty() ? List.of("") : List.copyOf(words);
  }

  /** Names by id, for a query with {@code <ids>} that selects the two. */
  static Map<Long, String> named(Database db, String query, Collection<Long> ids) {
    List<Long> all = ids.stream().distinct().toList();
    Map<Long, String> names = new HashMap<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
      db.read(
          handle -> {
            handle
                .createQuery(query)
                .bindList("ids", some)
                .map((row, context) -> names.put(row.getLong(1), row.getString(2)))
                .list();
            return names;
          });
    }
    return names;
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return maybeLong(row, column).map(Instant::ofEpochMilli);
  }

  static Optional<Long> maybeLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }

  static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  static Optional<String> maybe(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
