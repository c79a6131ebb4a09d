package whynow.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes a kept copy while it is fresh enough, and asks "has it changed?" afterwards. A server that
 * cannot say so is answered by comparing.
 */
final class RememberingFetcher implements Fetcher {
  private final Fetcher web;
  private final PageStore store;
  private final Clock clock;

  RememberingFetcher(Fetcher web, PageStore store, Clock clock) {
    this.web = web;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public Fetched fetch(Ask ask) {
    Optional<PageStore.Kept> kept = store.find(ask.url());
    if (kept.isPresent() && isFresh(kept.get(), ask.maxAge())) {
      return answer(kept.get());
    }
    Optional<PageStore.Kept> copy = kept.filter(k -> k.status() == 200);
    Fetched now = web.fetch(copy.map(k -> ask.unless(k.page())).orElse(ask));
    return remembered(ask.url(), now, copy);
  }

  private boolean isFresh(PageStore.Kept kept, Duration maxAge) {
    Duration age = Duration.between(kept.fetchedAt(), clock.instant());
    return !age.isNegative() && age.compareTo(maxAge) < 0;
  }

  private static Fetched answer(PageStore.Kept kept) {
    return kept.status() == 200
        ? kept.page()
        : new Fetched.Missing(kept.page().url(), kept.status());
  }

  private Fetched remembered(String asked, Fetched now, Optional<PageStore.Kept> copy) {
    if (now instanceof Fetched.NotModified && copy.isPresent()) {
      keep(asked, 200, copy.get().page());
      return new Fetched.NotModified(copy.get().page());
    }
    if (now instanceof Fetched.Page page) {
      keep(asked, 200, page);
      return copy.filter(c -> Arrays.equals(c.page().bytes(), page.bytes())).isPresent()
          ? new Fetched.NotModified(page)
          : page;
    }
    if (now instanceof Fetched.Missing missing) {
      keep(asked, missing.status(), empty(missing.url()));
    }
    return now;
  }

  private void keep(String asked, int status, Fetched.Page page) {
    store.keep(new PageStore.Kept(asked, status, page, clock.instant()));
    // Found again by the address it was redirected to.
    if (status == 200 && !page.url().equals(asked)) {
      store.keep(new PageStore.Kept(page.url(), status, page, clock.instant()));
    }
  }

  private static Fetched.Page empty(String url) {
    return new Fetched.Page(url, "", new byte[0], Optional.empty(), Optional.empty());
  }
}
