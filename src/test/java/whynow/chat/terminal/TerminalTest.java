package whynow.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import whynow.chat.Reply;
import whynow.chat.Sent;

class TerminalTest {
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

  private Terminal terminal(String typed) {
    return new Terminal(
        "Dana",
        new BufferedReader(new StringReader(typed)),
        new PrintStream(heard, true, StandardCharsets.UTF_8),
        Transcripts.text(),
        Clock.systemUTC());
  }

  private String heard() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Test
  void onAScreenProgressIsWrittenOverItself() {
    Terminal terminal = terminal("").rewriting();
    Sent progress = terminal.send(terminal.direct("Dana"), Reply.text("Reading …\n3 posts"));
    terminal.replace(progress, Reply.text("Reading …\n6 posts"));
    assertTrue(heard().contains("\u001b[3A\u001b[J" + "Reading …\n6 posts"), heard());
    terminal.send(terminal.direct("Dana"), Reply.text("By the way"));
    heard.reset();
    terminal.replace(progress, Reply.text("done"));
    assertFalse(heard().contains("\u001b"), "something else stands below it by now");
  }

  @Test
  void whatWasTypedMeanwhileIsNotWiped() {
    Terminal terminal = terminal("help\n").rewriting();
    Sent[] first = {null};
    first[0] = terminal.send(terminal.direct("Dana"), Reply.text("Reading …"));
    terminal.start(m -> terminal.replace(first[0], Reply.text("done")));
    assertFalse(heard().contains("\u001b"), heard());
  }

  @Test
  void aFileGetsEveryLine() {
    Terminal terminal = terminal("");
    Sent progress = terminal.send(terminal.direct("Dana"), Reply.text("Reading …"));
    terminal.replace(progress, Reply.text("done"));
    assertEquals("Reading …\n\ndone\n\n", heard());
  }
}
