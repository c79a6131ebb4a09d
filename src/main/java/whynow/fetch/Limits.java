package whynow.fetch;

import java.time.Duration;

/**
 * What a single request may cost.
 *
 * @param pageBytes the largest body taken, decompressed
 * @param connect how long a connection may take
 * @param page how long a whole answer may take, however slowly it drips
 * @param redirects how many are followed
 */
public record Limits(int pageBytes, Duration connect, Duration page, int redirects) {
  public static final Limits DEFAULT =
      new Limits(4_000_000, Duration.ofSeconds(4), Duration.ofSeconds(10), 5);
}
