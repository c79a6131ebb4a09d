package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import whynow.extract.PageReader;
import whynow.fetch.LocalSites;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;

/** What reading a site costs, counted in requests, which no busy machine changes. */
class FewRequestsTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate NEWEST = LocalDate.of(2026, 11, 24);
  private static final String WORDS =
      "<p>We have something to say about our work this month, and we say it at some length here."
          + " It takes more than one sentence, as such posts usually do when people write them.</p>";

  private final LocalSites sites = new LocalSites();
  private final List<Brief> early = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    sites.close();
  }

  @Test
  void theNewestDozenCostsFewRequestsBesideThePostsThemselves() {
    blogWithAFeed(30);
    Brief brief = read(12);
    assertEquals(12, posts(brief));
    List<String> beside = sites.log().stream().filter(asked -> !asked.contains("/blog/p")).toList();
    assertEquals(12, sites.log().size() - beside.size(), sites.log().toString());
    assertTrue(beside.size() <= 12, beside.toString());
  }

  @Test
  void nothingIsAskedTwice() {
    blogWithAFeed(30);
    read(60);
    assertEquals(new HashSet<>(sites.log()).size(), sites.log().size(), sites.log().toString());
  }

  @Test
  void theBriefOfTheNewestDozenIsThereWhileTheRestIsRead() {
    blogWithAFeed(30);
    assertEquals(30, posts(read(60)));
    assertEquals(1, early.size());
    assertTrue(posts(early.get(0)) >= 12 && posts(early.get(0)) < 30, early.toString());
    assertEquals(Optional.of(NEWEST), early.get(0).pages().get(0).published());
  }

  @Test
  void aHostThatAlwaysAddsASlashIsAskedWithOne() {
    sites.page("acme.test", "/", home("<a href=/blog>Blog</a><a href=/news>News</a>"));
    for (String kind : List.of("blog", "news")) {
      sites.redirect("acme.test", "/" + kind, 301, "/" + kind + "/");
      sites.page("acme.test", "/" + kind + "/", listing(kind, 6, n -> "/" + kind + "/p" + n));
      for (int n = 0; n < 6; n++) {
        sites.redirect("acme.test", "/" + kind + "/p" + n, 301, "/" + kind + "/p" + n + "/");
        sites.page("acme.test", "/" + kind + "/p" + n + "/", post(kind + n, n));
      }
    }
    assertEquals(12, posts(read(60)));
    assertTrue(sites.log().stream().noneMatch(a -> a.matches(".*/p\\d")), sites.log().toString());
  }

  @Test
  void postsBehindDeadLinksOfOneKindAreSoonAskedForWhereTheyStand() {
    sites.page("acme.test", "/", home("<a href=/news/>News</a>"));
    sites.page("acme.test", "/news/", listing("news", 24, n -> "/news/news/p" + n + ".html"));
    for (int n = 0; n < 24; n++) {
      sites.page("acme.test", "/news/p" + n + ".html", post("news" + n, n));
    }
    assertEquals(24, posts(read(24)));
    long dead = sites.log().stream().filter(a -> a.contains("/news/news/")).count();
    assertTrue(dead <= 6, dead + " of 24 dead links were asked");
  }

  @Test
  void linksThatAreRightAreAskedForAsTheyStandThoughOneWasDead() {
    sites.page("acme.test", "/", home("<a href=/news/>News</a>"));
    sites.page("acme.test", "/news/", listing("news", 24, n -> "/news/news/p" + n + ".html"));
    for (int n = 0; n < 24; n++) {
      String folder = n == 1 || n == 2 ? "/news/p" : "/news/news/p";
      sites.page("acme.test", folder + n + ".html", post("news" + n, n));
    }
    assertEquals(24, posts(read(24)));
    long needless =
        sites.log().stream()
            .filter(a -> a.matches(".*[^/]/news/p\\d+.*") && !a.contains("/news/news/"))
            .count();
    assertTrue(needless <= 8, needless + " needless looks elsewhere");
  }

  @Test
  void usualAddressesAreNotTriedWhereEnoughIsTold() {
    blogWithAFeed(30);
    read(12);
    assertTrue(
        sites.log().stream().noneMatch(a -> a.endsWith("/newsroom")), sites.log().toString());
  }

  @Test
  void linksThatDifferByNumberAloneAreGivenUpTogether() {
    sites.page("acme.test", "/", home("<a href=/news/>News</a>"));
    sites.page("acme.test", "/news/", listing("news", 40, n -> "/index.html@p=" + (700 + n)));
    Brief brief = read(60);
    long dead = sites.log().stream().filter(a -> a.contains("@p=")).count();
    assertTrue(dead <= 16, dead + " of 40 dead links were asked");
    long guesses = sites.log().stream().filter(a -> a.contains("-happened-")).count();
    assertTrue(guesses <= 40, guesses + " guesses for posts that are nowhere");
    assertTrue(
        brief.stats().notes().contains("acme.test/: 40 of its links to posts lead nowhere"),
        brief.stats().notes().toString());
  }

  @Test
  void aCalendarWithoutEndIsNotTurnedForEver() {
    sites.page("acme.test", "/", home("<a href=/news/>News</a>"));
    sites.page("acme.test", "/news/", month(0));
    for (int page = 1; page < 40; page++) {
      sites.page("acme.test", "/news/page/" + (page + 1) + "/", month(page));
    }
    Brief brief = read(60);
    long turned = sites.log().stream().filter(a -> a.contains("/page/")).count();
    assertTrue(turned <= 10, turned + " pages turned");
    assertTrue(
        brief.stats().notes().stream()
            .anyMatch(note -> note.endsWith("it has more pages than are turned")),
        brief.stats().notes().toString());
  }

  @Test
  void aSitemapFullOfTrapsIsNotAskedToTheEnd() {
    sites.page("acme.test", "/", home(""));
    String urls =
        IntStream.range(0, 5_000)
            .mapToObj(n -> "<url><loc>https://acme.test/news/a" + letters(n) + "</loc></url>")
            .collect(Collectors.joining());
    sites.text("acme.test", "/sitemap.xml", "text/xml", "<urlset>" + urls + "</urlset>");
    read(12);
    assertTrue(sites.log().size() < 200, sites.log().size() + " requests");
  }

  private void blogWithAFeed(int posts) {
    sites.page(
        "acme.test",
        "/",
        home(
            "<link rel=alternate type='application/rss+xml' href=/rss.xml>"
                + "<a href=/blog/>Blog</a><a href=/about/>About us</a>"));
    sites.page("acme.test", "/about/", "<title>About - Acme</title>" + WORDS);
    sites.page("acme.test", "/blog/", listing("blog", posts, n -> "/blog/p" + n));
    String items =
        IntStream.range(0, posts)
            .mapToObj(
                n ->
                    "<item><title>%s</title><link>https://acme.test/blog/p%d</link></item>"
                        .formatted(title("blog", n), n))
            .collect(Collectors.joining());
    sites.text("acme.test", "/rss.xml", "text/xml", "<rss><channel>" + items + "</channel></rss>");
    for (int n = 0; n < posts; n++) {
      sites.page("acme.test", "/blog/p" + n, post("blog" + n, n));
    }
  }

  private interface Address {
    String of(int n);
  }

  private static String home(String links) {
    return "<title>Acme</title><nav>" + links + "</nav>" + WORDS;
  }

  private static String title(String kind, int n) {
    return "What happened in the " + kind + " of Acme in week " + letters(n);
  }

  private static String listing(String kind, int posts, Address address) {
    return "<h1>Posts</h1>"
        + IntStream.range(0, posts)
            .mapToObj(
                n ->
                    "<div class=card><h2><a href=%s>%s</a></h2><time datetime=%s>day</time></div>"
                        .formatted(address.of(n), title(kind, n), NEWEST.minusDays(n)))
            .collect(Collectors.joining());
  }

  private static String post(String name, int n) {
    return "<title>%s</title><article><h1>%s</h1><time datetime=%s>day</time>%s<p>This one is %s.</p></article>"
        .formatted(title(name, n), title(name, n), NEWEST.minusDays(n), WORDS, name);
  }

  /** A page of a calendar: two days on it that lead nowhere, and the next month. */
  private static String month(int page) {
    return listing("month" + letters(page), 2, n -> "/news/m" + letters(page) + letters(n))
        + "<a href=/news/page/%d/>Next</a>".formatted(page + 2);
  }

  private static String letters(int n) {
    return n < 26 ? "" + (char) ('a' + n) : letters(n / 26 - 1) + (char) ('a' + n % 26);
  }

  private static long posts(Brief brief) {
    return brief.pages().stream().filter(p -> p.kind() == Brief.Kind.POST).count();
  }

  private Brief read(int most) {
    Web.Manners manners =
        new Web.Manners(
            "Whynow-test",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), sites.port())),
            Set.of());
    Researcher researcher =
        new Researcher(
            Web.of(manners, PageStore.inMemory(4_000_000), NOON),
            new PageReader(),
            (article, subject) -> List.of(),
            trigger -> 50,
            new DataFolder(Path.of("data")),
            NOON);
    Outcome outcome =
        researcher.research("acme.test", Options.DEFAULT.withMaxPages(most), new Listening());
    return assertInstanceOf(Outcome.Read.class, outcome, outcome.toString()).brief();
  }

  private final class Listening implements Progress {
    @Override
    public void at(String site, List<String> found, int read, int known) {}

    @Override
    public void early(Supplier<Brief> brief) {
      early.add(brief.get());
    }
  }
}
