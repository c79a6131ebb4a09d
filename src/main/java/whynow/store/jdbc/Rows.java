package whynow.store.jdbc;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** The rows of any table, told alike by both databases. */
final class Rows {
  private static final int AT_ONCE = 1000;
  private static final BigInteger ROUND = BigInteger.ONE.shiftLeft(256);

  private Rows() {}

  /** How many rows a table has, and a hash of all of them in whatever order they come. */
  record Sum(long rows, String hash) {}

  /** The names of a table's columns. */
  static List<String> columns(Handle handle, String table) {
    return handle
        .createQuery("select * from " + table + " where 1 = 0")
        .scanResultSet(
            (rows, context) -> {
              try (context) {
                return columns(rows.get().getMetaData());
              }
            });
  }

  private static List<String> columns(ResultSetMetaData meta) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      names.add(meta.getColumnName(i).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  /** Hands out row after row: numbers, texts, bytes and nulls, in the order of {@link #columns}. */
  static void each(Handle handle, String table, Consumer<List<Object>> taker) {
    String names = String.join(", ", columns(handle, table));
    try (Stream<List<Object>> rows =
        handle
            .createQuery("select " + names + " from " + table)
            .setFetchSize(AT_ONCE)
            .map((row, context) -> values(row))
            .stream()) {
      rows.forEach(taker);
    }
  }

  private static List<Object> values(ResultSet row) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      values.add(alike(row.getObject(i)));
    }
    return values;
  }

  /** PostgreSQL's real has 32 bits, SQLite's has 64; no score needs more than the smaller one. */
  private static Object alike(Object value) {
    if (value instanceof Float || value instanceof Double) {
      return ((Number) value).floatValue();
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    return value instanceof String text ? CleanText.clean(text) : value;
  }

  static Sum sum(Handle handle, String table) {
    Adding all = new Adding();
    each(handle, table, all);
    return new Sum(all.rows, HexFormat.of().formatHex(all.sum.toByteArray()));
  }

  /** Adds up the hashes of rows, so that their order does not matter. */
  private static final class Adding implements Consumer<List<Object>> {
    private final MessageDigest sha = sha();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    @Override
    public void accept(List<Object> row) {
      row.forEach(this::digest);
      sum = sum.add(new BigInteger(1, sha.digest())).mod(ROUND);
      rows++;
    }

    private void digest(Object value) {
      byte[] bytes =
          value instanceof byte[] raw
              ? raw
              : String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      String kind = value == null ? "null" : value.getClass().getSimpleName();
      sha.update((kind + " " + bytes.length + " ").getBytes(StandardCharsets.UTF_8));
      sha.update(bytes);
    }

    private static MessageDigest sha() {
      try {
        return MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
