package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;

/**
 * What every platform keeps: an event that is delivered again, one after the other, at the same
 * time, or after a restart, has one effect.
 */
public abstract class OnceContract {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int TIMES = 8;

  @TempDir Path folder;
  private final List<String> kept = new CopyOnWriteArrayList<>();
  private Store store;
  private ChatPlatform platform;

  /** The platform as after a start, with the real time. */
  protected abstract ChatPlatform platform(Clock clock);

  /** Each kind of event as the platform sends it: every call is one more delivery of the same. */
  protected abstract Map<String, Callable<Webhook.Request>> events();

  private void start() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    platform = platform(CLOCK);
    platform.start(
        message -> {
          if (store.inbox().keep(message, CLOCK.instant())) {
            kept.add(message.id());
          }
        });
  }

  @AfterEach
  void stop() {
    platform.close();
    store.close();
  }

  private int deliver(Callable<Webhook.Request> event) throws Exception {
    return platform.webhook().orElseThrow().answer(event.call()).status();
  }

  @Test
  void oneAfterTheOther() throws Exception {
    start();
    for (Callable<Webhook.Request> event : events().values()) {
      for (int i = 0; i < 3; i++) {
        assertEquals(200, deliver(event));
      }
    }
    assertEquals(events().size(), kept.size(), kept::toString);
  }

  @Test
  void atTheSameTime() throws Exception {
    start();
    ExecutorService senders = Executors.newFixedThreadPool(TIMES);
    try {
      for (Callable<Webhook.Request> event : events().values()) {
        List<Callable<Integer>> all =
            Stream.generate(() -> (Callable<Integer>) () -> deliver(event)).limit(TIMES).toList();
        for (var answer : senders.invokeAll(all)) {
          assertEquals(200, answer.get());
        }
      }
    } finally {
      senders.shutdownNow();
    }
    assertEquals(events().size(), kept.size(), kept::toString);
  }

  @Test
  void afterARestart() throws Exception {
    Map<String, Callable<Webhook.Request>> events = events();
    start();
    for (Callable<Webhook.Request> event : events.values()) {
      deliver(event);
    }
    assertTrue(kept.size() == events.size(), kept::toString);
    stop();
    start();
    for (Callable<Webhook.Request> event : events.values()) {
      assertEquals(200, deliver(event));
    }
    assertEquals(events.size(), kept.size(), kept::toString);
  }
}
