package whynow;

import java.time.Clock;
import java.time.Duration;
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

  private Pulse() {}

  /**
   * Begins at once.
   *
   * @param clock real time
   */
  static Pulse start(Inbox inbox, Bot bot, Clock clock) {
    Pulse pulse = new Pulse();
    var unused =
        pulse.heart.scheduleWithFixedDelay(
            () -> beat(inbox, bot, clock), 0, BEAT.toSeconds(), TimeUnit.SECONDS);
    return pulse;
  }

  /** An exception would end the heartbeat in silence. */
  private static void beat(Inbox inbox, Bot bot, Clock clock) {
    try {
      inbox.alive(clock.instant());
      bot.takeOver(clock.instant().minus(DEAD));
      bot.catchUp();
    } catch (RuntimeException e) {
      LOG.warn("A heartbeat failed: {}", e.getMessage());
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
