package whynow.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.store.ReportingContract;
import whynow.store.Store;

/** The contract on SQLite, and what only a file can do. */
class SqliteTest extends ReportingContract {
  @TempDir Path folder;

  @Override
  protected Store open() {
    return JdbcStore.open(url("book.db"));
  }

  @Override
  protected void empty() {}

  private String url(String file) {
    return "jdbc:sqlite:" + folder.resolve(file);
  }

  @Test
  void aBackupIsAWholeBook() {
    try (Store store = open()) {
      store.backup(folder.resolve("copy.db"));
    }
    try (Store copy = JdbcStore.open(url("copy.db"))) {
      assertEquals(1, copy.reps().all().size());
    }
  }

  @Test
  void aStoreOfANewerWhynowIsLeftAlone() {
    try (Database db = Database.open(url("new.db"))) {
      Migrations.run(db);
      db.write(h -> h.execute("insert into schema_version (version) values (999)"));
    }
    Exception refused =
        assertThrows(IllegalStateException.class, () -> JdbcStore.open(url("new.db")));
    assertTrue(refused.getMessage().contains("newer Whynow"), refused.getMessage());
  }
}
