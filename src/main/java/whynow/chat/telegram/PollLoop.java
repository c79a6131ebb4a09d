package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Telegram for updates, one after the other, and moves on only when the last one has been
 * kept. Survives every error and ends when it is closed.
 */
final class PollLoop implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PollLoop.class);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final TelegramApi api;
  private final Bookmark bookmark;
  private final Consumer<JsonNode> handler;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "telegram-poll");
  private final Duration firstWait;

  /**
   * A loop that has not begun.
   *
   * @param handler keeps an update; throws when it could not
   * @param firstWait after an error; doubled with each further one
   */
  PollLoop(TelegramApi api, Bookmark bookmark, Consumer<JsonNode> handler, Duration firstWait) {
    this.api = api;
    this.bookmark = bookmark;
    this.handler = handler;
    this.firstWait = firstWait;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  private void run() {
    Duration wait = firstWait;
    while (closed.getCount() > 0) {
      try {
        poll();
        wait = firstWait;
      } catch (RuntimeException e) {
        if (closed.getCount() > 0) {
          LOG.warn("Telegram could not be read, trying again in {}: {}", wait, e.getMessage());
          pause(longer(wait, e));
          wait =
              wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0
                  ? LONGEST_WAIT
                  : wait.multipliedBy(2);
        }
      }
    }
  }

  private void poll() {
    for (JsonNode update : answer()) {
      handler.accept(update);
      bookmark.moveTo(update.path("update_id").asLong() + 1);
    }
  }

  /** A webhook that somebody set earlier keeps us from polling: it is taken away. */
  private JsonNode answer() {
    try {
      return api.poll(bookmark.next());
    } catch (TelegramError e) {
      if (e.getMessage().contains("webhook")) {
        api.call("deleteWebhook", java.util.Map.of("drop_pending_updates", false));
      }
      throw e;
    }
  }

  private static Duration longer(Duration wait, RuntimeException e) {
    Duration asked = e instanceof TelegramError t ? t.retryAfter() : Duration.ZERO;
    return asked.compareTo(wait) > 0 ? asked : wait;
  }

  private void pause(Duration time) {
    try {
      if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("Closed while waiting");
      }
    } catch (InterruptedException e) {
      closed.countDown();
    }
  }

  /** Ends the wait for updates and the loop with it. */
  @Override
  public void close() {
    closed.countDown();
    api.close();
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
