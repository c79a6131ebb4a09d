package whynow.fetch;

import java.time.Duration;
import java.util.Optional;

/** What came of asking for a page. */
public sealed interface Fetched {
  /** The address asked last, after redirects. */
  String url();

  /**
   * A page.
   *
   * @param contentType as the server says it, or empty
   * @param bytes the body, decompressed; do not change it
   */
  @SuppressWarnings("ArrayRecordComponent") // a body is megabytes: it is handed on, not copied
  record Page(
      String url,
      String contentType,
      byte[] bytes,
      Optional<String> etag,
      Optional<String> lastModified)
      implements Fetched {}

  /** The page has not changed since we read it last: here is what we kept. */
  record NotModified(Page page) implements Fetched {
    @Override
    public String url() {
      return page.url();
    }
  }

  /** The page is elsewhere. Readers never see this: redirects are followed for them. */
  record Moved(String url, String to) implements Fetched {}

  /** The server answered, but has no page for us there. */
  record Missing(String url, int status) implements Fetched {}

  /** The server is there but cannot or will not answer now. */
  record Busy(String url, int status, Optional<Duration> retryAfter) implements Fetched {}

  /** We do not read it: a private address, robots.txt, its size or its type. */
  record Refused(String url, String reason) implements Fetched {}

  /** We tried and got no answer worth the name. */
  record Unreachable(String url, String reason) implements Fetched {}

  /** The page, freshly read or kept. */
  default Optional<Page> read() {
    if (this instanceof Page page) {
      return Optional.of(page);
    }
    return this instanceof NotModified same ? Optional.of(same.page()) : Optional.empty();
  }

  /** Why there is no page, in plain words; empty when there is one. */
  default Optional<String> problem() {
    if (this instanceof Missing missing) {
      return Optional.of("answered " + missing.status());
    }
    if (this instanceof Busy busy) {
      return Optional.of(
          "answered " + busy.status() + busy.retryAfter().map(Fetched::later).orElse(""));
    }
    if (this instanceof Refused refused) {
      return Optional.of(refused.reason());
    }
    if (this instanceof Moved moved) {
      return Optional.of("moved to " + moved.to());
    }
    return this instanceof Unreachable gone ? Optional.of(gone.reason()) : Optional.empty();
  }

  private static String later(Duration wait) {
    return ", come back in " + wait.toSeconds() + " s";
  }
}
