package whynow.store.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import whynow.store.StoreTrouble;

/** Says in plain words why a database did not do it, where somebody can mend that. */
final class Plainly {
  private static final String SAVED = " Nothing was saved.";
  private static final int LONGEST_CHAIN = 10;

  /** By the low byte of SQLite's result code: https://www.sqlite.org/rescode.html */
  private static final Map<SQLiteErrorCode, String> SQLITE =
      Map.of(
          SQLiteErrorCode.SQLITE_FULL,
          "The disk is full." + SAVED,
          SQLiteErrorCode.SQLITE_READONLY,
          "The store's file or folder is read-only for this user, or was moved." + SAVED,
          SQLiteErrorCode.SQLITE_BUSY,
          "The store is locked by another program." + SAVED,
          SQLiteErrorCode.SQLITE_IOERR,
          "The store's disk does not work." + SAVED,
          SQLiteErrorCode.SQLITE_CANTOPEN,
          "The store's file cannot be opened.",
          SQLiteErrorCode.SQLITE_CORRUPT,
          "The store's file is damaged: restore the last backup.",
          SQLiteErrorCode.SQLITE_NOTADB,
          "The store's file is no SQLite database.");

  private static final String BUSY = "The store has too much to do at once." + SAVED;

  /**
   * By the class of the SQL state: https://www.postgresql.org/docs/current/errcodes-appendix.html
   */
  private static final Map<String, String> POSTGRES =
      Map.of(
          "08",
          "PostgreSQL cannot be reached.",
          "40",
          "Two changes met." + SAVED,
          "28",
          "PostgreSQL does not let this user in.",
          "3D",
          "PostgreSQL has no database of this name.",
          "53",
          "PostgreSQL has no room left." + SAVED,
          "57",
          "PostgreSQL is stopping or starting." + SAVED);

  private Plainly() {}

  /** The same exception, or one that says what can be mended. */
  static RuntimeException said(RuntimeException e) {
    Throwable at = e;
    boolean busy = false;
    for (int i = 0; at != null && i < LONGEST_CHAIN; i++, at = at.getCause()) {
      if (at instanceof SQLException sql && reason(sql) != null) {
        return new StoreTrouble(reason(sql), e);
      }
      busy |= at instanceof SQLTransientConnectionException;
    }
    return busy ? new StoreTrouble(BUSY, e) : e;
  }

  private static String reason(SQLException e) {
    if (e instanceof SQLiteException sqlite) {
      return SQLITE.get(SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff));
    }
    String state = e.getSQLState();
    return state == null || state.length() < 2 ? null : POSTGRES.get(state.substring(0, 2));
  }
}
