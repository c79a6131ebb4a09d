package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.fetch.LocalSites;
import whynow.language.Language;
import whynow.research.WatchNotices;
import whynow.team.Rep;

/** A watched account is read every hour, and its watchers hear what is new, once. */
class WatchConversationTest {
  private static final String SITE = "acme.test";
  private static final String WORDS =
      "<p>We have something to say about our work this month, and we say it at some length here."
          + " It takes more than one sentence, as such posts usually do when people write them.</p>";
  @TempDir Path folder;
  private final LocalSites sites = new LocalSites();
  private final StringBuilder listing = new StringBuilder();
  private Talk talk;
  private Rep dana;
  private Rep chen;
  private WatchNotices watched;

  @BeforeEach
  void open() {
    talk =
        Talk.in(folder, "2026-11-25T08:30:00Z").with("WHYNOW_PROXY", "127.0.0.1:" + sites.port());
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    watched = talk.app().research().watched(talk.messenger(), talk.app().book().calendars());
    sites.page(SITE, "/", "<title>Acme Cranes</title><nav><a href=/news/>News</a></nav>" + WORDS);
    post("talk", "2026-11-12", "Talking about cranes in Antwerp");
    post("hamburg", "2026-11-20", "Acme Cranes opens a new plant in Hamburg");
  }

  @AfterEach
  void close() {
    talk.close();
    sites.close();
  }

  private void post(String path, String day, String title) {
    listing.insert(
        0,
        "<div class=card><h2><a href=/news/%s>%s</a></h2><p>%s</p></div>"
            .formatted(path, title, day));
    sites.page(SITE, "/news/", "<title>News - Acme Cranes</title><h1>News</h1>" + listing);
    sites.page(
        SITE,
        "/news/" + path,
        "<title>%s</title><article><h1>%s</h1><time datetime=%s>%s</time><p>%s.</p>%s</article>"
            .formatted(title, title, day, day, title, WORDS));
  }

  private String after(Duration time) {
    talk.later(time);
    watched.look();
    return String.join("\n", talk.told());
  }

  @Test
  void whatIsNewIsToldOnceWithTheQuoteAndTheButtons() {
    String brief = talk.say(dana, "research " + SITE);
    assertTrue(brief.contains("Hamburg"), brief);
    assertTrue(talk.say(dana, "watch " + SITE).contains("every hour"));
    assertEquals("", after(Duration.ofHours(1)));
    post("rotterdam", "2026-11-25", "Acme Cranes raises $20 million in Series B funding");
    String news = after(Duration.ofHours(1));
    for (String part : List.of("you watch it", "raises $20 million", "Draft", "Log it")) {
      assertTrue(news.contains(part), part + " in " + news);
    }
    assertFalse(news.contains("Hamburg"), news);
    assertEquals("", after(Duration.ofHours(1)));
  }

  /** The site read first answers only when the other was asked: in turn, both would hang. */
  @Test
  void aSiteThatHangsKeepsNoOtherWatchedSiteWaiting() {
    CountDownLatch asked = new CountDownLatch(1);
    List<Boolean> answered = new CopyOnWriteArrayList<>();
    sites.at(
        "slow.test",
        "/",
        exchange -> {
          answered.add(opens(asked));
          LocalSites.send(exchange, 200, "text/html", WORDS);
        });
    sites.at(
        SITE,
        "/",
        exchange -> {
          asked.countDown();
          LocalSites.send(exchange, 200, "text/html", WORDS);
        });
    for (String site : List.of("slow.test", SITE)) {
      talk.account("Firm at " + site, site, dana);
      talk.say(dana, "watch " + site);
    }
    watched.look();
    assertEquals(List.of(true), answered);
  }

  private static boolean opens(CountDownLatch latch) {
    try {
      return latch.await(4, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void anUnchangedSiteCostsAFewConditionalRequests() {
    talk.say(dana, "research " + SITE);
    talk.say(dana, "watch " + SITE);
    sites.log().clear();
    assertEquals("", after(Duration.ofMinutes(30)));
    assertEquals(List.of(), sites.log());
    after(Duration.ofMinutes(31));
    assertTrue(sites.log().size() <= 4, sites.log().toString());
  }

  @Test
  void nightsAreWaitedOutAndEachHearsInTheirOwnMorning() {
    talk.say(dana, "research " + SITE);
    talk.say(dana, "watch " + SITE);
    talk.say(chen, "关注 " + SITE);
    post("rotterdam", "2026-11-25", "Acme Cranes raises $20 million in Series B funding");
    talk.at("2026-11-25T17:30:00Z");
    assertEquals("", after(Duration.ZERO));
    talk.at("2026-11-26T01:05:00Z");
    String inShanghai = after(Duration.ZERO);
    assertTrue(inShanghai.startsWith("web") && inShanghai.contains("您关注的客户"), inShanghai);
    talk.at("2026-11-26T08:05:00Z");
    assertTrue(after(Duration.ZERO).contains("you watch it"));
    assertEquals("", after(Duration.ofHours(2)));
  }

  @Test
  void whoNoLongerWatchesHearsNothing() {
    talk.say(dana, "research " + SITE);
    talk.say(dana, "watch " + SITE);
    talk.say(dana, "unwatch " + SITE);
    post("rotterdam", "2026-11-25", "Acme Cranes raises $20 million in Series B funding");
    assertEquals("", after(Duration.ofHours(2)));
  }

  @Test
  void allOfMineAreWatchedAtOnceAndTheLastTouchIsRecalled() {
    talk.say(dana, "research " + SITE);
    talk.say(dana, "log emailed Mara Lindt at Acme Cranes");
    long acme = talk.app().store().accounts().byDomain(SITE).orElseThrow().id();
    talk.app()
        .store()
        .accounts()
        .own(acme, Optional.of(dana.id()), new whynow.team.By(dana.id(), talk.now()));
    assertTrue(talk.say(dana, "watch mine").contains("Watching 1 account of yours"));
    talk.at("2026-12-01T09:00:00Z");
    post("rotterdam", "2026-12-01", "Acme Cranes raises $20 million in Series B funding");
    String news = after(Duration.ofMinutes(1));
    assertTrue(news.contains("Your last touch: email, Mara Lindt, 6 days ago"), news);
  }
}
