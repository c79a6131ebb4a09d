package whynow.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Lets everybody through so often in a time, and says to the others how long to wait. It keeps one
 * moment for each of those who came lately, and no more of them than fit into memory (the generic
 * cell rate algorithm, ITU-T I.371).
 *
 * <pre>{@code
 * Turnstile turnstile = new Turnstile(new Turnstile.Rate(60, Duration.ofMinutes(1)), clock);
 * turnstile.wait("198.51.100.7")   // empty sixty times in a row, then once a second
 * }</pre>
 */
public final class Turnstile {
  private static final long MOST_REMEMBERED = 50_000;

  private final Rate rate;
  private final Clock clock;
  private final Cache<String, Instant> free;

  /**
   * A turnstile through which nobody went yet.
   *
   * @param clock real time
   */
  public Turnstile(Rate rate, Clock clock) {
    this.rate = rate;
    this.clock = clock;
    this.free = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  }

  /** So many in so long: as many may come at once, then one each {@code span / count}. */
  public record Rate(int count, Duration span) {
    public Rate {
      if (count < 1 || span.isNegative() || span.isZero()) {
        throw new IllegalArgumentException("a rate lets somebody through");
      }
    }

    private Duration each() {
      return span.dividedBy(count);
    }
  }

  /** Takes a turn: empty when it was free, else how long to wait for one; then none was taken. */
  public Optional<Duration> wait(String who) {
    Instant now = clock.instant();
    AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
    free.asMap()
        .compute(
            who,
            (key, before) -> {
              Instant from = before == null || before.isBefore(now) ? now : before;
              Instant next = from.plus(rate.each());
              Duration ahead = Duration.between(now.plus(rate.span()), next);
              boolean late = !ahead.isNegative() && !ahead.isZero();
              wait.set(late ? Optional.of(ahead) : Optional.empty());
              return late ? from : next;
            });
    return wait.get();
  }
}
