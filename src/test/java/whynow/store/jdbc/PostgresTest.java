package whynow.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import whynow.store.ReportingContract;
import whynow.store.Store;

/** The contract on a real PostgreSQL. */
class PostgresTest extends ReportingContract {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  protected Store open() {
    return JdbcStore.open(url());
  }

  private static String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  protected void empty() {
    try (Database db = Database.open(url())) {
      db.write(
          handle -> {
            handle.execute("drop schema public cascade");
            return handle.execute("create schema public");
          });
    }
  }
}
