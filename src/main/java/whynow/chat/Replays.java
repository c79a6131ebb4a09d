package whynow.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Signatures seen within the time in which they are valid, so that a recorded request cannot be
 * sent again. A request that failed is let go of, since its sender will rightly try again.
 */
public final class Replays {
  /** Platforms refuse signatures older than this, so need not be remembered for longer. */
  public static final Duration VALID = Duration.ofMinutes(5);

  private final Clock clock;
  private final Map<String, Instant> seen = new LinkedHashMap<>();

  public Replays(Clock clock) {
    this.clock = clock;
  }

  /** True when a time stated in epoch seconds lies within five minutes of now. */
  public boolean isFresh(String epochSeconds) {
    try {
      Duration age =
          Duration.between(Instant.ofEpochSecond(Long.parseLong(epochSeconds)), clock.instant());
      return age.abs().compareTo(VALID) <= 0;
    } catch (NumberFormatException | ArithmeticException | java.time.DateTimeException unreadable) {
      return false;
    }
  }

  /** True the first time. */
  public synchronized boolean firstTime(String signature) {
    Instant now = clock.instant();
    forgetOld(now);
    return seen.putIfAbsent(signature, now) == null;
  }

  /** The request could not be served: it may come again. */
  public synchronized void letAgain(String signature) {
    seen.remove(signature);
  }

  /** Twice the time, since a stated time may lie ahead of ours. */
  private void forgetOld(Instant now) {
    Instant old = now.minus(VALID.multipliedBy(2));
    Iterator<Instant> times = seen.values().iterator();
    while (times.hasNext() && times.next().isBefore(old)) {
      times.remove();
    }
  }
}
