package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import whynow.Shared;

/** Whatever a server sends is answered within two seconds and without an exception. */
class HostileHtmlTest {
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final Map<String, String> PAGES =
      Map.of(
          "deep nesting", "<div>".repeat(50_000) + "hello",
          "deep formatting", "<b><i>".repeat(25_000) + "hello",
          "one line of five megabytes", "<p>" + "a word, and. ".repeat(400_000),
          "one word of five megabytes", "<p>" + "a".repeat(5 << 20),
          "a hundred thousand attributes", "<p " + attributes() + ">hello",
          "a hundred thousand classes", "<p class='" + attributes() + "'>hello",
          "endless title", "<title>" + " - a".repeat(500_000) + "</title>",
          "deep linked data", "<script type='application/ld+json'>" + "[".repeat(500_000),
          "fifty thousand headings", "<h1>A heading like any other</h1>".repeat(50_000),
          "only ampersands", "&".repeat(1 << 20));

  private static String attributes() {
    return IntStream.range(0, 100_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
  }

  @Test
  void answersMonstrousPagesInTime() {
    read("<p>The first page loads the classes and compiles the patterns.</p>".repeat(2_000));
    PAGES.forEach((name, html) -> assertQuick(html, name));
  }

  @Test
  void answersTheTreeConstructionTests() throws IOException {
    try (Stream<Path> files = Files.walk(Shared.folder("hostile/html"))) {
      files.filter(f -> f.toString().endsWith(".dat")).forEach(HostileHtmlTest::readAll);
    }
  }

  private static void readAll(Path file) {
    for (String test : content(file).split("#data\n", -1)) {
      assertQuick(test.replaceFirst("(?s)\n#errors.*", ""), file.toString());
    }
  }

  /** Counts the thread's own time, so that a busy machine fails nothing. */
  private static void assertQuick(String html, String name) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long before = clock.getCurrentThreadCpuTime();
    read(html);
    Duration took = Duration.ofNanos(clock.getCurrentThreadCpuTime() - before);
    assertTrue(took.compareTo(LIMIT) < 0, name + " took " + took.toMillis() + " ms");
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void read(String html) {
    Document page = Jsoup.parse(html);
    new PageReader().extract(page, "https://acme.example/");
    Visible.text(page);
  }
}
