package whynow.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import whynow.extract.PageReader;

/**
 * Pages a second, warm, on one thread: Whynow's reader (title, date, text, language), readability4j
 * (text), and jsoup's parse alone, over the same pages. {@code python3 src/bench/pages.py} runs it.
 */
@State(Scope.Thread)
@Threads(1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@OperationsPerInvocation(RealPages.COUNT)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgs = "-Xmx1g")
public class ExtractionBench {
  private static final String ADDRESS = "https://acme.example/news/post";

  private final PageReader reader = new PageReader();
  private List<String> pages = List.of();

  /** CPU seconds of the reading thread in each second of the clock: 1 where nothing else runs. */
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  @State(Scope.Thread)
  public static class Cpu {
    public double cpuSeconds;
    private long before;

    @Setup(Level.Iteration)
    public void start() {
      before = now();
    }

    @TearDown(Level.Iteration)
    public void stop() {
      cpuSeconds = (now() - before) / 1e9;
    }

    private static long now() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
  }

  @Setup
  public void load() {
    pages = RealPages.of(Path.of(System.getProperty("pages", "../shared/extraction")));
  }

  @Benchmark
  public long whynow(Cpu cpu) {
    return sum(html -> reader.extract(html, ADDRESS).text().length());
  }

  @Benchmark
  public long readability4j(Cpu cpu) {
    return sum(ExtractionBench::peer);
  }

  @Benchmark
  public long jsoupParse(Cpu cpu) {
    return sum(html -> Jsoup.parse(html).childNodeSize());
  }

  private long sum(ToIntFunction<String> work) {
    return pages.stream().mapToLong(work::applyAsInt).sum();
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
}
