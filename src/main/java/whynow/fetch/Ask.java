package whynow.fetch;

import java.time.Duration;
import java.util.Optional;

/**
 * One page wanted.
 *
 * @param url its address
 * @param maxAge how old a kept copy may be to be taken without asking
 * @param etag of the copy we hold, for a conditional request
 * @param lastModified of the copy we hold
 * @param budget what the reading it belongs to may still cost
 */
public record Ask(
    String url,
    Duration maxAge,
    Optional<String> etag,
    Optional<String> lastModified,
    Budget budget) {

  /** Asks for a page, content with a copy as old as {@code maxAge}. */
  public static Ask of(String url, Duration maxAge, Budget budget) {
    return new Ask(url, maxAge, Optional.empty(), Optional.empty(), budget);
  }

  Ask unless(Fetched.Page copy) {
    return new Ask(url, maxAge, copy.etag(), copy.lastModified(), budget);
  }

  Ask at(String other) {
    return new Ask(other, maxAge, etag, lastModified, budget);
  }
}
