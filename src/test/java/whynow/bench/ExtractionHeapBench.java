package whynow.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import whynow.extract.PageReader;

/**
 * The smallest heap in which the largest real page is read, and one of five million characters in
 * 25,000 paragraphs: each try is a process of its own whose {@code -Xmx} is the page and some
 * megabytes more. Ends with status 1 where 64 above the page do not do. {@code python3
 * src/bench/pages.py} runs it.
 */
public final class ExtractionHeapBench {
  private static final List<Integer> MEGABYTES = List.of(8, 12, 16, 24, 32, 48, 64, 96, 128);
  private static final int GOAL = 64;
  private static final int MIB = 1 << 20;

  private ExtractionHeapBench() {}

  /** With the folder of the extraction data, the measure; with a file, the one that is measured. */
  public static void main(String[] args) throws Exception {
    Path path = Path.of(args[0]);
    if (Files.isRegularFile(path)) {
      read(path);
      return;
    }
    boolean real = fits("the largest real page", RealPages.largest(path));
    String paragraph = "<p>" + "We have something to say. ".repeat(7) + "It takes time.</p>\n";
    boolean long5 = fits("five million characters", paragraph.repeat(5_000_000 / 200));
    System.exit(real && long5 ? 0 : 1);
  }

  private static void read(Path file) throws IOException {
    String html = Files.readString(file);
    if (new PageReader().extract(html, "https://acme.example/news/post").text().isEmpty()) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private static boolean fits(String name, String page) throws Exception {
    Path file = Files.createTempFile("page", ".html");
    try {
      Files.writeString(file, page);
      int held = bytes(page) / MIB + 1;
      int above = above(file, held);
      System.out.printf("%s: %d MB held, read in %d MB of heap above it%n", name, held, above);
      return above <= GOAL;
    } finally {
      Files.delete(file);
    }
  }

  /** A text holds one byte a character, or two where one of them is beyond Latin. */
  private static int bytes(String page) {
    return page.chars().allMatch(c -> c < 256) ? page.length() : 2 * page.length();
  }

  private static int above(Path file, int held) throws IOException, InterruptedException {
    for (int more : MEGABYTES) {
      if (child(file, held + more) == 0) {
        return more;
      }
    }
    return Integer.MAX_VALUE;
  }

  private static int child(Path file, int megabytes) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + megabytes + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            ExtractionHeapBench.class.getName(),
            file.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
