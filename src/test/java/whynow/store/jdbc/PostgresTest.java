package whynow.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import whynow.App;
import whynow.Settings;
import whynow.chat.Conversation;
import whynow.delivery.Messenger;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.followups.ReminderNotices;
import whynow.store.Store;
import whynow.store.UpkeepContract;

/** The contract on a real PostgreSQL. */
class PostgresTest extends UpkeepContract {
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws IOException {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @Override
  protected Store open() {
    return JdbcStore.open(url());
  }

  private static String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  protected void empty() {
    try (Database db = Database.open(url())) {
      db.write(
          handle -> {
            handle.execute("drop schema public cascade");
            return handle.execute("create schema public");
          });
    }
  }

  /**
   * Three of us on one database, at the same moment: whoever is first tells it, and nobody else.
   */
  @Test
  void threeInstancesTellEachReminderOnce() throws Exception {
    long northlight = northlight().id();
    for (int i = 0; i < 20; i++) {
      Due due = Due.at(LocalDate.of(2026, 11, 25), LocalTime.of(9, 30));
      store
          .followups()
          .add(Followup.promise(dana.id(), northlight, Optional.empty(), due, "call " + i), by);
    }
    Queue<String> told = new ConcurrentLinkedQueue<>();
    CyclicBarrier together = new CyclicBarrier(3);
    List<Thread> instances = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      instances.add(new Thread(() -> remind(together, told)));
    }
    instances.forEach(Thread::start);
    for (Thread instance : instances) {
      instance.join();
    }
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.peek().contains("20 promises are due"), told.toString());
  }

  private static void remind(CyclicBarrier together, Queue<String> told) {
    Settings settings =
        Settings.from(Map.of("WHYNOW_STORE", url(), "WHYNOW_NOW", "2026-11-25T10:00+01:00"));
    try (App app = new App(settings)) {
      Messenger messenger =
          new Messenger(
              app.store().reps(),
              who -> Optional.empty(),
              rep -> Optional.of(Conversation.direct("web", "" + rep)),
              (to, reply) -> app.store().afterwards(() -> told.add(reply.toString())));
      ReminderNotices reminders = app.book().reminders(messenger);
      for (int round = 0; round < 5; round++) {
        together.await(30, TimeUnit.SECONDS);
        try {
          reminders.remind(app.clock().instant());
        } catch (RuntimeException another) {
          assertTrue(another.toString().contains("could not serialize"), another.toString());
        }
      }
    } catch (Exception e) {
      told.add("broken: " + e);
    }
  }
}
