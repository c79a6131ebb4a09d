package whynow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.SettableClock;
import whynow.chat.Block;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Pace;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.jobs.Jobs;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;

class DeliveryTest {
  private static final Conversation CHAT = Conversation.direct("telegram", "42");
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  @TempDir Path folder;
  private Store store;
  private final List<String> said = new ArrayList<>();
  private RuntimeException trouble;

  @BeforeEach
  void open() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Delivery at(Instant now) {
    return new Delivery(
        store.outbox(), this::carry, to -> Duration.ZERO, Clock.fixed(now, ZoneOffset.UTC));
  }

  private synchronized Sent carry(Conversation to, Reply reply, Optional<Sent> replaces) {
    if (trouble != null) {
      throw trouble;
    }
    String text = ((Block.Text) reply.blocks().get(0)).runs().get(0).text();
    said.add(replaces.map(sent -> sent.id() + ">").orElse("") + text);
    return new Sent(to, "m" + said.size());
  }

  @Test
  void saysInOrderAndReplacesWhatStandsUnderTheSameKey() {
    Delivery delivery = at(NOW);
    delivery.say(CHAT, Reply.text("reading").as("r"));
    delivery.say(CHAT, Reply.text("hello"));
    delivery.say(CHAT, Reply.text("done").as("r"));
    assertEquals(List.of("reading", "hello", "m1>done"), said);
  }

  @Test
  void triesAgainLaterAndKeepsTheOrder() {
    trouble = DeliveryException.temporary("busy", Optional.of(Duration.ofSeconds(30)));
    at(NOW).say(CHAT, Reply.text("first"));
    trouble = null;
    at(NOW).say(CHAT, Reply.text("second"));
    assertEquals(List.of(), said);
    at(NOW.plusSeconds(30)).sweep();
    assertEquals(List.of("first", "second"), said);
  }

  @Test
  void putsAsideWhatWillNeverArrive() {
    trouble = DeliveryException.permanent("blocked");
    at(NOW).say(CHAT, Reply.text("first"));
    trouble = null;
    at(NOW).say(CHAT, Reply.text("second"));
    assertEquals(List.of("second"), said);
    assertEquals(1, store.outbox().queue().parked());
  }

  @Test
  void keepsThePaceOfThePlatform() {
    SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
    Pace pace = new Pace(clock, Pace.each(1, Duration.ofSeconds(1)));
    Delivery delivery = new Delivery(store.outbox(), this::carry, pace::turn, clock);
    delivery.say(CHAT, Reply.text("first"));
    delivery.say(CHAT, Reply.text("second"));
    delivery.say(Conversation.direct("telegram", "43"), Reply.text("elsewhere"));
    assertEquals(List.of("first", "elsewhere"), said);
    assertEquals(Optional.of(NOW.plusSeconds(1)), delivery.deliver(CHAT.key()));
    clock.advance(Duration.ofSeconds(1));
    delivery.sweep();
    assertEquals(List.of("first", "elsewhere", "second"), said);
  }

  @Test
  void theSchedulerBringsItAtOnce() throws Exception {
    CountDownLatch arrived = new CountDownLatch(3);
    Delivery delivery =
        new Delivery(
            store.outbox(),
            (to, reply, replaces) -> {
              Sent sent = carry(to, reply, replaces);
              arrived.countDown();
              return sent;
            },
            to -> Duration.ZERO,
            Clock.systemUTC());
    try (Jobs jobs = new Jobs(store.connections(), store.isLocal())) {
      delivery.by(jobs.lane("deliver", delivery::deliver));
      jobs.every("sweep", Duration.ofMillis(200), delivery::sweep);
      jobs.start();
      store.together(() -> delivery.say(CHAT, Reply.text("a")));
      delivery.say(CHAT, Reply.text("b"));
      delivery.say(CHAT, Reply.text("c"));
      assertTrue(arrived.await(10, TimeUnit.SECONDS));
    }
    assertEquals(List.of("a", "b", "c"), said);
  }
}
