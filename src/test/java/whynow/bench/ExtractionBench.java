package whynow.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import whynow.extract.PageCharset;
import whynow.extract.PageReader;

/**
 * Pages per second of the thread's own CPU time, warm: Whynow's reader (title, date, text,
 * language), readability4j (text), and jsoup's parse alone, in turns within one run.
 *
 * <pre>{@code
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.classpathScope=test -Dexec.mainClass=whynow.bench.ExtractionBench
 * }</pre>
 */
public final class ExtractionBench {
  private static final String ADDRESS = "https://acme.example/news/post";
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 3;

  private ExtractionBench() {}

  /** Takes the folder of the extraction data; {@code ../shared/extraction} if none is given. */
  public static void main(String[] args) {
    Path data = Path.of(args.length > 0 ? args[0] : "../shared/extraction");
    List<String> pages =
        Stream.of("articles", "chinese", "mixed").flatMap(set -> pages(data.resolve(set))).toList();
    PageReader reader = new PageReader();
    for (int round = 1; round <= WARM_UP + ROUNDS; round++) {
      double whynow = rate(pages, html -> reader.extract(html, ADDRESS).text().length());
      double peer = rate(pages, ExtractionBench::peer);
      double parse = rate(pages, html -> Jsoup.parse(html).childNodeSize());
      System.out.printf(
          "%s whynow %.0f  readability4j %.0f  jsoup parse %.0f pages per CPU-second%n",
          round <= WARM_UP ? "warm-up " : "measured", whynow, peer, parse);
    }
  }

  /** The length of what readability4j reads; it fails on a few pages. */
  private static int peer(String html) {
    try {
      String text = new Readability4J(ADDRESS, html).parse().getTextContent();
      return text == null ? 0 : text.length();
    } catch (RuntimeException e) {
      return 0;
    }
  }

  private static double rate(List<String> pages, ToIntFunction<String> work) {
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    long sum = pages.stream().mapToLong(work::applyAsInt).sum();
    if (sum < 0) {
      throw new IllegalStateException("nothing was read");
    }
    return pages.size() * 1e9 / (threads.getCurrentThreadCpuTime() - before);
  }

  private static Stream<String> pages(Path set) {
    try (Stream<Path> files = Files.list(set.resolve("html"))) {
      return files.sorted().limit(80).map(ExtractionBench::page).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return PageCharset.decode(in.readAllBytes(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
