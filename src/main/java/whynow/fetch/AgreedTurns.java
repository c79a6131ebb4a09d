package whynow.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Turns that several processes keep together: whose turn it is here claims one of the host's two
 * connections, and the moment, from all of them.
 */
final class AgreedTurns implements Turns {
  /** More than a request takes with its redirects; who dies holds a connection no longer. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private static final long FIRST_LOOK_MILLIS = 40;
  private static final long RAREST_LOOK_MILLIS = 640;

  private final Turns here;
  private final Claims claims;

  AgreedTurns(Turns here, Claims claims) {
    this.here = here;
    this.claims = claims;
  }

  @Override
  public <T> T inTurn(
      String host, Duration delay, Duration patience, Supplier<T> work, Supplier<T> tooLate) {
    long end = System.nanoTime() + patience.toNanos();
    return here.inTurn(
        host,
        Duration.ZERO,
        patience,
        () -> connection(host, delay, end).map(mine -> done(work, mine)).orElseGet(tooLate),
        tooLate);
  }

  private <T> T done(Supplier<T> work, String mine) {
    try {
      return work.get();
    } finally {
      claims.free(mine);
    }
  }

  /** Looks again and again, ever more rarely, until the time is up. */
  private Optional<String> connection(String host, Duration delay, long end) {
    long pause = FIRST_LOOK_MILLIS;
    while (System.nanoTime() < end) {
      Optional<String> mine = claimed(host, delay);
      if (mine.isPresent()) {
        return mine;
      }
      try {
        TimeUnit.MILLISECONDS.sleep(pause);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
      pause = Math.min(2 * pause, RAREST_LOOK_MILLIS);
    }
    return Optional.empty();
  }

  private Optional<String> claimed(String host, Duration delay) {
    Optional<String> mine =
        Stream.of("host " + host + " a", "host " + host + " b")
            .filter(connection -> claims.take(connection, LEASE))
            .findFirst();
    if (mine.isPresent() && !claims.take(moment(host), delay)) {
      claims.free(mine.get());
      return Optional.empty();
    }
    return mine;
  }

  @Override
  public void pause(String host, Duration wait) {
    claims.bar(moment(host), wait);
  }

  private static String moment(String host) {
    return "moment " + host;
  }
}
