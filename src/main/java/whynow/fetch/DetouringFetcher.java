package whynow.fetch;

import java.util.Optional;
import okhttp3.HttpUrl;

/** Sends the few hosts of a {@link Detour} their own way, and all others straight on. */
final class DetouringFetcher implements Fetcher {
  private final Detour detour;
  private final Web.Manners manners;
  private final Fetcher straight;
  private volatile Fetcher round;

  DetouringFetcher(Detour detour, Web.Manners manners, Fetcher straight) {
    this.detour = detour;
    this.manners = manners;
    this.straight = straight;
  }

  @Override
  public Fetched fetch(Ask ask) {
    HttpUrl url = HttpUrl.parse(ask.url());
    return url != null && detour.hosts().test(url.host())
        ? round().fetch(ask)
        : straight.fetch(ask);
  }

  private synchronized Fetcher round() {
    if (round == null) {
      AddressGuard guard = AddressGuard.behindProxy(manners.letThrough());
      round =
          new WebFetcher(
              guard, Limits.DEFAULT, manners.userAgent(), Optional.of(detour.proxy().get()));
    }
    return round;
  }
}
