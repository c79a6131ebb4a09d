package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import whynow.extract.PageReader;
import whynow.fetch.LocalSites;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;
import whynow.triggers.TriggerDetector;

class ResearcherTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final TriggerDetector NOTHING = (article, subject) -> List.of();
  private static final String WORDS =
      "<p>We have something to say about our work this month, and we say it at some length here."
          + " It takes more than one sentence, as such posts usually do when people write them.</p>";

  private final LocalSites sites = new LocalSites();
  private final PageStore pages = PageStore.inMemory(4_000_000);

  @AfterEach
  void close() {
    sites.close();
  }

  @Test
  void readsThePostsOfAListingAndNotTheListingAsAPost() {
    acme();
    Brief brief = read("acme.test");
    assertEquals(List.of("Acme opens Leipzig", "Acme hires a COO"), titles(brief, Brief.Kind.POST));
    assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), brief.pages().get(0).published());
    assertTrue(
        brief.pages().stream()
            .anyMatch(p -> p.kind() == Brief.Kind.LISTING && p.url().endsWith("/news/")));
    assertEquals("Acme", brief.account().name());
  }

  @Test
  void asksNothingAgainWithinTheHour() {
    acme();
    read("acme.test");
    int asked = sites.log().size();
    read("acme.test");
    assertEquals(asked, sites.log().size());
  }

  @Test
  void tellsAnUnchangedSiteByConditionalRequestsAlone() {
    acme();
    Researcher researcher = researcher(NOTHING);
    researcher.research("acme.test", Options.DEFAULT, Progress.SILENT);
    sites.log().clear();
    assertFalse(researcher.isChanged(List.of("https://acme.test/news/")));
    assertEquals(List.of("?acme.test/news/"), sites.log());
    sites.page("acme.test", "/news/", "<h1>News</h1><p>Something else</p>");
    assertTrue(researcher.isChanged(List.of("https://acme.test/news/")));
  }

  @Test
  void readsASingleArticle() {
    acme();
    Brief brief = read("https://acme.test/news/leipzig");
    assertEquals(List.of("Acme opens Leipzig"), titles(brief, Brief.Kind.POST));
  }

  @Test
  void readsAnArticleOnSomebodyElsesPlatformAsItsPublishers() {
    sites.page("mp.weixin.qq.com", "/", "<title>微信公众平台</title>");
    sites.page(
        "mp.weixin.qq.com",
        "/s/k4",
        "<meta property='og:title' content='远舟冷链新仓启用'><h1>远舟冷链新仓启用</h1><a id=js_name> 远舟冷链 </a>"
            + "<div id=js_content><p>十一月二十日，远舟冷链在嘉兴的新仓正式启用，首批货物当天上午入库。</p>"
            + "<p>新仓面积四万平方米，是原有仓库的两倍，可以同时停靠六十辆冷藏车。</p></div>"
            + "<script>var ct = \"1795150800\";</script>");
    Brief brief = read("https://mp.weixin.qq.com/s/k4");
    assertEquals("远舟冷链", brief.account().name());
    assertEquals("远舟冷链新仓启用", brief.pages().get(0).title());
    assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), brief.pages().get(0).published());
  }

  @Test
  void readsAPageThatAScriptDrawsFromItsData() {
    sites.page("acme.test", "/", "<title>Acme</title>" + WORDS);
    String body = WORDS.replace("<p>", "<p>Acme opens Leipzig. ") + WORDS;
    sites.page(
        "acme.test",
        "/news/leipzig",
        "<title>Acme opens Leipzig</title><div id=__next></div><script id=__NEXT_DATA__ type=application/json>"
            + "{\"props\":{\"title\":\"Acme opens Leipzig\",\"content\":\""
            + body
            + "\"}}</script>");
    List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
    TriggerDetector listening =
        (article, subject) -> {
          heard.add(article.text());
          return List.of();
        };
    researcher(listening)
        .research("https://acme.test/news/leipzig", Options.DEFAULT, Progress.SILENT);
    assertTrue(
        heard.stream().anyMatch(text -> text.startsWith("Acme opens Leipzig. We have")),
        heard.toString());
  }

  @Test
  void findsPostsBehindDeadLinksByTheirHeadlines() {
    String card =
        "<article><h3><a href=/index.html@p=%d.html>%s</a></h3><time datetime=2026-11-%d>2026</time></article>";
    sites.page("acme.test", "/", "<title>Acme</title><a href=/news/>News</a>" + WORDS);
    sites.page(
        "acme.test",
        "/news/",
        "<h1>News</h1>"
            + card.formatted(71, "US$5.0 million contract for Acme", 20)
            + card.formatted(72, "The best of the year is yet to come", 18));
    sites.page(
        "acme.test",
        "/us5-0-million-contract-for-acme/",
        "<h1>US$5.0 million contract for Acme</h1>" + WORDS);
    sites.page(
        "acme.test",
        "/best-year-is-yet-come/",
        "<h1>The best of the year is yet to come</h1>" + WORDS.replace("month", "year"));
    assertEquals(
        List.of("US$5.0 million contract for Acme", "The best of the year is yet to come"),
        titles(read("acme.test"), Brief.Kind.POST));
  }

  @Test
  void followsShowAllBelowALineThatNamesTheListing() {
    sites.page(
        "acme.test",
        "/",
        "<title>Acme</title><div><p>Latest news</p><a href=/n4>Show all</a></div>" + WORDS);
    sites.page(
        "acme.test",
        "/n4",
        card("/n4/leipzig", "Acme opens Leipzig", "20 November 2026")
            + card("/n4/coo", "Acme hires a COO", "9 November 2026"));
    sites.page("acme.test", "/n4/leipzig", post("Acme opens Leipzig", "2026-11-20"));
    assertEquals(List.of("Acme opens Leipzig"), titles(read("acme.test"), Brief.Kind.POST));
  }

  @Test
  void readsAtMostAsManyPostsAsAllowed() {
    acme();
    Outcome outcome =
        researcher(NOTHING).research("acme.test", Options.DEFAULT.withMaxPages(1), Progress.SILENT);
    Brief brief = ((Outcome.Read) outcome).brief();
    assertEquals(List.of("Acme opens Leipzig"), titles(brief, Brief.Kind.POST));
  }

  @Test
  void isNotCaughtInASitemapOfItself() {
    acme();
    sites.text(
        "acme.test",
        "/sitemap.xml",
        "application/xml",
        "<sitemapindex><sitemap><loc>https://acme.test/sitemap.xml</loc></sitemap></sitemapindex>");
    read("acme.test");
    assertEquals(1, sites.log().stream().filter("acme.test/sitemap.xml"::equals).count());
  }

  @Test
  void findsASiteByItsNameWhenTheHomePageConfirmsIt() {
    sites.page(
        "northlight.com", "/", "<title>Buy this domain</title><p>This domain is for sale</p>");
    sites.page("northlight.cn", "/", "<title>Northlight | Chilled food</title>" + WORDS);
    assertEquals(Optional.of("northlight.cn"), read("Northlight GmbH").account().domain());
  }

  @Test
  void findsAChineseSiteByItsPinyin() {
    sites.page("yuanzhou.com", "/", "<title>远舟冷链官网</title><p>远舟冷链是一家冷链物流公司，服务全国生鲜客户。</p>");
    sites.page("yuanzhoulenglian.com", "/", "<title>远舟冷链</title><p>远舟冷链是一家冷链物流公司，服务全国生鲜客户。</p>");
    Brief brief = read("远舟冷链有限公司");
    assertEquals(Optional.of("yuanzhoulenglian.com"), brief.account().domain());
  }

  @Test
  void asksWhichOfTwoNamesakesIsMeant() {
    sites.page("harrow.com", "/", "<title>Harrow | Law</title>" + WORDS);
    sites.page("harrow.cn", "/", "<title>Harrow | Energy</title>" + WORDS);
    Outcome outcome = researcher(NOTHING).research("Harrow", Options.DEFAULT, Progress.SILENT);
    assertEquals(
        List.of("harrow.com", "harrow.cn"),
        ((Outcome.Ambiguous) outcome)
            .candidates().stream().map(Outcome.Candidate::domain).toList());
  }

  @Test
  void saysWhatItTriedForANameNobodyHas() {
    Outcome outcome = researcher(NOTHING).research("Nobody Here", Options.DEFAULT, Progress.SILENT);
    Outcome.NotFound none = assertInstanceOf(Outcome.NotFound.class, outcome);
    assertTrue(none.reason().contains("What is their site?"));
    assertTrue(none.tried().get(0).startsWith("nobodyhere.com: "), none.tried().toString());
  }

  @Test
  void tellsPeopleWithTheirTitle() {
    List<Brief.Named> people =
        new People(new DataFolder(Path.of("data")))
            .in(
                List.of(
                    "“Leipzig helps,” said Mara Lindt, Chief Operating Officer of Acme.",
                    "总经理王伟表示，新仓将于明年三月启用。"),
                "https://acme.test/news/leipzig");
    assertEquals(List.of("Mara Lindt", "王伟"), people.stream().map(Brief.Named::name).toList());
    assertEquals("总经理", people.get(1).title());
  }

  @Test
  void takesNoTitleNoFirmAndNoMannerOfSpeakingForAName() {
    List<Brief.Named> people =
        new People(new DataFolder(Path.of("data")))
            .in(
                List.of(
                    "A Part-Time CTO, Virtual CTO or Fractional CTO may be enough.",
                    "Acme AI, COO of the year, met Quality Assurance, Director of nothing.",
                    "联系人：王总，负责人",
                    "Lili Nader, Named CTO of Acme"),
                "https://acme.test/about");
    assertEquals(List.of("Lili Nader"), people.stream().map(Brief.Named::name).toList());
    assertEquals("CTO of Acme", people.get(0).title());
  }

  private void acme() {
    sites.page("acme.test", "/", "<title>Acme</title><nav><a href=/news/>News</a></nav>" + WORDS);
    sites.page(
        "acme.test",
        "/news/",
        "<title>News - Acme</title><h1>News</h1>"
            + card("/news/leipzig", "Acme opens Leipzig", "20 November 2026")
            + card("/news/coo", "Acme hires a COO", "9 November 2026"));
    sites.page("acme.test", "/news/leipzig", post("Acme opens Leipzig", "2026-11-20"));
    sites.page("acme.test", "/news/coo", post("Acme hires a COO", "2026-11-09"));
  }

  private static String card(String url, String title, String day) {
    return "<div class=card><h2><a href=" + url + ">" + title + "</a></h2><p>" + day + "</p></div>";
  }

  private static String post(String title, String day) {
    return "<title>"
        + title
        + "</title><article><h1>"
        + title
        + "</h1><time datetime="
        + day
        + ">"
        + day
        + "</time>"
        + WORDS
        + "<p>This one is about: "
        + title
        + ".</p></article>";
  }

  private Brief read(String company) {
    Outcome outcome = researcher(NOTHING).research(company, Options.DEFAULT, Progress.SILENT);
    return assertInstanceOf(Outcome.Read.class, outcome, outcome.toString()).brief();
  }

  private Researcher researcher(TriggerDetector detector) {
    Web.Manners manners =
        new Web.Manners(
            "Whynow-test",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), sites.port())),
            Set.of());
    return new Researcher(
        Web.of(manners, pages, NOON),
        new PageReader(),
        detector,
        trigger -> 50,
        new DataFolder(Path.of("data")),
        NOON);
  }

  private static List<String> titles(Brief brief, Brief.Kind kind) {
    return brief.pages().stream().filter(p -> p.kind() == kind).map(Brief.Page::title).toList();
  }
}
