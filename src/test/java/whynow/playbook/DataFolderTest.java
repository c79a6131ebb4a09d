package whynow.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manager edits a file: seen without a restart, and a slip of the pen harms nobody. */
class DataFolderTest {
  @TempDir Path folder;

  record Rule(String name, int weight) {}

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules").resolve(file), text);
  }

  private static int weight(Supplier<Map<String, Rule>> rules, String id) {
    return rules.get().get(id).weight();
  }

  @Test
  void anEditIsSeenAndABrokenOneIsNamedWithItsLineWhileTheLastGoodStays() throws IOException {
    DataFolder data = new DataFolder(folder, Duration.ZERO);
    write("a.yaml", "name: A\nweight: 1\n");
    write("b.yaml", "name: B\nweight: 2\n");
    Supplier<Map<String, Rule>> rules = data.folder("rules", Rule.class);
    assertEquals(1, weight(rules, "a"));
    write("a.yaml", "name: A\nweight: 10\n");
    assertEquals(10, weight(rules, "a"));
    write("a.yaml", "name: A\n\nweight: heavier\n");
    write("b.yaml", "name: B\nweight: 200\n");
    assertEquals(10, weight(rules, "a"), "the last good version");
    assertEquals(200, weight(rules, "b"), "the other file's edit counts all the same");
    assertEquals(1, data.problems().size(), data.problems().toString());
    assertTrue(data.problems().get(0).contains("a.yaml:3"), data.problems().get(0));
    write("a.yaml", "name: A\nweight: 12\n");
    assertEquals(12, weight(rules, "a"));
    assertEquals(List.of(), data.problems());
  }

  @Test
  void anUnknownKeyIsAMistakeAndAFileThatIsBrokenFromTheStartIsRefused() throws IOException {
    write("a.yaml", "name: A\nwieght: 1\n");
    Supplier<Map<String, Rule>> rules = new DataFolder(folder).folder("rules", Rule.class);
    String said = assertThrows(DataFolder.BrokenData.class, rules::get).getMessage();
    assertTrue(said.contains("a.yaml:2") && said.contains("wieght"), said);
  }

  @Test
  void aNewFileIsANewThing() throws IOException {
    DataFolder data = new DataFolder(folder, Duration.ZERO);
    write("a.yaml", "name: A\nweight: 1\n");
    Supplier<Map<String, Rule>> rules = data.folder("rules", Rule.class);
    assertEquals(List.of("a"), List.copyOf(rules.get().keySet()));
    write("c.yaml", "name: C\nweight: 3\n");
    assertEquals(List.of("a", "c"), List.copyOf(rules.get().keySet()));
  }
}
