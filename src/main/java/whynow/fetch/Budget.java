package whynow.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one reading may cost, and what it has cost so far. Time is real time: a fixed product clock
 * does not stop a deadline.
 */
public final class Budget {
  private final long ends;
  private final long maxBytes;
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicInteger fetched = new AtomicInteger();
  private final AtomicInteger notModified = new AtomicInteger();

  private Budget(Duration time, long maxBytes) {
    this.ends = System.nanoTime() + time.toNanos();
    this.maxBytes = maxBytes;
  }

  /** A budget that starts running now. */
  public static Budget of(Duration time, long maxBytes) {
    return new Budget(time, maxBytes);
  }

  /** What is left of the time; never negative. */
  public Duration timeLeft() {
    return Duration.ofNanos(Math.max(0, ends - System.nanoTime()));
  }

  /** Why nothing more may be asked; empty while something is left. */
  public Optional<String> exhausted() {
    if (System.nanoTime() >= ends) {
      return Optional.of("the time was up");
    }
    return bytes.get() >= maxBytes
        ? Optional.of("the limit of " + maxBytes / 1_000_000 + " MB was reached")
        : Optional.empty();
  }

  long bytesLeft() {
    return Math.max(0, maxBytes - bytes.get());
  }

  void received(long count) {
    bytes.addAndGet(count);
  }

  void answered(boolean unchanged) {
    (unchanged ? notModified : fetched).incrementAndGet();
  }

  /** Bytes received, decompressed. */
  public long bytes() {
    return bytes.get();
  }

  /** Requests answered with a page, found or not. */
  public int fetched() {
    return fetched.get();
  }

  /** Requests answered with "not modified". */
  public int notModified() {
    return notModified.get();
  }
}
