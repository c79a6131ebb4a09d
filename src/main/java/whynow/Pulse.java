package whynow;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Bot;
import whynow.chat.Inbox;

/**
 * The heartbeat of one running Whynow: says that it lives, takes over what a dead one on the same
 * store heard, and tries again what could not be saved. Each process has its own, so this is no
 * job: a job runs in one process of several.
 */
final class Pulse implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final Duration BEAT = Duration.ofSeconds(10);

  /** Three beats missed: a long pause of one process shall not make another do its work again. */
  static final Duration DEAD = Duration.ofSeconds(35);

  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Pulse::thread);

  private final Inbox inbox;
  private final Clock clock;
  private volatile String trouble;

  /**
   * Not beating yet.
   *
   * @param clock real time
   */
  Pulse(Inbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Says for the first time that it lives; a store that cannot be written says so here. */
  void first() {
    inbox.alive(clock.instant());
  }

  /** Goes on from now on. */
  void start(Bot bot) {
    var unused =
        heart.scheduleWithFixedDelay(() -> beat(bot), 0, BEAT.toSeconds(), TimeUnit.SECONDS);
  }

  /** Why the last beat could not be written down; empty while all is well. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** An exception would end the heartbeat in silence. */
  private void beat(Bot bot) {
    try {
      inbox.alive(clock.instant());
      trouble = null;
      bot.takeOver(clock.instant().minus(DEAD));
      bot.catchUp();
    } catch (RuntimeException e) {
      trouble = String.valueOf(e.getMessage());
      LOG.warn("A heartbeat failed: {}", trouble);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pulse");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    heart.shutdownNow();
  }
}
