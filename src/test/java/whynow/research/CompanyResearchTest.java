package whynow.research;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.AccountsInMemory;
import whynow.extract.PageReader;
import whynow.fetch.LocalSites;
import whynow.fetch.PageStore;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;
import whynow.triggers.Trigger;

/** What asking again costs: nothing within the hour, a few questions when an account is watched. */
class CompanyResearchTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  private static final String POST =
      "<h1>Acme opens Leipzig</h1><p>Acme opened its second hall in Leipzig on Monday. It has room"
          + " for forty thousand pallets, and sixty people work there in two shifts.</p>";

  private final LocalSites sites = new LocalSites();
  private final AccountsInMemory accounts = new AccountsInMemory();
  private final CompanyResearch research = research();

  @AfterEach
  void close() {
    sites.close();
  }

  @Test
  void asksNothingWithinTheHourAndSaysSo() {
    acme();
    research.research("acme.test", Options.DEFAULT, Progress.SILENT);
    sites.log().clear();
    Outcome again = research.research("acme.test", Options.DEFAULT, Progress.SILENT);
    assertEquals(0, assertInstanceOf(Outcome.Read.class, again).brief().stats().fetched());
    assertEquals(List.of(), sites.log());
  }

  @Test
  void asksNothingWithinTheHourHoweverManyPostsAreWantedAndHoweverOld() {
    acme();
    for (Options options :
        List.of(
            Options.DEFAULT.withMaxPages(1),
            Options.DEFAULT.since(Optional.of(Duration.ofDays(365))))) {
      Brief first = brief(options);
      sites.log().clear();
      Brief again = brief(options);
      assertEquals(first.pages(), again.pages());
      assertEquals(0, again.stats().fetched());
      assertEquals(List.of(), sites.log());
    }
  }

  @Test
  void aReadingOfFewPostsDoesNotStandForAWholeOne() {
    acme();
    assertEquals(1, posts(brief(Options.DEFAULT.withMaxPages(1))));
    assertEquals(2, posts(brief(Options.DEFAULT)));
  }

  private Brief brief(Options options) {
    Outcome read = research.research("acme.test", options, Progress.SILENT);
    return assertInstanceOf(Outcome.Read.class, read).brief();
  }

  private static long posts(Brief brief) {
    return brief.pages().stream().filter(p -> p.kind() == Brief.Kind.POST).count();
  }

  @Test
  void watchesAnUnchangedSiteByAFewConditionalQuestions() {
    acme();
    research.research("acme.test", Options.DEFAULT, Progress.SILENT);
    sites.log().clear();
    assertEquals(List.of(), research.news(acmeInTheBook()));
    assertTrue(sites.log().size() <= 4, sites.log().toString());
    assertTrue(sites.log().stream().allMatch(r -> r.startsWith("?")), sites.log().toString());
  }

  @Test
  void readsOnlyWhatIsNewWhenAWatchedListingChanges() {
    acme();
    research.research("acme.test", Options.DEFAULT, Progress.SILENT);
    sites.page("acme.test", "/news/", listing("/news/coo", "Acme hires a COO from Kraken", "24"));
    sites.page("acme.test", "/news/coo", POST.replace("opens Leipzig", "hires a COO from Kraken"));
    sites.log().clear();
    research.news(acmeInTheBook());
    assertTrue(sites.log().contains("acme.test/news/coo"), sites.log().toString());
    assertTrue(
        sites.log().stream().noneMatch("acme.test/news/leipzig"::equals), sites.log().toString());
  }

  private Account acmeInTheBook() {
    return accounts.byDomain("acme.test").orElseThrow();
  }

  private void acme() {
    sites.page("acme.test", "/", "<title>Acme</title><nav><a href=/news/>News</a></nav>");
    sites.page("acme.test", "/news/", listing("/news/leipzig", "Acme opens Leipzig today", "20"));
    sites.page("acme.test", "/news/leipzig", POST);
    sites.page("acme.test", "/news/old", POST.replace("Leipzig", "Bremen"));
  }

  private static String listing(String url, String title, String day) {
    String card = "<div class=card><h2><a href=%s>%s</a></h2><p>%s November 2026</p></div>";
    return "<h1>News</h1>"
        + card.formatted(url, title, day)
        + card.formatted("/news/old", "Acme opens Bremen at last", "2");
  }

  private CompanyResearch research() {
    Web.Manners manners =
        new Web.Manners(
            "Whynow-test",
            Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), sites.port())),
            Set.of());
    DataFolder data = new DataFolder(Path.of("data"));
    Researcher researcher =
        new Researcher(
            Web.of(manners, PageStore.inMemory(4_000_000), NOON),
            new PageReader(),
            (article, subject) -> List.of(),
            trigger -> 50,
            data,
            NOON);
    return new CompanyResearch(
        researcher,
        accounts,
        new AccountMatcher(accounts, data),
        new Kept(),
        name -> List.of(),
        NOON);
  }

  /** The last reading of each account, and no triggers to tell. */
  private static final class Kept implements Readings {
    private final Map<Long, Reading> last = new HashMap<>();

    @Override
    public List<Long> moved(long owner, LocalDate since, int most) {
      return List.of();
    }

    @Override
    public List<Trigger> save(Brief brief, Instant at) {
      last.put(brief.account().id(), new Reading(brief, at));
      return List.of();
    }

    @Override
    public News since(long account, long heard) {
      return new News(List.of(), heard);
    }

    @Override
    public Optional<Reading> of(long account) {
      return Optional.ofNullable(last.get(account));
    }
  }
}
