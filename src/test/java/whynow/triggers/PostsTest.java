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

/**
 * Whole posts of invented companies, announcements and ordinary ones, in both languages. The frames
 * were written and the signs weighed with {@code posts-*}; {@code unseen-*} were only ever counted.
 */
class PostsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path POSTS = Path.of("src/test/resources/triggers");

  @TempDir private Path folder;

  /** What was right, wrong and missed, and how many ordinary posts were taken for more. */
  private static final class Count {
    private int right;
    private int wrong;
    private int missed;
    private int ordinary;
    private int flagged;

    double f1() {
      return 2.0 * right / (2 * right + wrong + missed);
    }

    double alarms() {
      return 1.0 * flagged / ordinary;
    }

    @Override
    public String toString() {
      return "F1 " + f1() + ", ordinary posts flagged " + alarms();
    }
  }

  @Test
  void readsKnownEnglishPosts() throws IOException {
    Count count = count("posts-en.jsonl");
    assertTrue(count.f1() >= 0.87 && count.alarms() <= 0.12, count::toString);
  }

  @Test
  void readsKnownChinesePosts() throws IOException {
    Count count = count("posts-zh.jsonl");
    assertTrue(count.f1() >= 0.87 && count.alarms() <= 0.2, count::toString);
  }

  @Test
  void readsUnseenEnglishPosts() throws IOException {
    Count count = count("unseen-en.jsonl");
    assertTrue(count.f1() >= 0.7 && count.alarms() <= 0.15, count::toString);
  }

  @Test
  void readsUnseenChinesePosts() throws IOException {
    Count count = count("unseen-zh.jsonl");
    assertTrue(count.f1() >= 0.73 && count.alarms() <= 0.16, count::toString);
  }

  private Count count(String name) throws IOException {
    Path out = folder.resolve(name);
    Rows.read(POSTS.resolve(name), out, Triggers.in(new DataFolder(Path.of("data"))));
    List<String> gold = Files.readAllLines(POSTS.resolve(name));
    List<String> found = Files.readAllLines(out);
    Count count = new Count();
    for (int i = 0; i < gold.size(); i++) {
      add(count, JSON.readTree(gold.get(i)), JSON.readTree(found.get(i)));
    }
    return count;
  }

  private static void add(Count count, JsonNode gold, JsonNode found) {
    Set<String> want = words(gold.path("labels"));
    Set<String> right = words(found.path("labels"));
    Set<String> wrong = words(found.path("labels"));
    right.retainAll(want);
    wrong.removeAll(want);
    wrong.removeAll(words(gold.path("accept")));
    count.right += right.size();
    count.wrong += wrong.size();
    count.missed += want.size() - right.size();
    count.ordinary += want.isEmpty() ? 1 : 0;
    count.flagged += want.isEmpty() && !wrong.isEmpty() ? 1 : 0;
  }

  private static Set<String> words(JsonNode labels) {
    Set<String> words = new HashSet<>();
    labels.forEach(label -> words.add(label.asText()));
    return words;
  }
}
