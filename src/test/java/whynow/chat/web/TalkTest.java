package whynow.chat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TalkTest {
  private final Talk talk = new Talk(List.of());
  private final List<String> heard = new ArrayList<>();

  @Test
  void aBrowserThatIsGoneDisturbsNobody() {
    List<Consumer<Talk.Entry>> gone = new ArrayList<>();
    gone.add(entry -> talk.leave(gone.get(0)));
    talk.listen(0, gone.get(0));
    talk.listen(0, entry -> heard.add(entry.html()));
    talk.put("a", "one");
    talk.put("b", "two");
    assertEquals(List.of("one", "two"), heard);
  }

  @Test
  void aBrowserThatWasAwayHearsWhatChangedInItsPlace() {
    talk.put("a", "reading");
    talk.put("b", "hello");
    long then = talk.changes();
    talk.put("a", "read");
    talk.listen(then, entry -> heard.add(entry.id() + " " + entry.html()));
    assertEquals(List.of("a read"), heard);
    assertEquals(List.of("read", "hello"), talk.entries().stream().map(Talk.Entry::html).toList());
  }
}
