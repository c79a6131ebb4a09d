package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.fetch.LocalSites;
import whynow.language.Language;
import whynow.team.Rep;

/** A site that does not let itself be read: what could be read is told, and what not and why. */
class TroubledSiteTest {
  private static final String SITE = "acme.test";
  private static final String WORDS =
      "<p>We have something to say about our work this month, and we say it at some length here."
          + " It takes more than one sentence, as such posts usually do when people write them.</p>";

  @TempDir Path folder;
  private final LocalSites sites = new LocalSites();
  private Talk talk;
  private Rep dana;

  @BeforeEach
  void open() {
    talk =
        Talk.in(folder, "2026-11-25T08:30:00Z").with("WHYNOW_PROXY", "127.0.0.1:" + sites.port());
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    sites.page(SITE, "/", "<title>Acme Cranes</title><nav><a href=/news/>News</a></nav>" + WORDS);
    sites.page(
        SITE,
        "/news/",
        "<title>News - Acme Cranes</title><h1>News</h1>"
            + card("hamburg", "Acme Cranes opens a new plant in Hamburg")
            + card("antwerp", "Talking about cranes in Antwerp"));
    sites.page(SITE, "/news/hamburg", post("Acme Cranes opens a new plant in Hamburg"));
    sites.page(SITE, "/news/antwerp", post("Talking about cranes in Antwerp"));
  }

  @AfterEach
  void close() {
    talk.close();
    sites.close();
  }

  private static String card(String path, String title) {
    return "<div class=card><h2><a href=/news/%s>%s</a></h2><p>20 November 2026</p></div>"
        .formatted(path, title);
  }

  private static String post(String title) {
    return "<title>%s</title><article><h1>%s</h1><time datetime=2026-11-20>20 November 2026</time>"
            .formatted(title, title)
        + "<p>"
        + title
        + ".</p>"
        + WORDS
        + "</article>";
  }

  private String research() {
    return talk.say(dana, "research " + SITE);
  }

  private static void holds(String said, String... parts) {
    for (String part : parts) {
      assertTrue(said.contains(part), () -> "“" + part + "” is missing in:\n" + said);
    }
  }

  @Test
  void whatRobotsTxtForbidsIsLeftOutAndSaid() {
    sites.text(SITE, "/robots.txt", "text/plain", "User-agent: *\nDisallow: /news/antwerp\n");
    holds(research(), "opens a new plant in Hamburg", "acme.test/news/antwerp: robots.txt");
    assertTrue(sites.log().stream().noneMatch(asked -> asked.endsWith("/news/antwerp")));
  }

  @Test
  void aPageThatAnswersWithAnErrorCostsNoneOfTheOthers() {
    sites.at(SITE, "/news/antwerp", e -> LocalSites.send(e, 503, "text/html", "busy"));
    holds(research(), "opens a new plant in Hamburg", "acme.test/news/antwerp: answered 503");
  }

  @Test
  void aPageThatIsTooLargeIsNotSwallowed() {
    String huge = post("Talking about cranes in Antwerp").replace(WORDS, WORDS.repeat(60_000));
    sites.page(SITE, "/news/antwerp", huge);
    holds(research(), "opens a new plant in Hamburg", "acme.test/news/antwerp: ");
  }

  @Test
  void aSiteThatIsBusyAltogetherIsNotStoredAndSaysSo() {
    sites.at(SITE, "/", e -> LocalSites.send(e, 429, "text/html", "slow down"));
    holds(research(), "could not read acme.test", "429");
    assertEquals(List.of(), talk.app().store().accounts().all());
  }
}
