package whynow.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads columns as the records want them. */
final class Row {
  private Row() {}

  /** Words as SQL's {@code in (…)} takes them, which knows no empty list. */
  static List<String> listed(Collection<String> words) {
    return words.isEmpty() ? List.of("") : List.copyOf(words);
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
