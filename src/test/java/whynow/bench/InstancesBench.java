package whynow.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import whynow.Books;
import whynow.Child;
import whynow.TelegramEar;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * How much one, two and three instances on one PostgreSQL take in and answer: twelve people each
 * send a line after the other over Telegram's webhook, to the instances by turns, for some seconds;
 * then the last answer is waited for. Says also what processor time a line costs the instances and
 * the database, which a busy machine changes less. Linux only.
 *
 * <pre>{@code
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.classpathScope=test -Dexec.mainClass=whynow.bench.InstancesBench -Dexec.args="15 target/bench"
 * }</pre>
 */
public final class InstancesBench {
  private static final int MOST = 3;
  private static final int SENDERS = 12;
  private static final int PEOPLE = 60;
  private static final int WARM_UP_SECONDS = 5;
  private static final double TICKS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger count = new AtomicInteger();
  private final Store store;

  private InstancesBench(Store store) {
    this.store = store;
  }

  /** The seconds for each, and a folder for the logs. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    System.out.println(
        "| instances | taken/s | answered/s | CPU ms a line, instances | CPU ms a line, PostgreSQL |");
    for (int instances = 1; instances <= MOST; instances++) {
      String book = Books.onPostgres();
      try (Store store = JdbcStore.open(book);
          TelegramEar telegram = TelegramEar.start()) {
        fill(store);
        new InstancesBench(store)
            .measure(instances, Integer.parseInt(args[0]), book, telegram, folder);
      }
    }
    System.exit(0);
  }

  private static void fill(Store store) {
    Rep dana = store.reps().add(new Rep(0, "Dana", Rep.Role.REP, ZoneId.of("UTC"), Language.EN));
    IntStream.rangeClosed(1, PEOPLE)
        .forEach(p -> store.reps().link(dana.id(), new Reps.Identity("telegram", "" + p)));
    store.accounts().save(Account.named("Northlight Foods", Optional.of("northlight.example")));
  }

  private void measure(int n, int seconds, String book, TelegramEar telegram, Path folder)
      throws Exception {
    List<Child> running = new ArrayList<>();
    try {
      for (int i = 0; i < n; i++) {
        running.add(Child.serve(folder.resolve("instances.log"), settings(book, telegram)));
      }
      send(running, WARM_UP_SECONDS);
      settle();
      double before = running.stream().mapToDouble(c -> used(c.process().pid())).sum();
      double database = database();
      int from = count.get();
      long begin = System.nanoTime();
      send(running, seconds);
      double took = since(begin);
      int taken = count.get() - from;
      settle();
      double all = since(begin);
      double own = running.stream().mapToDouble(c -> used(c.process().pid())).sum() - before;
      System.out.printf(
          "| %d | %.0f | %.0f | %.1f | %.1f |%n",
          n, taken / took, taken / all, 1000 * own / taken, 1000 * (database() - database) / taken);
    } finally {
      running.forEach(Child::close);
    }
  }

  private static double since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos).toMillis() / 1000.0;
  }

  private static Map<String, String> settings(String book, TelegramEar telegram) {
    return Map.of(
        "WHYNOW_STORE", book,
        "WHYNOW_PUBLIC_URL", "http://127.0.0.1:1",
        "WHYNOW_ADDRESS_LIMIT", "100000/s",
        "WHYNOW_PERSON_LIMIT", "100000/s",
        "TELEGRAM_BOT_TOKEN", "1:bench",
        "TELEGRAM_WEBHOOK_SECRET", "bench",
        "TELEGRAM_API_URL", telegram.url());
  }

  private void send(List<Child> running, int seconds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Thread> senders =
        IntStream.range(0, SENDERS)
            .mapToObj(i -> new Thread(() -> send(running.get(i % running.size()), end)))
            .toList();
    senders.forEach(Thread::start);
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private void send(Child child, long end) {
    while (System.nanoTime() < end) {
      int n = count.incrementAndGet();
      String body =
          """
          {"update_id":%1$d,"message":{"message_id":%1$d,"date":1764060000,
           "from":{"id":%2$d,"is_bot":false,"first_name":"D"},"chat":{"id":%2$d,"type":"private"},
           "text":"log emailed Northlight Foods, note %1$d"}}"""
              .formatted(n, 1 + n % PEOPLE);
      try {
        HttpResponse<Void> answer =
            client.send(
                HttpRequest.newBuilder(URI.create(child.url() + "/telegram"))
                    .header("X-Telegram-Bot-Api-Secret-Token", "bench")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException("refused: " + answer.statusCode());
        }
      } catch (java.io.IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Waits until everything is answered and the answers are carried. */
  private void settle() throws InterruptedException {
    while (!store.inbox().waiting().isEmpty() || store.outbox().queue().waiting() > 0) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Processor seconds of all PostgreSQL processes on this machine, those that ended included. */
  private static double database() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().command().filter(c -> c.endsWith("/postgres")).isPresent())
        .mapToDouble(p -> used(p.pid()))
        .sum();
  }

  /** User and system time of a process and its ended children, in seconds. */
  private static double used(long pid) {
    try {
      String[] stat =
          Files.readString(Path.of("/proc", "" + pid, "stat"))
              .replaceFirst(".*\\) ", "")
              .split(" ", -1);
      return IntStream.of(11, 12).mapToLong(i -> Long.parseLong(stat[i])).sum() / TICKS;
    } catch (java.io.IOException gone) {
      return 0;
    }
  }
}
