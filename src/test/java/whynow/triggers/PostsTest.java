package whynow.triggers;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.playbook.DataFolder;

/** Whole posts of invented companies, announcements and ordinary ones, in both languages. */
class PostsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path POSTS = Path.of("src/test/resources/triggers");

  @TempDir private Path folder;

  @Test
  void readsEnglishPosts() throws IOException {
    assertTrue(f1("posts-en.jsonl") >= 0.84, () -> "F1 fell");
  }

  @Test
  void readsChinesePosts() throws IOException {
    assertTrue(f1("posts-zh.jsonl") >= 0.90, () -> "F1 fell");
  }

  private double f1(String name) throws IOException {
    Path out = folder.resolve(name);
    Rows.read(POSTS.resolve(name), out, Triggers.in(new DataFolder(Path.of("data"))));
    List<String> gold = Files.readAllLines(POSTS.resolve(name));
    List<String> found = Files.readAllLines(out);
    int right = 0;
    int all = 0;
    for (int i = 0; i < gold.size(); i++) {
      Set<String> want = labels(gold.get(i));
      Set<String> have = labels(found.get(i));
      all += want.size() + have.size();
      have.retainAll(want);
      right += have.size();
    }
    return 2.0 * right / all;
  }

  private static Set<String> labels(String line) throws IOException {
    Set<String> labels = new HashSet<>();
    for (JsonNode label : JSON.readTree(line).path("labels")) {
      labels.add(label.asText());
    }
    return labels;
  }
}
