package whynow.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.Rep;

class TalkTest {
  @TempDir private Path folder;
  private Store store;
  private Talks talks;
  private Talk talk;
  private final List<String> heard = new ArrayList<>();

  @BeforeEach
  void open() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    talks = new Talks(store.workspace());
    talk = talks.of("7");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aBrowserThatIsGoneDisturbsNobody() {
    List<Consumer<Talk.Entry>> gone = new ArrayList<>();
    gone.add(entry -> talk.leave(gone.get(0)));
    talk.listen(0, gone.get(0));
    talk.listen(0, entry -> heard.add(entry.html()));
    talks.put("7", "a", "one");
    talks.put("7", "b", "two");
    assertEquals(List.of("one", "two"), heard);
  }

  @Test
  void aBrowserThatWasAwayHearsWhatChangedInItsPlace() {
    talks.put("7", "a", "reading");
    talks.put("7", "b", "hello");
    long then = talk.changes();
    talks.put("7", "a", "read");
    talk.listen(then, entry -> heard.add(entry.id() + " " + entry.html()));
    assertEquals(List.of("a read"), heard);
    assertEquals(List.of("read", "hello"), talk.entries().stream().map(Talk.Entry::html).toList());
  }

  /** A reminder is carried by one instance while the page is open on another. */
  @Test
  void whatAnotherInstanceSaysIsHeardAndNothingIsLost() {
    Talks elsewhere = new Talks(store.workspace());
    talk.listen(0, entry -> heard.add(entry.html()));
    talks.put("7", "a", "reading");
    elsewhere.put("7", "b", "hello");
    elsewhere.put("7", "a", "read");
    talks.look();
    assertEquals(List.of("reading", "hello", "read"), heard);
    talks.put("7", "c", "bye");
    assertEquals(
        List.of("read", "hello", "bye"),
        elsewhere.of("7").entries().stream().map(Talk.Entry::html).toList());
  }

  @Test
  void aWallOfTextIsHeardWholeAndShownInPart() {
    List<String> said = new ArrayList<>();
    Console console =
        new Console(
            store.workspace(),
            store.reps(),
            new Messages(new DataFolder(Path.of("data"))),
            Html.Links.AS_THEY_ARE,
            Clock.systemUTC());
    console.start(message -> said.add(message.text()));
    Rep dana = new Rep(7, "Dana", Rep.Role.REP, ZoneId.of("UTC"), Language.EN);
    console.typed(dana, "1", "a ".repeat(100_000));
    assertEquals(200_000, said.get(0).length());
    assertTrue(console.talk(dana).entries().get(0).html().length() < 5_000);
  }
}
