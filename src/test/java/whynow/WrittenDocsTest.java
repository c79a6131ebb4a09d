package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.CommandTable;

/** What is written from the code is what the code would write; {@code -Dwrite} refreshes it. */
class WrittenDocsTest {
  @TempDir private Path folder;

  @Test
  void everySettingStandsInTheConfiguration() throws IOException {
    compare(Path.of("docs/configuration.md"), "settings", Settings.table());
  }

  @Test
  void everyCommandStandsInTheReadme() throws IOException {
    String store = Books.at(folder.resolve("book.db"));
    try (App app = new App(Settings.from(Map.of("WHYNOW_STORE", store)))) {
      compare(Path.of("README.md"), "commands", CommandTable.of(app.commands()));
    }
  }

  private static void compare(Path file, String mark, String wanted) throws IOException {
    String text = Files.readString(file);
    String opening = "<!-- " + mark + " -->\n";
    int from = text.indexOf(opening) + opening.length();
    int to = text.indexOf("<!-- /" + mark + " -->");
    if (System.getProperty("write") != null) {
      Files.writeString(file, text.substring(0, from) + wanted + text.substring(to));
    } else {
      assertEquals(wanted, text.substring(from, to), file + " is old: run with -Dwrite");
    }
  }
}
