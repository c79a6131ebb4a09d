package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
import whynow.triggers.Trigger;
import whynow.triggers.Triggers;

/** A story is one trigger however often it is told, and two stories are two. */
class StoriesTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final Triggers TRIGGERS = Triggers.in(new DataFolder(Path.of("data")));
  private static final String HOST = "orrin.test";

  private final LocalSites sites = new LocalSites();
  private String links = "";

  @AfterEach
  void close() {
    sites.close();
  }

  @Test
  void aStoryInTwoLanguagesIsOneTriggerWithBothPages() {
    post("/en/news/round", "2026-11-10", "Orrin raises $30 million in Series B", ROUND);
    post("/zh/news/round", "2026-11-10", "欧临完成3000万美元B轮融资", ROUND_ZH);
    assertEquals(List.of("funding from /en/news/round, /zh/news/round"), told());
  }

  @Test
  void anAddressThatDiffersByItsLanguageAloneTellsATwin() {
    post("/en/news/plant", "2026-11-10", "Orrin opens a factory in Hannover", PLANT);
    post("/zh/news/plant", "2026-11-10", "欧临汉诺威新工厂投产", PLANT_ZH);
    assertEquals(List.of("expansion from /en/news/plant, /zh/news/plant"), told());
  }

  @Test
  void aStoryToldAgainAWeekLaterUnderAnotherHeadlineIsOneTrigger() {
    post("/news/round", "2026-11-10", "Orrin raises $30 million in Series B", ROUND);
    post(
        "/news/what-next",
        "2026-11-17",
        "What our new investors will make possible",
        "<p>Last week we announced that Orrin has closed a $30 million Series B led by Teal Harbour"
            + " Capital. Here is what our customers can expect from it in the next two years.</p>");
    assertEquals(List.of("funding from /news/round, /news/what-next"), told());
  }

  @Test
  void aPostItsFeedAndItsListingAreOneTrigger() {
    post("/news/round", "2026-11-10", "Orrin raises $30 million in Series B", ROUND);
    sites.text(
        HOST,
        "/feed/",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>Orrin</title><item><title>Orrin raises $30 million in"
            + " Series B</title><link>https://orrin.test/news/round?utm_source=rss</link>"
            + "<pubDate>Tue, 10 Nov 2026 09:00:00 GMT</pubDate><description>Orrin has raised $30"
            + " million in a Series B led by Teal Harbour Capital.</description></item></channel></rss>");
    assertEquals(List.of("funding from /news/round"), told());
  }

  @Test
  void twoRoundsInSimilarWordsAreTwo() {
    post("/news/seed", "2026-11-02", "Orrin raises $4 million in seed funding", SEED);
    post("/news/round", "2026-11-10", "Orrin raises $30 million in Series B", ROUND);
    assertEquals(List.of("funding from /news/round", "funding from /news/seed"), told());
  }

  @Test
  void twoPlacesInSimilarWordsAreTwo() {
    post("/news/hannover", "2026-11-10", "Orrin opens a factory in Hannover", PLANT);
    post(
        "/news/porto",
        "2026-11-16",
        "Orrin opens a factory in Porto",
        PLANT.replace("Hannover", "Porto"));
    assertEquals(List.of("expansion from /news/hannover", "expansion from /news/porto"), told());
  }

  @Test
  void twoPeopleInSimilarWordsAreTwo() {
    post("/news/lindt", "2026-11-10", "Orrin appoints Mara Lindt as CFO", HIRE);
    post(
        "/news/okafor",
        "2026-11-12",
        "Orrin appoints Ben Okafor as CFO",
        HIRE.replace("Mara Lindt", "Ben Okafor"));
    assertEquals(
        List.of("executive_change from /news/lindt", "executive_change from /news/okafor"), told());
  }

  @Test
  void twoPlacesInSimilarChineseWordsAreTwo() {
    post("/news/a", "2026-11-10", "欧临汉诺威新工厂投产", PLANT_ZH);
    post("/news/b", "2026-11-16", "欧临苏州新工厂投产", PLANT_ZH.replace("汉诺威", "苏州"));
    assertEquals(List.of("expansion from /news/a", "expansion from /news/b"), told());
  }

  @Test
  void theSameNumberOnTheSameDayTellsATranslationWhereverItStands() {
    post("/en/news/10237", "2026-11-10", "Orrin opens a factory in Hannover", HALL);
    post("/zh/xinwen/998", "2026-11-11", "欧临汉诺威新工厂投产", HALL_ZH);
    assertEquals(List.of("expansion from /en/news/10237, /zh/xinwen/998"), told());
  }

  @Test
  void anotherNumberIsAnotherStory() {
    post("/en/news/10237", "2026-11-10", "Orrin opens a factory in Hannover", HALL);
    post("/zh/xinwen/998", "2026-11-11", "欧临苏州新工厂投产", HALL_ZH.replace("12400", "3100"));
    assertEquals(List.of("expansion from /en/news/10237", "expansion from /zh/xinwen/998"), told());
  }

  @Test
  void theSameNumberOnAnotherDayIsAnotherStory() {
    post("/en/news/10237", "2026-11-10", "Orrin opens a factory in Hannover", HALL);
    post("/zh/xinwen/998", "2026-11-17", "欧临汉诺威新工厂投产", HALL_ZH);
    assertEquals(List.of("expansion from /en/news/10237", "expansion from /zh/xinwen/998"), told());
  }

  @Test
  void aPersonSpeltInPinyinIsOnePerson() {
    String hire = HIRE.replace("Mara Lindt", "Gu Xingzhou");
    post("/en/news/77", "2026-11-10", "Orrin appoints Gu Xingzhou as CFO", hire);
    post("/zh/xinwen/12", "2026-11-10", "欧临任命顾行舟为首席财务官", HIRE_ZH);
    assertEquals(List.of("executive_change from /en/news/77, /zh/xinwen/12"), told());
  }

  @Test
  void anotherPersonOfTheSameDayIsAnother() {
    String hire = HIRE.replace("Mara Lindt", "Gu Xingzhou");
    post("/en/news/77", "2026-11-10", "Orrin appoints Gu Xingzhou as CFO", hire);
    post("/zh/xinwen/12", "2026-11-10", "欧临任命林书妤为首席财务官", HIRE_ZH.replace("顾行舟", "林书妤"));
    assertEquals(
        List.of("executive_change from /en/news/77", "executive_change from /zh/xinwen/12"),
        told());
  }

  @Test
  void twoPagesThatAloneShowAPictureAreTwins() {
    post("/en/news/10237", "2026-11-10", "Orrin opens a factory in Hannover", PLANT + HALL_PICTURE);
    post("/zh/xinwen/998", "2026-11-10", "欧临汉诺威新工厂投产", PLANT_ZH + HALL_PICTURE);
    calm();
    assertEquals(List.of("expansion from /en/news/10237, /zh/xinwen/998"), told());
  }

  @Test
  void aPictureUsedAgainWeeksLaterTellsNothing() {
    post("/en/news/10237", "2026-11-02", "Orrin opens a factory in Hannover", PLANT + HALL_PICTURE);
    post("/zh/xinwen/998", "2026-11-20", "欧临苏州新工厂投产", PLANT_ZH + HALL_PICTURE);
    calm();
    assertEquals(List.of("expansion from /en/news/10237", "expansion from /zh/xinwen/998"), told());
  }

  /** One more post in each language, in which nothing happens. */
  private void calm() {
    String words =
        "<p>How we look after our tools, in a few words, for those who like to know.</p>";
    post("/en/news/10230", "2026-11-03", "How we look after our tools", words);
    post("/zh/xinwen/990", "2026-11-03", "我们怎样保养工具", "<p>这里用几句话说说我们平时怎样保养自己的工具。</p>");
  }

  private static final String HALL_PICTURE = "<p><img src=/media/hall.jpg></p>";
  private static final String HALL =
      "<p>Orrin has opened a new factory of 12,400 square metres in Hannover. It makes pumps, and it"
          + " tests each of them before it leaves the yard.</p>";
  private static final String HALL_ZH = "<p>欧临占地12400平方米的新工厂今日正式投产。工厂生产水泵，每一台出厂之前都经过测试。</p>";
  private static final String HIRE_ZH = "<p>欧临任命顾行舟为首席财务官。他将负责公司的财务与投资，并向首席执行官汇报。</p>";
  private static final String ROUND =
      "<p>Orrin has raised $30 million in a Series B led by Teal Harbour Capital. The money goes into"
          + " our service team, which looks after pumps in more than a thousand waterworks.</p>";
  private static final String ROUND_ZH =
      "<p>欧临宣布完成3000万美元B轮融资，由青港资本领投。这笔资金将用于扩大服务团队，为一千多家水厂的水泵提供维护。</p>";
  private static final String SEED =
      "<p>Orrin has raised $4 million in a seed round led by Teal Harbour Capital. The money goes into"
          + " our first service team, for the first few dozen customers of ours.</p>";
  private static final String PLANT =
      "<p>Orrin has opened a new factory in Hannover. It makes the pumps that waterworks and breweries"
          + " ordered from us in spring, and it tests each of them before it leaves the yard.</p>";
  private static final String PLANT_ZH =
      "<p>欧临在汉诺威的新工厂今日正式投产。工厂为水厂和啤酒厂生产今年春天订购的水泵，每一台出厂之前都经过测试。</p>";
  private static final String HIRE =
      "<p>Mara Lindt joins us as Chief Financial Officer. Pumps are what we talk about on most"
          + " days, and there is more of that below, with a few words about why the job was open.</p>";

  private void post(String path, String day, String title, String body) {
    links += "<article><h2><a href=%s>%s</a></h2><p>%s</p></article>".formatted(path, title, day);
    String page =
        "<title>%s</title><article><h1>%s</h1><time datetime=%s>%s</time>%s</article>"
            .formatted(title, title, day, day, body);
    sites.page(HOST, path, page);
  }

  /** Each trigger with its sources in the order of their addresses. */
  private List<String> told() {
    sites.page(
        HOST,
        "/",
        "<title>Orrin</title><link rel=alternate type=application/rss+xml href=/feed/>"
            + "<nav><a href=/news/>News</a></nav><p>Orrin 欧临 makes pumps for waterworks.</p>");
    sites.page(HOST, "/news/", "<title>News - Orrin</title><h1>News</h1>" + links);
    return brief().triggers().stream().map(StoriesTest::sources).sorted().toList();
  }

  private static String sources(Trigger trigger) {
    return trigger.type()
        + " from "
        + String.join(
            ", ",
            trigger.sources().stream()
                .map(s -> s.url().replace("https://" + HOST, ""))
                .sorted()
                .toList());
  }

  private Brief brief() {
    Web.Manners manners =
        new Web.Manners(
            "Whynow-test",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), sites.port())),
            Set.of());
    Researcher researcher =
        new Researcher(
            Web.of(manners, PageStore.inMemory(4_000_000), NOON),
            new PageReader(),
            TRIGGERS,
            trigger -> 50,
            new DataFolder(Path.of("data")),
            NOON);
    Outcome outcome = researcher.research(HOST, Options.DEFAULT, Progress.SILENT);
    return assertInstanceOf(Outcome.Read.class, outcome, outcome.toString()).brief();
  }
}
