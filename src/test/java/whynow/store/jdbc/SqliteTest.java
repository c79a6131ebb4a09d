package whynow.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.activity.Entry;
import whynow.store.Store;
import whynow.store.StoreTrouble;
import whynow.store.UpkeepContract;

/** The contract on SQLite, and what only a file can do. */
class SqliteTest extends UpkeepContract {
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
  void aBookAndItsBackupAreForTheirOwnerAlone() throws IOException {
    try (Store store = open()) {
      store.workspace().set("a", "b");
      store.backup(folder.resolve("copy.db"));
      for (String file : List.of("book.db", "book.db-wal", "copy.db")) {
        assertEquals(
            "rw-------",
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))),
            file);
      }
    }
  }

  @Test
  void aStoreOfANewerWhynowIsLeftAlone() {
    try (Database db = Database.open(url("new.db"))) {
      Migrations.run(db);
      db.write(h -> h.execute("insert into schema_version (version) values (999)"));
    }
    StoreTrouble refused = assertThrows(StoreTrouble.class, () -> JdbcStore.open(url("new.db")));
    assertTrue(refused.getMessage().contains("newer Whynow"), refused.getMessage());
  }

  @Test
  void aMigrationThatStopsHalfWayLeavesTheStoreAsItWas() {
    String full = url("half.db") + "?max_page_count=20";
    assertThrows(StoreTrouble.class, () -> JdbcStore.open(full));
    try (Database db = Database.open(url("half.db"))) {
      assertEquals(0, db.<Integer>read(Migrations::version));
    }
    try (Store store = JdbcStore.open(url("half.db"))) {
      assertEquals(List.of(), store.reps().all());
    }
  }

  @Test
  void aFullDiskIsSaidAndWhatWasSavedStays() {
    try (Store full = JdbcStore.open(url("book.db") + "?max_page_count=180")) {
      long account = full.accounts().save(Account.named("Acme", Optional.empty())).id();
      List<Long> saved = new ArrayList<>();
      StoreTrouble trouble =
          assertThrows(
              StoreTrouble.class,
              () -> {
                while (saved.size() < 10_000) {
                  saved.add(full.touches().log(Entry.of(email(account, "note"))).touch().id());
                }
              });
      assertTrue(trouble.getMessage().contains("disk is full"), trouble.getMessage());
      assertEquals(saved.size(), full.touches().at(account, 10_000).size());
    }
  }

  /** SQLite itself takes a file that was moved for one that may only be read. */
  @Test
  void aFileThatMayNotBeWrittenIsSaid() throws IOException {
    try (Store store = JdbcStore.open(url("alone.db") + "?journal_mode=DELETE")) {
      store.workspace().set("a", "b");
      Files.move(folder.resolve("alone.db"), folder.resolve("away.db"));
      StoreTrouble trouble =
          assertThrows(StoreTrouble.class, () -> store.workspace().set("a", "c"));
      assertTrue(trouble.getMessage().contains("read-only"), trouble.getMessage());
    }
    try (Store store = JdbcStore.open(url("away.db"))) {
      assertEquals(Optional.of("b"), store.workspace().value("a"));
    }
  }

  @Test
  void aLockedStoreIsSaid() {
    try (Store busy = JdbcStore.open(url("book.db") + "?busy_timeout=50")) {
      store.together(
          () -> {
            store.workspace().set("a", "b");
            StoreTrouble trouble =
                assertThrows(StoreTrouble.class, () -> busy.workspace().set("a", "c"));
            assertTrue(trouble.getMessage().contains("locked"), trouble.getMessage());
          });
      assertEquals(Optional.of("b"), busy.workspace().value("a"));
    }
  }

  @Test
  void aFileThatIsNoStoreIsSaid() throws IOException {
    Files.writeString(folder.resolve("letter.db"), "Dear Mara, ".repeat(500));
    StoreTrouble trouble = assertThrows(StoreTrouble.class, () -> JdbcStore.open(url("letter.db")));
    assertTrue(trouble.getMessage().contains("no SQLite"), trouble.getMessage());
  }
}
