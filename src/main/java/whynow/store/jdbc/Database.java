package whynow.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connections. Writing is one transaction; writing within writing joins it, so that a feature
 * can do several things at once. SQLite has one writer and several readers beside it.
 */
final class Database implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);
  private static final int READERS = 4;
  private final HikariDataSource writers;
  private final HikariDataSource readers;
  private final Jdbi writing;
  private final Jdbi reading;
  private final Dialect dialect;

  @SuppressWarnings("ThreadLocalUsage") // each store has its own transactions
  private final ThreadLocal<Handle> current = new ThreadLocal<>();

  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<List<Runnable>> after = new ThreadLocal<>();

  private Database(HikariDataSource writers, HikariDataSource readers, Dialect dialect) {
    this.writers = writers;
    this.readers = readers;
    this.dialect = dialect;
    this.writing = jdbi(writers);
    this.reading = readers == writers ? writing : jdbi(readers);
  }

  static Database open(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      return sqlite(url);
    }
    HikariDataSource pool = pool(url, 10, -1);
    return new Database(pool, pool, new PostgresDialect());
  }

  private static Database sqlite(String url) {
    String[] given = url.split("\\?", 2);
    String ours =
        "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&secure_delete=true&cache_size=-16000";
    String all = given[0] + ours + (given.length > 1 ? "&" + given[1] : "");
    HikariDataSource writers = whole(() -> pool(all + "&transaction_mode=IMMEDIATE", 1, 1));
    return new Database(writers, pool(all, READERS, -1), new SqliteDialect());
  }

  /** A file that cannot be opened now will not be in fifteen seconds: it is said at once. */
  private static HikariDataSource whole(Supplier<HikariDataSource> file) {
    try {
      return file.get();
    } catch (RuntimeException e) {
      throw Plainly.said(e);
    }
  }

  private static HikariDataSource pool(String url, int size, long failAfterMillis) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(15_000);
    config.setInitializationFailTimeout(failAfterMillis);
    return new HikariDataSource(config);
  }

  private static Jdbi jdbi(DataSource pool) {
    return Jdbi.create(pool).registerArgument(new CleanText());
  }

  Dialect dialect() {
    return dialect;
  }

  boolean isLocal() {
    return dialect instanceof SqliteDialect;
  }

  /** Connections for others; within a transaction of this thread they are its own. */
  OneTransaction connections() {
    return new OneTransaction(writers, current::get);
  }

  /** Whether this thread is within a transaction. */
  boolean isWriting() {
    return current.get() != null;
  }

  /** Asks; within a transaction it sees what that has written. */
  <T> T read(Function<Handle, T> question) {
    Handle joined = current.get();
    if (joined != null) {
      return question.apply(joined);
    }
    try (Handle handle = reading.open()) {
      return question.apply(handle);
    } catch (RuntimeException e) {
      throw Plainly.said(e);
    }
  }

  /** Changes, all or nothing. */
  <T> T write(Function<Handle, T> change) {
    if (current.get() != null) {
      return change.apply(current.get());
    }
    List<Runnable> things = new ArrayList<>();
    after.set(things);
    T result;
    try {
      result = transaction(change);
    } catch (RuntimeException e) {
      throw Plainly.said(e);
    } finally {
      after.remove();
    }
    things.forEach(Database::attempt);
    return result;
  }

  /** What was saved stays saved, whatever comes after. */
  private static void attempt(Runnable thing) {
    try {
      thing.run();
    } catch (RuntimeException e) {
      LOG.warn("What should follow a change did not", e);
    }
  }

  private <T> T transaction(Function<Handle, T> change) {
    try (Handle handle = writing.open()) {
      return handle.inTransaction(
          own -> {
            current.set(own);
            try {
              return change.apply(own);
            } finally {
              current.remove();
            }
          });
    }
  }

  /** Does something after this thread's transaction, if that is saved; at once without one. */
  void afterwards(Runnable thing) {
    if (current.get() == null) {
      thing.run();
    } else {
      after.get().add(thing);
    }
  }

  /** Tidies up, outside any transaction. */
  void maintain(String... statements) {
    try (Connection connection = writers.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    readers.close();
    writers.close();
  }
}
