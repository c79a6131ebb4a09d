package whynow.fetch;

/**
 * Goes where it is sent. Every hop is asked for like any page: judged by the address guard and,
 * where that stands between, by the robots.txt and at the pace of the host it leads to.
 */
final class FollowingFetcher implements Fetcher {
  private final Fetcher web;
  private final int most;

  /**
   * Over a fetcher that answers {@link Fetched.Moved}.
   *
   * @param most how many redirects are followed
   */
  FollowingFetcher(Fetcher web, int most) {
    this.web = web;
    this.most = most;
  }

  @Override
  public Fetched fetch(Ask ask) {
    Fetched now = web.fetch(ask);
    for (int hop = 0; now instanceof Fetched.Moved moved; hop++) {
      if (hop == most) {
        return new Fetched.Refused(moved.to(), "redirect loop: more than " + most + " redirects");
      }
      now = web.fetch(ask.at(moved.to()));
    }
    return now;
  }
}
