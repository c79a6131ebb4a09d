package whynow.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.TitleReader;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.chat.Choice;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.demo.DemoBook;
import whynow.fetch.Fetched;
import whynow.fetch.PageStore;
import whynow.playbook.DataFolder;
import whynow.store.Store;
import whynow.store.StoreTrouble;

/** A team moves house: SQLite to PostgreSQL and back. */
class StoreCopyTest {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final Conversation CHAT = Conversation.direct("telegram", "42");
  private static EmbeddedPostgres server;
  private static int databases;

  @TempDir private Path folder;
  private String book;
  private String postgres;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @BeforeEach
  void fill() throws Exception {
    String name = "book" + databases++;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    postgres = server.getJdbcUrl("postgres", name);
    book = sqlite("book.db");
    DataFolder data = new DataFolder(Path.of("data"));
    try (Store store = JdbcStore.open(book)) {
      DemoBook.fill(store, data, new TitleReader(data), NOW);
      touch(store, "冷链仓库 quote");
      store.pages().keep(page());
      store.choices().offer(CHAT.key(), List.of(Choice.of("Yes", "log it")), NOW);
      store.outbox().put(CHAT, Reply.text("waiting for you"), NOW);
    }
  }

  private String sqlite(String file) {
    return "jdbc:sqlite:" + folder.resolve(file);
  }

  private static PageStore.Kept page() {
    byte[] body = {0, 1, -1, 127};
    Fetched.Page page =
        new Fetched.Page(
            "https://acme.example/", "text/html", body, Optional.of("\"e\""), Optional.empty());
    return new PageStore.Kept("https://acme.example/", 200, page, NOW);
  }

  private static Touch touch(Store store, String note) {
    Account account = store.accounts().all().get(0);
    Touch touch =
        new Touch(
            0,
            NOW,
            store.reps().all().get(0).id(),
            account.id(),
            Optional.empty(),
            Touch.Channel.EMAIL,
            Touch.Direction.OUT,
            Touch.Outcome.SENT,
            note);
    return store.touches().log(Entry.of(touch)).touch();
  }

  @Test
  void aBookGoesToPostgresAndComesBackTheSame() {
    List<StoreCopy.Copied> there = StoreCopy.run(book, postgres);
    List<StoreCopy.Copied> back = StoreCopy.run(postgres, sqlite("back.db"));
    assertEquals(there, back);
    assertTrue(there.stream().filter(t -> t.rows() > 0).count() > 8, there.toString());
    for (String url : List.of(postgres, sqlite("back.db"))) {
      try (Store store = JdbcStore.open(url)) {
        assertEquals(1, store.search().find("仓库", 0, 9).size(), url);
        assertEquals("waiting for you", text(store));
        Fetched.Page kept = store.pages().find("https://acme.example/").orElseThrow().page();
        assertArrayEquals(page().page().bytes(), kept.bytes());
      }
    }
  }

  private static String text(Store store) {
    Reply reply = store.outbox().next(CHAT.key()).orElseThrow().reply();
    return ((whynow.chat.Block.Text) reply.blocks().get(0)).runs().get(0).text();
  }

  @Test
  void numbersGoOnWhereTheyWereAlsoAfterARowWasTakenAway() {
    long last;
    try (Database db = Database.open(book)) {
      last = db.read(h -> h.createQuery("select max(id) from touch").mapTo(Long.class).one());
      db.write(h -> h.execute("delete from touch where id = ?", last));
    }
    StoreCopy.run(book, postgres);
    StoreCopy.run(postgres, sqlite("back.db"));
    for (String url : List.of(postgres, sqlite("back.db"))) {
      try (Store store = JdbcStore.open(url)) {
        assertEquals(last + 1, touch(store, "next").id(), url);
      }
    }
  }

  @Test
  void whatIsThereIsNeverWrittenOver() {
    try (Store store = JdbcStore.open(postgres)) {
      store.workspace().set("ours", "kept");
    }
    assertTrue(refused(book, postgres).contains("not empty"));
    assertTrue(refused(book, book + "?busy_timeout=9").contains("same"));
    try (Store store = JdbcStore.open(postgres)) {
      assertEquals(Optional.of("kept"), store.workspace().value("ours"));
      assertEquals(List.of(), store.reps().all());
    }
  }

  @Test
  void aBookThatIsNotThereIsNotMade() {
    assertTrue(refused(sqlite("none.db"), postgres).contains("no file"));
    assertFalse(Files.exists(folder.resolve("none.db")));
    assertTrue(refused(postgres, sqlite("new.db")).contains("no book"));
  }

  /** SQLite does not mind a row without its rep, PostgreSQL does: copying breaks half-way. */
  @Test
  void aCopyThatBreaksLeavesNothingAndCanBeDoneAgain() {
    try (Database db = Database.open(book)) {
      db.write(h -> h.execute("insert into login_code values ('x', 999, 0)"));
    }
    assertThrows(RuntimeException.class, () -> StoreCopy.run(book, postgres));
    try (Store store = JdbcStore.open(postgres)) {
      assertEquals(List.of(), store.reps().all());
    }
    try (Database db = Database.open(book)) {
      db.write(h -> h.execute("delete from login_code"));
    }
    assertFalse(StoreCopy.run(book, postgres).isEmpty());
  }

  private static String refused(String from, String to) {
    return assertThrows(StoreTrouble.class, () -> StoreCopy.run(from, to)).getMessage();
  }
}
