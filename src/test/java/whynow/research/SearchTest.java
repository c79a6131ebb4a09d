package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import whynow.extract.PageReader;
import whynow.fetch.LocalSites;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;

/** A name whose domain cannot be guessed is searched for, and what is found must name itself. */
class SearchTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final String WORDS =
      "<p>We have something to say about our work this month, and we say it at some length here.</p>";

  private final LocalSites sites = new LocalSites();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    sites.close();
  }

  @Test
  void takesTheSiteThatNamesTheCompany() {
    answers(
        "{'web':{'results':[{'url':'https://directory.test/firms/12'},"
            + "{'url':'https://www.linkedin.com/company/harrow'},"
            + "{'url':'https://gethq.test/about'}]}}");
    sites.page("directory.test", "/", "<title>All firms there are</title>" + WORDS);
    sites.page("gethq.test", "/", "<title>Harrow &amp; Vale</title>" + WORDS);
    Outcome outcome = search("Harrow & Vale");
    Brief brief = assertInstanceOf(Outcome.Read.class, outcome, outcome.toString()).brief();
    assertEquals(Optional.of("gethq.test"), brief.account().domain());
    assertEquals(List.of("q=Harrow+%26+Vale secret"), asked);
    assertTrue(sites.log().stream().noneMatch(a -> a.contains("linkedin")), sites.log().toString());
  }

  @Test
  void readsAChineseNameAndTheOtherFormOfAnswer() {
    answers("{'results':[{'url':'https://hh.test/'}]}");
    sites.page("hh.test", "/", "<title>恒禾物流官网</title>" + WORDS);
    Outcome outcome = search("恒禾物流有限公司");
    assertInstanceOf(Outcome.Read.class, outcome, outcome.toString());
  }

  @Test
  void isNotAskedWhenAGuessedDomainNamesTheCompany() {
    answers("{'results':[{'url':'https://other.test/'}]}");
    sites.page("northlight.com", "/", "<title>Northlight | Chilled food</title>" + WORDS);
    assertInstanceOf(Outcome.Read.class, search("Northlight"));
    assertEquals(List.of(), asked);
  }

  @Test
  void saysWhenTheServiceFails() {
    sites.at("127.0.0.1", "/search", e -> LocalSites.send(e, 429, "text/plain", "too many"));
    Outcome.NotFound none = assertInstanceOf(Outcome.NotFound.class, search("Nobody Here"));
    assertTrue(none.tried().contains("127.0.0.1: answered 429"), none.tried().toString());
    sites.at("127.0.0.1", "/search", e -> LocalSites.send(e, 200, "text/html", "<h1>Welcome"));
    assertInstanceOf(Outcome.NotFound.class, search("Nobody Here"));
  }

  private void answers(String json) {
    sites.at(
        "127.0.0.1",
        "/search",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("X-Subscription-Token");
          asked.add(exchange.getRequestURI().getRawQuery() + " " + key);
          LocalSites.send(exchange, 200, "application/json", json.replace('\'', '"'));
        });
  }

  private Outcome search(String name) {
    Web.Manners manners =
        new Web.Manners(
            "Whynow-test",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), sites.port())),
            Set.of());
    Search search =
        new WebSearch(URI.create("http://127.0.0.1:" + sites.port() + "/search"), "secret");
    return new Researcher(
            Web.of(manners, PageStore.inMemory(4_000_000), NOON),
            new PageReader(),
            (article, subject) -> List.of(),
            trigger -> 50,
            new DataFolder(Path.of("data")),
            NOON,
            search)
        .research(name, Options.DEFAULT, Progress.SILENT);
  }
}
