package whynow.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;

/** Whose turn it is to ask a host: two at a time, and not before it wants to be asked again. */
public interface Turns {
  /**
   * Waits for a turn and does the work.
   *
   * @param host with its port
   * @param delay what the host wants between two requests; zero for nothing
   * @param patience how long to wait for a turn
   * @param tooLate answers when there was none in that time
   */
  <T> T inTurn(
      String host, Duration delay, Duration patience, Supplier<T> work, Supplier<T> tooLate);

  /** No request to the host before this much time has passed. */
  void pause(String host, Duration wait);

  /** The turns of one process. */
  static Turns ofThisProcess() {
    Cache<String, HostPace> hosts = Caffeine.newBuilder().maximumSize(2_000).build();
    return new Turns() {
      @Override
      public <T> T inTurn(
          String host, Duration delay, Duration patience, Supplier<T> work, Supplier<T> tooLate) {
        return hosts.get(host, h -> new HostPace()).inTurn(delay, patience, work, tooLate);
      }

      @Override
      public void pause(String host, Duration wait) {
        hosts.get(host, h -> new HostPace()).pause(wait);
      }
    };
  }

  /** The turns of several processes that share these claims. */
  static Turns agreed(Claims claims) {
    return new AgreedTurns(ofThisProcess(), claims);
  }
}
