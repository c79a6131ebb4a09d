package whynow.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import whynow.Child;
import whynow.TelegramEar;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.Rep;
import whynow.team.Reps;

/**
 * Whether a long day leaves anything behind: the real program hears ten messages a second, every
 * thirtieth of them a research of a site it has not seen, for as many minutes as are asked for.
 * Each minute it is told to collect its garbage, and says what it still holds. Linux only.
 *
 * <pre>{@code
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.classpathScope=test -Dexec.mainClass=whynow.bench.SoakBench -Dexec.args="30 target/bench"
 * }</pre>
 */
public final class SoakBench {
  private static final int PEOPLE = 40;
  private static final int ACCOUNTS = 200;
  private static final String SECRET = "soak";
  private static final List<String> LINES =
      List.of(
          "log emailed Mara%1$d Lindt at Northlight%1$d, the %2$d note, chase Tuesday",
          "log called Mara%1$d Lindt at Northlight%1$d, no answer",
          "today",
          "search note %2$d",
          "log emailed Mara%1$d Lindt at Northlight%1$d, she asked for prices",
          "hot",
          "score Northlight%1$d",
          "log met Mara%1$d Lindt at Northlight%1$d, follow up on Friday",
          "accounts mine",
          "digest");
  private static final Pattern USED = Pattern.compile("generation.* used (\\d+)K");

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger said = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final List<Long> acknowledged = Collections.synchronizedList(new ArrayList<>());
  private final Child child;

  private SoakBench(Child child) {
    this.child = child;
  }

  /** The minutes, and a folder to work in. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[1]));
    String store = "jdbc:sqlite:" + Files.createTempDirectory(folder, "soak").resolve("book.db");
    fill(store);
    HttpServer sites = sites();
    try (TelegramEar telegram = TelegramEar.start();
        Child child = Child.serve(folder.resolve("soak.log"), settings(store, telegram, sites))) {
      new SoakBench(child).run(Integer.parseInt(args[0]), telegram);
    } finally {
      sites.stop(0);
    }
    System.exit(0);
  }

  private static void fill(String url) {
    try (Store store = JdbcStore.open(url)) {
      for (int i = 0; i < PEOPLE; i++) {
        Rep rep =
            store.reps().add(new Rep(0, "Rep " + i, Rep.Role.REP, ZoneId.of("UTC"), Language.EN));
        store.reps().link(rep.id(), new Reps.Identity("telegram", "" + (1 + i)));
      }
      IntStream.range(0, ACCOUNTS)
          .forEach(i -> store.accounts().save(Account.named("Northlight" + i, Optional.empty())));
    }
  }

  private static Map<String, String> settings(String store, TelegramEar ear, HttpServer sites) {
    return Map.of(
        "WHYNOW_STORE",
        store,
        "WHYNOW_PUBLIC_URL",
        "http://127.0.0.1:1",
        "WHYNOW_PROXY",
        "127.0.0.1:" + sites.getAddress().getPort(),
        "TELEGRAM_BOT_TOKEN",
        "1:soak",
        "TELEGRAM_WEBHOOK_SECRET",
        SECRET,
        "TELEGRAM_API_URL",
        ear.url());
  }

  /** Any host has a newsroom of a dozen posts, each page a moment of work away. */
  private static HttpServer sites() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(Executors.newFixedThreadPool(8));
    server.createContext("/", SoakBench::page);
    server.start();
    return server;
  }

  private static void page(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst("\\..*", "");
    String path = exchange.getRequestURI().getPath();
    String html =
        path.equals("/")
            ? "<title>%1$s Cranes</title><nav><a href=/news/>News</a></nav>".formatted(host)
            : path.equals("/news/")
                ? newsroom(host)
                : path.startsWith("/news/") ? post(host, path.substring(6)) : null;
    byte[] body = (html == null ? "not here" : html).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(html == null ? 404 : 200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String newsroom(String host) {
    StringBuilder cards = new StringBuilder("<title>News</title><h1>News</h1>");
    for (int i = 0; i < 12; i++) {
      cards.append(
          "<div class=card><h2><a href=/news/p%1$d>%2$s opens plant %1$d</a></h2><p>2026-11-%3$02d</p></div>"
              .formatted(i, host, 20 - i));
    }
    return cards.toString();
  }

  private static String post(String host, String name) {
    return ("<title>%1$s opens plant %2$s</title><article><h1>%1$s opens plant %2$s</h1>"
            + "<time datetime=2026-11-12>12 November 2026</time>%3$s</article>")
        .formatted(
            host,
            name,
            ("<p>" + host + " Cranes opens a new plant in Hamburg and hires eighty people.</p>")
                .repeat(20));
  }

  private void run(int minutes, TelegramEar telegram) throws Exception {
    ScheduledExecutorService clock = Executors.newScheduledThreadPool(16);
    var unused = clock.scheduleAtFixedRate(this::next, 0, 100, TimeUnit.MILLISECONDS);
    System.out.println(
        "| minute | said | not taken | heard | heap held MB | threads | files | RSS MB |");
    for (int minute = 1; minute <= minutes; minute++) {
      TimeUnit.MINUTES.sleep(1);
      tell(minute, telegram);
    }
    clock.shutdownNow();
    Collections.sort(acknowledged);
    System.out.printf(
        "acknowledged: p50 %d ms, p99 %d ms, of %d%n",
        acknowledged.get(acknowledged.size() / 2),
        acknowledged.get(acknowledged.size() * 99 / 100),
        acknowledged.size());
    long begin = System.nanoTime();
    System.out.println("stopped in time: " + child.stopsInTime());
    System.out.println("after ms " + Duration.ofNanos(System.nanoTime() - begin).toMillis());
  }

  private void next() {
    int n = said.incrementAndGet();
    String text =
        n % 30 == 0
            ? "research site" + n / 30 + ".test"
            : LINES.get(n % LINES.size()).formatted(n % ACCOUNTS, n);
    long begin = System.nanoTime();
    var unused =
        client
            .sendAsync(update(n, text), HttpResponse.BodyHandlers.discarding())
            .whenComplete(
                (answer, failed) -> {
                  acknowledged.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
                  if (failed != null || answer.statusCode() != 200) {
                    refused.incrementAndGet();
                  }
                });
  }

  private HttpRequest update(int n, String text) {
    int chat = 1 + n % PEOPLE;
    String body =
        """
        {"update_id":%1$d,"message":{"message_id":%1$d,"date":1764060000,
         "from":{"id":%2$d,"is_bot":false,"first_name":"R"},"chat":{"id":%2$d,"type":"private"},
         "text":"%3$s"}}"""
            .formatted(n, chat, text);
    return HttpRequest.newBuilder(URI.create(child.url() + "/telegram"))
        .timeout(Duration.ofSeconds(20))
        .header("X-Telegram-Bot-Api-Secret-Token", SECRET)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private void tell(int minute, TelegramEar telegram) throws Exception {
    String pid = "" + child.process().pid();
    ask("jcmd", pid, "GC.run");
    Matcher used = USED.matcher(ask("jcmd", pid, "GC.heap_info"));
    long heap = used.results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
    Path process = Path.of("/proc", pid);
    String status = Files.readString(process.resolve("status"));
    try (var files = Files.list(process.resolve("fd"))) {
      System.out.printf(
          "| %d | %d | %d | %d | %.1f | %s | %d | %d |%n",
          minute,
          said.get(),
          refused.get(),
          telegram.heard().values().stream().mapToInt(Integer::intValue).sum(),
          heap / 1024.0,
          figure(status, "Threads"),
          files.count(),
          Long.parseLong(figure(status, "VmRSS")) / 1024);
    }
  }

  private static String figure(String status, String name) {
    Matcher line = Pattern.compile(name + ":\\s+(\\d+)").matcher(status);
    if (!line.find()) {
      throw new IllegalStateException(name);
    }
    return line.group(1);
  }

  private static String ask(String tool, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return answer;
  }
}
