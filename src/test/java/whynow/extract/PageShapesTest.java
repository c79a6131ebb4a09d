package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Pages in the shapes that widespread generators give them: what a reader would copy out stands in
 * the text file beside each, headline first, then the day, then the body.
 */
class PageShapesTest {
  private static final Path PAGES = Path.of("src/test/resources/extract");

  @TestFactory
  Stream<DynamicTest> readsHeadlineDayAndBody() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      List<Path> pages = files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
      return pages.stream()
          .map(page -> DynamicTest.dynamicTest(name(page), () -> assertRead(page)));
    }
  }

  private static String name(Path page) {
    return page.getFileName().toString().replace(".html", "");
  }

  private static void assertRead(Path page) throws IOException {
    String url = "https://www.company.example/news/" + name(page);
    Article article = new PageReader().extract(Files.readString(page), url);
    String day = article.published().map(Object::toString).orElse("unknown");
    assertEquals(
        Files.readString(page.resolveSibling(name(page) + ".txt")).strip(),
        String.join("\n", article.title(), day, article.text()));
  }
}
