package whynow.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Counts and times what happens, by what came of it, as Prometheus histograms. No name, address or
 * word of anybody is in it.
 *
 * <pre>{@code
 * metrics.took("send", "sent", Duration.ofMillis(120));
 * metrics.text()   // whynow_send_seconds_count{outcome="sent"} 1 …
 * }</pre>
 */
public final class Metrics {
  private static final List<Double> BOUNDS = List.of(.01, .05, .1, .5, 1., 3., 10., 30.);
  private static final double NANOS = 1e9;
  private final Map<String, Map<String, Timings>> all = new ConcurrentSkipListMap<>();

  /** Something ended: what, how, and after how long. */
  public void took(String what, String outcome, Duration time) {
    all.computeIfAbsent(what, w -> new ConcurrentSkipListMap<>())
        .computeIfAbsent(outcome, o -> new Timings())
        .add(time);
  }

  /**
   * Times some work.
   *
   * @param failed says what an exception, which goes on, counts as
   */
  public <T> T timed(
      String what, String outcome, Function<RuntimeException, String> failed, Supplier<T> work) {
    long start = System.nanoTime();
    try {
      T result = work.get();
      took(what, outcome, since(start));
      return result;
    } catch (RuntimeException e) {
      took(what, failed.apply(e), since(start));
      throw e;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Everything so far in Prometheus's text format. */
  String text() {
    return all.entrySet().stream()
        .map(e -> family("whynow_" + e.getKey() + "_seconds", e.getValue()))
        .collect(Collectors.joining());
  }

  private static String family(String name, Map<String, Timings> outcomes) {
    return outcomes.entrySet().stream()
        .map(e -> e.getValue().text(name, "outcome=\"" + e.getKey() + "\""))
        .collect(Collectors.joining("", "# TYPE " + name + " histogram\n", ""));
  }

  /** How often something took how long. */
  private static final class Timings {
    private final long[] within = new long[BOUNDS.size()];
    private long count;
    private double sum;

    synchronized void add(Duration time) {
      double seconds = time.toNanos() / NANOS;
      for (int i = 0; i < within.length; i++) {
        within[i] += seconds <= BOUNDS.get(i) ? 1 : 0;
      }
      count++;
      sum += seconds;
    }

    synchronized String text(String name, String label) {
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < within.length; i++) {
        line(lines, name + "_bucket", label + ",le=\"" + BOUNDS.get(i) + '"', "" + within[i]);
      }
      line(lines, name + "_bucket", label + ",le=\"+Inf\"", "" + count);
      line(lines, name + "_sum", label, String.format(Locale.ROOT, "%.6f", sum));
      line(lines, name + "_count", label, "" + count);
      return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String labels, String value) {
      lines.append(name).append('{').append(labels).append("} ").append(value).append('\n');
    }
  }
}
