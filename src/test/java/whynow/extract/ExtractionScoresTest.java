package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Shared;

/** Real pages against what people wrote down about them; floors lie just below what is reached. */
class ExtractionScoresTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void readsEnglishArticles() throws Exception {
    assertFloors("articles", Map.of("/body/f1", 0.975));
  }

  @Test
  void readsChineseArticles() throws Exception {
    assertFloors("chinese", Map.of("/body/f1", 0.975, "/title/exact", 0.94, "/date/f1", 0.97));
  }

  @Test
  void readsPagesOfManyLanguages() throws Exception {
    assertFloors("mixed", Map.of("/snippets/f1", 0.936, "/title/exact", 0.88, "/date/f1", 0.923));
  }

  private void assertFloors(String set, Map<String, Double> floors) throws Exception {
    Path data = Shared.folder("extraction/" + set);
    Path given = folder.resolve(set + ".json");
    JSON.writeValue(given.toFile(), predictions(data));
    JsonNode scores = score(data, given);
    floors.forEach(
        (figure, floor) -> {
          double reached = scores.at(figure).asDouble();
          assertTrue(reached >= floor, set + figure + " is " + reached + ", floor " + floor);
        });
  }

  private static ObjectNode predictions(Path data) throws IOException {
    ObjectNode given = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> page :
        JSON.readTree(data.resolve("truth.json").toFile()).properties()) {
      String html =
          PageCharset.decode(bytes(data.resolve("html/" + page.getKey() + ".html.gz")), "");
      Article article = new PageReader().extract(html, page.getValue().path("url").asText(""));
      given
          .putObject(page.getKey())
          .put("title", article.title())
          .put("text", article.text())
          .put("date", article.published().map(Object::toString).orElse(null));
    }
    return given;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }

  private static JsonNode score(Path data, Path given) throws Exception {
    Path judge = data.resolveSibling("score.py");
    Process python =
        new ProcessBuilder(
                "python3",
                judge.toString(),
                data.resolve("truth.json").toString(),
                given.toString(),
                "--json")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    byte[] scores = python.getInputStream().readAllBytes();
    assertEquals(0, python.waitFor());
    return JSON.readTree(scores);
  }
}
