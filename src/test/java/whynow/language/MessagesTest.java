package whynow.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.playbook.DataFolder;

class MessagesTest {
  @TempDir Path folder;
  private Messages messages;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        Files.createDirectories(folder.resolve("messages")).resolve("day.yaml"),
        """
        due: { en: "{n} {n:promise is|promises are} due for {who}", zh-Hans: "{who}有 {n} 件事到期" }
        """);
    messages = new Messages(new DataFolder(folder));
  }

  private String due(Language language, Object n, String who) {
    return messages.say(language, "day.due", "n", n, "who", who);
  }

  @Test
  void oneIsNotMany() {
    assertEquals("1 promise is due for Mara", due(Language.EN, 1, "Mara"));
    assertEquals("2 promises are due for Mara", due(Language.EN, 2L, "Mara"));
    assertEquals("顾明远有 1 件事到期", due(Language.ZH_HANS, 1, "顾明远"));
  }

  @Test
  void whatFillsASlotIsNotReadForSlots() {
    assertEquals("0 promises are due for {n} $1", due(Language.EN, 0, "{n} $1"));
  }
}
