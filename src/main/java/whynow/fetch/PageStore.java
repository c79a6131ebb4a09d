package whynow.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Optional;

/** Keeps what was read, so that reading again is cheap. */
public interface PageStore {
  /**
   * A page as it was read.
   *
   * @param asked the address it was asked by, which finds it again
   * @param status 200, or what the server said instead of a page
   * @param page the page; its body is empty unless the status is 200
   * @param fetchedAt when it was read or last confirmed
   */
  record Kept(String asked, int status, Fetched.Page page, Instant fetchedAt) {}

  Optional<Kept> find(String url);

  void keep(Kept page);

  /** In memory alone, bounded by bytes; what falls out is read again when needed. */
  static PageStore inMemory(long bytes) {
    return behind(
        bytes,
        new PageStore() {
          @Override
          public Optional<Kept> find(String url) {
            return Optional.empty();
          }

          @Override
          public void keep(Kept page) {}
        });
  }

  /** In memory first, in {@code store} for good. */
  static PageStore behind(long bytes, PageStore store) {
    Cache<String, Kept> near =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .<String, Kept>weigher((url, kept) -> 500 + kept.page().bytes().length)
            .build();
    return new PageStore() {
      @Override
      public Optional<Kept> find(String url) {
        return Optional.ofNullable(near.get(url, asked -> store.find(asked).orElse(null)));
      }

      @Override
      public void keep(Kept page) {
        near.put(page.asked(), page);
        store.keep(page);
      }
    };
  }
}
