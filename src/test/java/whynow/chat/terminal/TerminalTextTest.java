package whynow.chat.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;
import whynow.chat.Samples;

/** What a terminal is given: no text of a page's may move its cursor or change its colours. */
class TerminalTextTest extends MarkupContract {
  @Test
  void aPagesTextCannotMoveTheCursor() {
    assertEquals("", fault(TerminalText.of(Samples.everywhere("\u001B[2J\u009B31m red"), true)));
  }

  @Override
  protected String platform() {
    return "terminal";
  }

  @Override
  public List<String> written(Reply reply) {
    return List.of(TerminalText.of(reply, true));
  }

  @Override
  protected String fault(String message) {
    boolean control =
        message.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
    return control ? "a control character" : "";
  }

  @Override
  protected String visible(String message) {
    return message;
  }
}
