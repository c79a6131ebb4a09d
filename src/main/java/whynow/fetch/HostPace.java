package whynow.fetch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The pace of one host: at most two connections, its Crawl-delay between requests. */
final class HostPace {
  private static final int CONNECTIONS = 2;
  private final Semaphore connections = new Semaphore(CONNECTIONS, true);
  private long next = System.nanoTime();

  /** How a turn ended: with an answer, or without one because the time was up. */
  <T> T inTurn(Duration delay, Duration patience, Supplier<T> work, Supplier<T> tooLate) {
    long end = System.nanoTime() + patience.toNanos();
    try {
      if (!connections.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        return tooLate.get();
      }
      try {
        return waited(delay, end) ? work.get() : tooLate.get();
      } finally {
        connections.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return tooLate.get();
    }
  }

  /** No request before this much time has passed. */
  synchronized void pause(Duration wait) {
    next = Math.max(next, System.nanoTime() + wait.toNanos());
  }

  private boolean waited(Duration delay, long end) throws InterruptedException {
    long start = reserve(delay, end);
    if (start > end) {
      return false;
    }
    TimeUnit.NANOSECONDS.sleep(start - System.nanoTime());
    return true;
  }

  /** Takes the next free moment; takes none when it would come too late. */
  private synchronized long reserve(Duration delay, long end) {
    long start = Math.max(next, System.nanoTime());
    if (start <= end) {
      next = Math.max(next, start + delay.toNanos());
    }
    return start;
  }
}
