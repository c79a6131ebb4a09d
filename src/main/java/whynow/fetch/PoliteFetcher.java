package whynow.fetch;

import java.time.Duration;
import okhttp3.HttpUrl;

/** Asks as a guest: what robots.txt allows, at the host's pace, and later when told so. */
final class PoliteFetcher implements Fetcher {
  private static final Duration ROBOTS_AGE = Duration.ofDays(1);
  private static final Duration SHORT_WAIT = Duration.ofSeconds(5);
  private static final Duration BREATH = Duration.ofMillis(150);

  private final Fetcher web;
  private final Fetcher robotsTexts;
  private final String agent;
  private final Turns turns;

  /**
   * Over the web.
   *
   * @param robotsTexts where robots.txt files come from: remembered, and asked without this check
   * @param agent our product token
   */
  PoliteFetcher(Fetcher web, Fetcher robotsTexts, String agent, Turns turns) {
    this.web = web;
    this.robotsTexts = robotsTexts;
    this.agent = agent;
    this.turns = turns;
  }

  @Override
  public Fetched fetch(Ask ask) {
    HttpUrl url = HttpUrl.parse(ask.url());
    if (url == null) {
      return web.fetch(ask);
    }
    Robots robots = robots(url, ask.budget());
    if (!robots.allows(ask.url())) {
      return new Fetched.Refused(ask.url(), "robots.txt does not allow it");
    }
    Fetched first = inTurn(url, robots, ask);
    return first instanceof Fetched.Busy busy && worthWaiting(url, busy, ask.budget())
        ? inTurn(url, robots, ask)
        : first;
  }

  /** The rules of a page's host. */
  Robots robots(HttpUrl page, Budget budget) {
    HttpUrl at = page.newBuilder().encodedPath("/robots.txt").query(null).fragment(null).build();
    Fetched text = robotsTexts.fetch(Ask.of(at.toString(), ROBOTS_AGE, budget));
    if (text instanceof Fetched.Busy) {
      text = robotsTexts.fetch(Ask.of(at.toString(), ROBOTS_AGE, budget));
    }
    if (text.read().isPresent()) {
      return Robots.read(at.toString(), text.read().get().bytes(), agent);
    }
    return text instanceof Fetched.Busy || text instanceof Fetched.Unreachable
        ? Robots.unreachable()
        : Robots.none();
  }

  private Fetched inTurn(HttpUrl url, Robots robots, Ask ask) {
    return turns.inTurn(
        host(url),
        robots.delay(),
        ask.budget().timeLeft(),
        () -> web.fetch(ask),
        () -> new Fetched.Refused(ask.url(), "the time was up"));
  }

  private static String host(HttpUrl url) {
    return url.host() + ":" + url.port();
  }

  private boolean worthWaiting(HttpUrl url, Fetched.Busy busy, Budget budget) {
    Duration wait = busy.retryAfter().orElse(BREATH);
    turns.pause(host(url), wait);
    return wait.compareTo(SHORT_WAIT) <= 0 && wait.compareTo(budget.timeLeft()) < 0;
  }
}
