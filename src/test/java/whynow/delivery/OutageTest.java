package whynow.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.SettableClock;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.Speaker;
import whynow.chat.wecom.FakeWeixin;
import whynow.chat.wecom.WeComAccount;
import whynow.chat.wecom.WeComPlatform;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;

/** A platform that is down for two hours, and for three days. */
class OutageTest {
  private static final Conversation CHEN = Conversation.direct("wecom", "chen");

  @TempDir Path folder;
  private final FakeWeixin weixin = new FakeWeixin();
  private final SettableClock clock = SettableClock.at("2026-11-25T08:00:00Z");
  private WeComPlatform wecom;
  private Store store;
  private Delivery delivery;

  @BeforeEach
  void open() {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    wecom =
        new WeComPlatform(
            new WeComAccount(
                "corp1",
                "1",
                "secret",
                "tok",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
                Optional.of(weixin.url()),
                Optional.empty()),
            clock);
    start();
  }

  /** As after a restart: nothing is known but what is kept. */
  private void start() {
    Speaker speaker = new Speaker(List.of(wecom), store.choices(), store.sentMessages(), clock);
    delivery = new Delivery(store.outbox(), speaker::deliver, speaker::turn, clock);
  }

  @AfterEach
  void close() {
    store.close();
    weixin.close();
  }

  private void passes(Duration time) {
    for (Duration left = time; left.toMinutes() > 0; left = left.minusMinutes(5)) {
      clock.advance(Duration.ofMinutes(5));
      delivery.sweep();
    }
  }

  private List<String> arrived() {
    return weixin.sent.stream().map(m -> m.at("/text/content").asText()).toList();
  }

  @Test
  void afterTwoHoursAllOfItArrivesInOrderAndNoticesInOneMessage() {
    weixin.down = true;
    delivery.say(CHEN, Reply.text("回答一"));
    List<String> all = new ArrayList<>(List.of("回答一"));
    for (int i = 1; i <= 6; i++) {
      say("提醒" + i, all);
      passes(Duration.ofMinutes(10));
    }
    start();
    delivery.say(CHEN, Reply.text("回答二"));
    all.add("回答二");
    for (int i = 7; i <= 12; i++) {
      say("日报" + i, all);
      passes(Duration.ofMinutes(10));
    }
    assertEquals(List.of(), arrived());
    weixin.down = false;
    passes(Duration.ofMinutes(10));
    assertEquals(4, arrived().size(), "two answers, two messages of notices");
    assertEquals(String.join("\n", all), String.join("\n", arrived()));
    assertEquals(0, store.outbox().queue().waiting() + store.outbox().queue().parked());
  }

  private void say(String notice, List<String> all) {
    delivery.say(CHEN, Reply.text(notice).asNotice());
    all.add(notice);
  }

  @Test
  void aWeekendIsNoReasonToGiveUp() {
    weixin.down = true;
    delivery.say(CHEN, Reply.text("周一见"));
    passes(Duration.ofHours(64));
    weixin.down = false;
    passes(Duration.ofMinutes(10));
    assertTrue(arrived().contains("周一见"), arrived()::toString);
  }
}
