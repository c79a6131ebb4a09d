package whynow;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * Where tests keep their books: each in a SQLite file of its own or, with {@code
 * -Dwhynow.books=postgresql} ({@code mvn verify -Ppostgresql}), in a PostgreSQL database of its
 * own.
 *
 * <pre>{@code
 * Store store = JdbcStore.open(Books.at(folder.resolve("book.db")));
 * }</pre>
 */
public final class Books {
  private static final boolean POSTGRES =
      "postgresql".equals(System.getProperty("whynow.books", "sqlite"));
  private static final Map<Path, String> DATABASES = new HashMap<>();
  private static EmbeddedPostgres server;

  private Books() {}

  /** The address of the book of this name: the same for the same name. */
  public static synchronized String at(Path file) {
    return POSTGRES ? DATABASES.computeIfAbsent(file, f -> onPostgres()) : "jdbc:sqlite:" + file;
  }

  /** False when books are in files, which some tests look into. */
  public static boolean areOnPostgres() {
    return POSTGRES;
  }

  /** The address of a new, empty database; its server ends with this process. */
  public static synchronized String onPostgres() {
    String name = "book_" + System.nanoTime();
    try {
      if (server == null) {
        server = EmbeddedPostgres.start();
      }
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return server.getJdbcUrl("postgres", name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
