package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.Shared;

/**
 * What every platform's markup keeps: every kind of block is written, within the platform's limits,
 * as a reviewed file under {@code src/test/resources/markup} shows; and nothing that a page or a
 * person writes does harm. {@code -Dwrite} writes the files anew, to be read before they are kept.
 */
public abstract class MarkupContract {
  /** Such as {@code slack}; the reviewed file's name. */
  protected abstract String platform();

  /** The reply as the platform is given it, a string a message. */
  public abstract List<String> written(Reply reply);

  /**
   * What would be wrong with a message: too long, malformed, a live mention; empty when nothing.
   */
  protected abstract String fault(String message);

  /** The words that a reader would see in a message. */
  protected abstract String visible(String message);

  @Test
  void writesEveryKindOfBlockAsReviewed() throws IOException {
    String now = String.join("\n--- next message ---\n", written(Samples.everything())) + "\n";
    Path reviewed = Path.of("src/test/resources/markup", platform() + ".txt");
    if (System.getProperty("write") != null) {
      Files.writeString(reviewed, now);
    }
    assertEquals(Files.readString(reviewed), now);
    noFaults(Samples.everything());
  }

  @Test
  void splitsWhatIsTooLongAndLosesNothing() {
    String word = "Leipzig 莱比锡 <&> ";
    String text = word.repeat(2_000).strip();
    Reply reply = Reply.of(Block.Text.of(text), Samples.choices(60));
    noFaults(reply);
    String seen = String.join("", written(Reply.text(text)).stream().map(this::visible).toList());
    assertEquals(bare(text), bare(seen));
  }

  @Test
  void nothingThatAnybodyWritesDoesHarm() throws IOException {
    for (String line : Files.readAllLines(Shared.folder("hostile/chat").resolve("markup.jsonl"))) {
      String text = new ObjectMapper().readTree(line).path("text").asText();
      noFaults(Samples.everywhere(text));
      List<String> messages = written(Reply.text(text));
      String seen = bare(String.join("", messages.stream().map(this::visible).toList()));
      assertEquals(bare(PlainText.of(text)), seen, line);
    }
  }

  private void noFaults(Reply reply) {
    for (String message : written(reply)) {
      assertEquals("", fault(message), message);
      assertTrue(message.chars().noneMatch(c -> c == 0), "a NUL");
    }
  }

  /** Without white space, which may turn into the end of a message, and what has no width. */
  private static String bare(String text) {
    return text.replaceAll("[\\s\u200B]+", "");
  }
}
