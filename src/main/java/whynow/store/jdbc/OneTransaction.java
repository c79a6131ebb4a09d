package whynow.store.jdbc;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/**
 * A data source that, inside a transaction of this thread, gives out that transaction's connection:
 * what the scheduler writes then stands or falls with it.
 */
final class OneTransaction implements DataSource {
  private static final Set<String> OWNERS_BUSINESS =
      Set.of("close", "commit", "rollback", "setAutoCommit");
  private final DataSource pool;
  private final Supplier<Handle> current;

  OneTransaction(DataSource pool, Supplier<Handle> current) {
    this.pool = pool;
    this.current = current;
  }

  @Override
  public Connection getConnection() throws SQLException {
    Handle handle = current.get();
    return handle == null ? pool.getConnection() : borrowed(handle.getConnection());
  }

  private static Connection borrowed(Connection lent) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (OWNERS_BUSINESS.contains(method.getName())) {
                return null;
              }
              try {
                return method.invoke(lent, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return pool.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return pool.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    pool.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    pool.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return pool.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("whynow.store");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return pool.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return pool.isWrapperFor(type);
  }
}
