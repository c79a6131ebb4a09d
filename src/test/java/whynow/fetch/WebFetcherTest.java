package whynow.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebFetcherTest {
  private static final Limits SMALL =
      new Limits(200_000, Duration.ofSeconds(1), Duration.ofMillis(700), 5);
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  private final LocalSites sites = new LocalSites();
  private final RecordingConnector connector = new RecordingConnector(sites.port());
  private Resolver resolver = host -> List.of(InetAddress.getByName("93.184.216.34"));

  @AfterEach
  void close() {
    sites.close();
  }

  @Test
  void readsAPageAndSaysWhereItEnded() {
    sites.redirect("acme.test", "/old", 301, "/new").page("acme.test", "/new", "<h1>Neu</h1>");
    Fetched.Page page = (Fetched.Page) fetch("http://acme.test/old");
    assertEquals("http://acme.test/new", page.url());
    assertEquals("<h1>Neu</h1>", new String(page.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void refusesEveryRedirectThatLeadsInside() {
    for (String inside :
        List.of(
            "http://169.254.169.254/latest/meta-data/",
            "http://127.0.0.1:1/",
            "file:///etc/passwd",
            "//127.0.0.1/",
            "http://[::ffff:7f00:1]/")) {
      for (int status : List.of(301, 302, 307, 308)) {
        sites.redirect("acme.test", "/", status, inside);
        assertInstanceOf(Fetched.Refused.class, fetch("http://acme.test/"), inside);
      }
    }
    assertTrue(connector.asked().stream().allMatch(AddressRange::isPublic));
  }

  @Test
  void stopsAtARedirectLoop() {
    sites.redirect("acme.test", "/", 302, "http://acme.test/");
    assertTrue(fetch("http://acme.test/").problem().orElse("").contains("redirect loop"));
    assertEquals(SMALL.redirects() + 1, sites.log().size());
  }

  @Test
  void stopsAtALongChain() {
    for (int i = 0; i < 50; i++) {
      sites.redirect("acme.test", "/" + i, 302, "http://acme.test/" + (i + 1));
    }
    assertInstanceOf(Fetched.Refused.class, fetch("http://acme.test/0"));
    assertEquals(SMALL.redirects() + 1, sites.log().size());
  }

  @Test
  void doesNotFollowAPageThatWantsToRefreshElsewhere() {
    sites.page("acme.test", "/", "<meta http-equiv=refresh content='0;url=http://127.0.0.1/'>");
    assertInstanceOf(Fetched.Page.class, fetch("http://acme.test/"));
    assertEquals(1, connector.asked().size());
  }

  @Test
  void neverConnectsToANameThatTurnsInward() {
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.216.34", "127.0.0.1"));
    resolver = host -> List.of(InetAddress.getByName(answers.poll()));
    sites.page("rebind.test", "/", "ok");
    assertInstanceOf(Fetched.Refused.class, fetch("http://rebind.test/"));
    assertEquals(List.of(), connector.asked());
  }

  @Test
  void neverConnectsToANameWithOneAddressInside() {
    resolver =
        host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.5"));
    assertInstanceOf(Fetched.Refused.class, fetch("http://multi.test/"));
    assertEquals(List.of(), connector.asked());
  }

  @Test
  void stopsAGzipBombAtItsSizeUnpacked() {
    sites.at(
        "acme.test",
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream zip = new GZIPOutputStream(exchange.getResponseBody())) {
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 200; i++) {
              zip.write(zeros);
            }
          }
        });
    Budget budget = budget();
    Fetched result = web().fetch(Ask.of("http://acme.test/", Duration.ZERO, budget));
    assertTrue(result.problem().orElse("").contains("larger"), result.toString());
    assertTrue(budget.bytes() < 2L * SMALL.pageBytes(), budget.bytes() + " bytes unpacked");
  }

  @Test
  void stopsAnEndlessBody() {
    sites.at("acme.test", "/", exchange -> endless(exchange.getResponseBody(), exchange, 8192));
    assertTrue(fetch("http://acme.test/").problem().orElse("").contains("larger"));
  }

  @Test
  void doesNotWaitForADrip() {
    sites.at("acme.test", "/", exchange -> endless(exchange.getResponseBody(), exchange, 1));
    long start = System.nanoTime();
    assertTrue(fetch("http://acme.test/").problem().orElse("").contains("in time"));
    assertTrue(System.nanoTime() - start < 3_000_000_000L);
  }

  /** No timing: the fast host has answered while each of the others has said nothing yet. */
  @Test
  void tenHostsThatHangKeepNoOtherWaiting() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(10);
    CountDownLatch end = new CountDownLatch(1);
    sites.page("fast.test", "/", "<h1>Fast</h1>");
    Web web = Web.over(patient(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    List<Fetched> slow = new CopyOnWriteArrayList<>();
    ExecutorService readers = Executors.newFixedThreadPool(10);
    for (int host = 0; host < 10; host++) {
      String name = "slow" + host + ".test";
      sites.at(
          name,
          "/",
          exchange -> {
            asked.countDown();
            waitFor(end);
            LocalSites.send(exchange, 200, "text/html", "<h1>At last</h1>");
          });
      readers.execute(
          () -> slow.add(web.fetch(Ask.of("http://" + name + "/", Duration.ZERO, budget()))));
    }
    asked.await();
    Fetched fast = web.fetch(Ask.of("http://fast.test/", Duration.ZERO, budget()));
    assertInstanceOf(Fetched.Page.class, fast);
    assertEquals(List.of(), slow);
    end.countDown();
    readers.shutdown();
    assertTrue(readers.awaitTermination(10, TimeUnit.SECONDS));
    assertTrue(slow.stream().allMatch(Fetched.Page.class::isInstance), slow.toString());
  }

  private static void waitFor(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void survivesALengthThatLies() {
    sites.at(
        "acme.test",
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 5_000_000);
          exchange.getResponseBody().write("short".getBytes(StandardCharsets.UTF_8));
        });
    assertInstanceOf(Fetched.Unreachable.class, fetch("http://acme.test/"));
  }

  @Test
  void refusesWhatIsNoPage() {
    sites.text("acme.test", "/film", "video/mp4", "…");
    assertTrue(fetch("http://acme.test/film").problem().orElse("").contains("video/mp4"));
  }

  @Test
  void asksAgainOnlyWhetherItHasChanged() {
    sites.page("acme.test", "/news", "<h1>News</h1>");
    Web web = Web.over(web(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    Budget budget = budget();
    assertInstanceOf(
        Fetched.Page.class, web.fetch(Ask.of("http://acme.test/news", Duration.ZERO, budget)));
    assertInstanceOf(
        Fetched.NotModified.class,
        web.fetch(Ask.of("http://acme.test/news", Duration.ZERO, budget)));
    web.fetch(Ask.of("http://acme.test/news", Duration.ofHours(1), budget));
    assertEquals(List.of("acme.test/robots.txt", "acme.test/news", "?acme.test/news"), sites.log());
  }

  @Test
  void obeysRobots() {
    sites.text("acme.test", "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    Web web = Web.over(web(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    assertEquals(
        Optional.of("robots.txt does not allow it"),
        web.fetch(Ask.of("http://acme.test/private", Duration.ZERO, budget())).problem());
    assertEquals(List.of("acme.test/robots.txt"), sites.log());
  }

  @Test
  void obeysTheRobotsOfEveryHostItIsSentTo() {
    sites.redirect("acme.test", "/", 302, "http://other.test/private");
    sites.text("other.test", "/robots.txt", "text/plain", "User-agent: *\nDisallow: /private\n");
    sites.page("other.test", "/private", "<h1>Not for guests</h1>");
    Web web = Web.over(web(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    assertEquals(
        Optional.of("robots.txt does not allow it"),
        web.fetch(Ask.of("http://acme.test/", Duration.ZERO, budget())).problem());
    assertEquals(
        List.of("acme.test/robots.txt", "acme.test/", "other.test/robots.txt"), sites.log());
  }

  @Test
  void readsNothingWhereRobotsCannotBeHad() {
    sites.at("acme.test", "/robots.txt", e -> LocalSites.send(e, 503, "text/plain", "later"));
    sites.page("acme.test", "/", "<h1>Acme</h1>");
    Web web = Web.over(web(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    assertTrue(
        web.fetch(Ask.of("http://acme.test/", Duration.ZERO, budget())).problem().isPresent());
  }

  @Test
  void keepsTheCrawlDelay() {
    sites.text("acme.test", "/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 0.3\n");
    sites.page("acme.test", "/a", "a").page("acme.test", "/b", "b");
    Web web = Web.over(web(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    long start = System.nanoTime();
    web.fetch(Ask.of("http://acme.test/a", Duration.ZERO, budget()));
    web.fetch(Ask.of("http://acme.test/b", Duration.ZERO, budget()));
    assertTrue(System.nanoTime() - start >= 300_000_000L);
  }

  @Test
  void saysWhenItWasToldToComeBackLater() {
    sites.at(
        "acme.test",
        "/",
        e -> {
          e.getResponseHeaders().set("Retry-After", "120");
          LocalSites.send(e, 429, "text/plain", "slow down");
        });
    Web web = Web.over(web(), PageStore.inMemory(1_000_000), NOON, "Whynow");
    assertEquals(
        Optional.of("answered 429, come back in 120 s"),
        web.fetch(Ask.of("http://acme.test/", Duration.ZERO, budget())).problem());
    assertEquals(List.of("acme.test/robots.txt", "acme.test/"), sites.log());
  }

  @Test
  void asksAProxyOnThisMachineInPlainHttp() throws IOException {
    sites.page("acme.test", "/", "<h1>Acme</h1>");
    Web web =
        Web.of(
            new Web.Manners(
                "Whynow-test",
                Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), sites.port())),
                Set.of()),
            PageStore.inMemory(1_000_000),
            NOON);
    Fetched page = web.fetch(Ask.of("https://acme.test/", Duration.ZERO, budget()));
    assertEquals("https://acme.test/", page.url());
    assertTrue(page.read().isPresent());
  }

  private static void endless(
      OutputStream body, com.sun.net.httpserver.HttpExchange exchange, int piece)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    byte[] bytes = new byte[piece];
    for (int i = 0; i < 100_000; i++) {
      body.write(bytes);
      body.flush();
      if (piece == 1) {
        java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
      }
    }
  }

  private Fetched fetch(String url) {
    return new FollowingFetcher(web(), SMALL.redirects())
        .fetch(Ask.of(url, Duration.ZERO, budget()));
  }

  private WebFetcher web() {
    return web(SMALL);
  }

  private WebFetcher patient() {
    return web(Limits.DEFAULT);
  }

  private WebFetcher web(Limits limits) {
    AddressGuard guard = AddressGuard.of(host -> resolver.resolve(host), Set.of());
    return new WebFetcher(guard, limits, "Whynow-test", Optional.empty(), connector);
  }

  private static Budget budget() {
    return Budget.of(Duration.ofSeconds(10), 10_000_000);
  }
}
