package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import whynow.delivery.Outbox;
import whynow.store.Store;

/** {@code /health}: alive; {@code /ready}: able to work; {@code /metrics}: figures, a line each. */
public final class Health {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final Duration STUCK = Duration.ofMinutes(15);

  private final Store store;
  private final Supplier<Optional<String>> trouble;
  private final Metrics metrics;
  private final Clock clock;
  private final Instant started;

  /**
   * Health of a running server.
   *
   * @param trouble why the store could not be written lately; empty while it can
   * @param metrics to be shown; requests are counted in it
   * @param clock real time
   */
  public Health(Store store, Supplier<Optional<String>> trouble, Metrics metrics, Clock clock) {
    this.store = store;
    this.trouble = trouble;
    this.metrics = metrics;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** Call it inside {@code Javalin.create}. */
  public void add(JavalinConfig config) {
    config.routes.get("/health", context -> context.result("ok"));
    config.routes.get("/ready", this::ready);
    config.routes.get("/metrics", this::metrics);
    config.requestLogger.http(this::count);
  }

  /** By the first digit of the status; a stream that stays open would say nothing of speed. */
  private void count(Context context, Float millis) {
    if (!context.path().equals("/chat/events")) {
      String outcome = context.statusCode() / 100 + "xx";
      metrics.took("http", outcome, Duration.ofNanos((long) (millis * 1e6)));
    }
  }

  private void ready(Context context) {
    Outbox.Queue queue = store.outbox().queue();
    Duration age = age(queue);
    Optional<String> cannotWrite = trouble.get();
    boolean ready = cannotWrite.isEmpty() && age.compareTo(STUCK) < 0;
    context
        .status(ready ? 200 : 503)
        .json(
            Map.of(
                "ready",
                ready,
                "store",
                cannotWrite.orElse("open"),
                "waiting",
                queue.waiting(),
                "oldestSeconds",
                age.toSeconds()));
  }

  private Duration age(Outbox.Queue queue) {
    return queue.oldest().map(o -> Duration.between(o, clock.instant())).orElse(Duration.ZERO);
  }

  private void metrics(Context context) {
    Outbox.Queue queue = store.outbox().queue();
    Runtime runtime = Runtime.getRuntime();
    Map<String, Number> figures = new TreeMap<>();
    figures.put("whynow_up_seconds", Duration.between(started, clock.instant()).toSeconds());
    figures.put("whynow_heap_bytes", runtime.totalMemory() - runtime.freeMemory());
    figures.put("whynow_threads", Thread.activeCount());
    figures.put("whynow_reps", store.reps().all().size());
    figures.put("whynow_outbox_waiting", queue.waiting());
    figures.put("whynow_outbox_parked", queue.parked());
    figures.put("whynow_outbox_oldest_seconds", age(queue).toSeconds());
    StringBuilder lines = new StringBuilder();
    figures.forEach(
        (name, value) -> lines.append("# TYPE " + name + " gauge\n" + name + " " + value + "\n"));
    context.contentType(PROMETHEUS).result(lines + metrics.text());
  }
}
