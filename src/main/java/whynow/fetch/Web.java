package whynow.fetch;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * The web as Whynow reads it: safely, politely, and remembering.
 *
 * <pre>{@code
 * Web web = Web.of(new Web.Manners("Whynow/1.0 (+https://…)", Optional.empty(), Set.of()),
 *     PageStore.inMemory(24_000_000), Clock.systemUTC());
 * Fetched page = web.fetch(Ask.of("https://northlight.example/news", Duration.ofHours(1), budget));
 * }</pre>
 */
public final class Web implements Fetcher {
  /** How we appear and through what we go. */
  public record Manners(
      String userAgent, Optional<InetSocketAddress> proxy, Set<String> letThrough) {
    public Manners {
      letThrough = Set.copyOf(letThrough);
    }

    private String agent() {
      return userAgent.split("[/ ]", 2)[0];
    }
  }

  private final Fetcher pages;
  private final PoliteFetcher polite;
  private final Witness witness;

  private Web(
      Fetcher web, PageStore store, Clock clock, String agent, Turns turns, Witness witness) {
    Fetcher robots = new RememberingFetcher(followed(web), store, clock);
    this.witness = witness;
    this.polite = new PoliteFetcher(web, robots, agent, turns);
    this.pages = new RememberingFetcher(followed(polite), store, clock);
  }

  /** Builds the fetcher every reading shares. */
  public static Web of(Manners manners, PageStore store, Clock clock) {
    return of(manners, Detour.NONE, store, clock, Turns.ofThisProcess(), Witness.NONE);
  }

  /** The same, with some hosts asked elsewhere, and turns that others wait for too. */
  public static Web of(
      Manners manners, Detour detour, PageStore store, Clock clock, Turns turns, Witness witness) {
    AddressGuard guard =
        manners.proxy().isPresent()
            ? AddressGuard.behindProxy(manners.letThrough())
            : AddressGuard.of(Resolver.SYSTEM, manners.letThrough());
    Fetcher straight = new WebFetcher(guard, Limits.DEFAULT, manners.userAgent(), manners.proxy());
    Fetcher web = new DetouringFetcher(detour, manners, straight);
    return new Web(web, store, clock, manners.agent(), turns, witness);
  }

  static Web over(Fetcher web, PageStore store, Clock clock, String agent) {
    return new Web(web, store, clock, agent, Turns.ofThisProcess(), Witness.NONE);
  }

  private static Fetcher followed(Fetcher web) {
    return new FollowingFetcher(web, Limits.DEFAULT.redirects());
  }

  @Override
  public Fetched fetch(Ask ask) {
    long start = System.nanoTime();
    Fetched fetched = pages.fetch(ask);
    witness.saw(fetched, Duration.ofNanos(System.nanoTime() - start));
    return fetched;
  }

  /** The sitemaps that the robots.txt of a page's host names. */
  public List<String> sitemaps(String page, Budget budget) {
    HttpUrl url = HttpUrl.parse(page);
    return url == null ? List.of() : polite.robots(url, budget).sitemaps();
  }
}
