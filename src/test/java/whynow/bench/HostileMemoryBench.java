package whynow.bench;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import whynow.extract.PageReader;
import whynow.fetch.LocalSites;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;
import whynow.research.Researcher;
import whynow.triggers.Triggers;

/**
 * How much memory hostile sites cost: a process of its own ({@code -Xmx256m}, the launcher's flags)
 * reads three ordinary sites, then each hostile one, and says by how much its resident memory grew.
 * Ends with status 1 above 64 MiB. Linux only: it asks {@code /proc}.
 *
 * <pre>{@code
 * mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.0:java -Dexec.classpathScope=test -Dexec.mainClass=whynow.bench.HostileMemoryBench
 * }</pre>
 */
public final class HostileMemoryBench {
  private static final List<String> ORDINARY = List.of("one.test", "two.test", "three.test");
  private static final List<String> HOSTILE =
      List.of("bomb.test", "endless.test", "drip.test", "maps.test", "calendar.test");

  /** A dozen pages of three megabytes each, all of it words: no attack, but a lot to hold. */
  private static final String MONSTER = "monster.test";

  private static final int MOST_MIB = 64;
  private static final String WORDS =
      "<p>We have something to say about our work this month, and we say it at some length here."
          + " It takes more than one sentence, as such posts usually do when people write them.</p>";

  private HostileMemoryBench() {}

  /** Without arguments the web and the measure; with a port, the process that is measured. */
  public static void main(String[] args) throws Exception {
    if (args.length > 0) {
      read(Integer.parseInt(args[0]));
      return;
    }
    try (LocalSites sites = new LocalSites()) {
      ORDINARY.forEach(host -> ordinary(sites, host));
      hostile(sites);
      System.exit(child(sites.port()));
    }
  }

  private static int child(int port) throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            classes,
            HostileMemoryBench.class.getName(),
            "" + port)
        .inheritIO()
        .start()
        .waitFor();
  }

  private static void read(int port) throws IOException {
    DataFolder data = new DataFolder(Path.of("data"));
    Web.Manners manners =
        new Web.Manners(
            "Whynow-bench",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)),
            Set.of());
    Researcher researcher =
        new Researcher(
            Web.of(manners, PageStore.inMemory(8_000_000), Clock.systemUTC()),
            new PageReader(),
            Triggers.in(data),
            trigger -> 50,
            data,
            Clock.systemUTC());
    ORDINARY.forEach(host -> read(researcher, host));
    long before = resident();
    System.out.printf("after three ordinary sites: %d MiB%n", before);
    for (String host : HOSTILE) {
      tell(host, read(researcher, host), before);
    }
    boolean within = peak() - before < MOST_MIB;
    tell(MONSTER, read(researcher, MONSTER), before);
    System.exit(within ? 0 : 1);
  }

  private static void tell(String host, Brief.Stats stats, long before) throws IOException {
    System.out.printf(
        "%-14s %+4d MiB  %3d requests, %5.1f MB read, %s %s%n",
        host,
        resident() - before,
        stats.fetched(),
        stats.bytes() / 1e6,
        stats.stopped().orElse("read to the end"),
        stats.notes().stream().limit(2).toList());
  }

  private static Brief.Stats read(Researcher researcher, String host) {
    Options options =
        new Options(60, Optional.empty(), Duration.ofHours(1), Duration.ofSeconds(30));
    Outcome outcome = researcher.research(host, options, Progress.SILENT);
    return ((Outcome.Read) outcome).brief().stats();
  }

  private static long resident() throws IOException {
    return status("VmRSS");
  }

  private static long peak() throws IOException {
    long peak = status("VmHWM");
    System.out.printf("at most: %d MiB%n", peak);
    return peak;
  }

  private static long status(String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }

  private static void ordinary(LocalSites sites, String host) {
    start(sites, host);
    for (int n = 0; n < 60; n++) {
      String post =
          "<title>Post %d</title><article><h1>Post %d</h1>%s</article>"
              .formatted(n, n, WORDS.repeat(60));
      sites.page(host, "/news/p" + n, post);
    }
  }

  private static void start(LocalSites sites, String host) {
    sites.page(host, "/", "<title>Firm</title><nav><a href=/news/>News</a></nav>" + WORDS);
    sites.page(host, "/news/", listing(0));
  }

  private static String listing(int page) {
    return IntStream.range(60 * page, 60 * (page + 1))
            .mapToObj(
                n ->
                    "<div class=card><h2><a href=/news/p%d>What happened in our week %d</a></h2><p>%d May 2026</p></div>"
                        .formatted(n, n, 1 + n % 28))
            .collect(Collectors.joining())
        + "<a href=/news/page/%d/>Next</a>".formatted(page + 2);
  }

  private static void hostile(LocalSites sites) {
    HOSTILE.forEach(host -> start(sites, host));
    start(sites, MONSTER);
    for (int n = 0; n < 60; n++) {
      sites.at("bomb.test", "/news/p" + n, HostileMemoryBench::bomb);
      sites.at("endless.test", "/news/p" + n, HostileMemoryBench::endless);
      sites.at("drip.test", "/news/p" + n, HostileMemoryBench::drip);
      sites.page(MONSTER, "/news/p" + n, "<h1>Monster</h1><p>" + "a word, and. ".repeat(250_000));
    }
    for (int page = 1; page < 200; page++) {
      sites.page("calendar.test", "/news/page/" + (page + 1) + "/", listing(page));
    }
    String index =
        IntStream.range(0, 40)
            .mapToObj(
                n -> "<sitemap><loc>https://maps.test/sitemap" + (n % 20) + ".xml</loc></sitemap>")
            .collect(Collectors.joining());
    sites.text(
        "maps.test",
        "/sitemap.xml",
        "text/xml",
        "<sitemapindex>"
            + index
            + "<sitemap><loc>https://maps.test/sitemap.xml</loc></sitemap></sitemapindex>");
    String urls =
        IntStream.range(0, 40_000)
            .mapToObj(
                n -> "<url><loc>https://maps.test/news/a-post-about-our-week-" + n + "</loc></url>")
            .collect(Collectors.joining());
    for (int n = 0; n < 20; n++) {
      sites.text("maps.test", "/sitemap" + n + ".xml", "text/xml", "<urlset>" + urls + "</urlset>");
    }
  }

  /** Two hundred megabytes of nothing in two hundred kilobytes. */
  private static void bomb(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    exchange.sendResponseHeaders(200, 0);
    byte[] zeros = new byte[1_000_000];
    try (OutputStream zip = new GZIPOutputStream(exchange.getResponseBody())) {
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
  }

  private static void endless(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = "<p>and so on, and so on</p>".repeat(400).getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 1_000_000; i++) {
      exchange.getResponseBody().write(piece);
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 1_000; i++) {
      exchange.getResponseBody().write('a');
      exchange.getResponseBody().flush();
      LockSupport.parkNanos(1_000_000_000L);
    }
  }
}
