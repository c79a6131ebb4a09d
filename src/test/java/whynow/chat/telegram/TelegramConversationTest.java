package whynow.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.Demo;
import whynow.Settings;
import whynow.activity.Touch;
import whynow.team.Rep;
import whynow.team.Reps;

/** Telegram by long polling, the whole house, and back. */
class TelegramConversationTest {
  private static final String WEDNESDAY = "2026-11-25T15:00:00+08:00";
  private static final String THURSDAY = "2026-11-26T10:00:00+08:00";

  @TempDir Path folder;
  private final FakeTelegram telegram = new FakeTelegram();

  /** The demo's team, with 小陈 in Telegram. */
  private Demo office(String now) {
    Settings settings =
        Settings.from(
            Map.of(
                "WHYNOW_PORT",
                "0",
                "WHYNOW_STORE",
                Books.at(folder.resolve("book.db")),
                "WHYNOW_NOW",
                now,
                "TELEGRAM_BOT_TOKEN",
                "7:T",
                "TELEGRAM_API_URL",
                telegram.url().toString()));
    Demo office = Demo.start(settings, LocalDate.of(2026, 11, 25));
    Reps reps = office.app().store().reps();
    reps.link(rep(office).id(), new Reps.Identity("telegram", "42"));
    return office;
  }

  private static Rep rep(Demo office) {
    return office.app().store().reps().byName("小陈").orElseThrow();
  }

  @AfterEach
  void close() {
    telegram.close();
  }

  private void says(String text) {
    telegram.happens(
        "'message':{'message_id':1,'date':1795597200,'from':{'id':42,'first_name':'Chen'},"
            + "'chat':{'id':42,'type':'private'},'text':'"
            + text
            + "'}");
  }

  private void presses(FakeTelegram.Called message, String label) {
    telegram.happens(
        "'callback_query':{'id':'c1','from':{'id':42,'first_name':'Chen'},'data':'"
            + message.button(label)
            + "','message':{'message_id':9,'date':1795597200,'chat':{'id':42,'type':'private'}}}");
  }

  @Test
  void fromACompanysNameToAReminderAfterARestart() throws Exception {
    FakeTelegram.Called logged;
    try (Demo office = office(WEDNESDAY)) {
      assertEquals(List.of(), touches(office), "nothing of today yet");
      says("/research northlight.example");
      FakeTelegram.Called brief = telegram.showing("我们最头疼的是预约都靠邮件和电话");
      presses(brief, "写给高管");
      FakeTelegram.Called draft = telegram.showing("已发，记录");
      assertTrue(draft.text().contains("Leipzig"), draft.text());
      presses(draft, "已发，记录");
      telegram.showing("已记录");
      says("上午去了一趟远舟冷链，顾总让我们周四前出报价");
      logged = telegram.showing("下一步");
    }
    try (Demo office = office(THURSDAY)) {
      FakeTelegram.Called reminder = telegram.showing("顾明远");
      assertEquals("42", reminder.with().path("chat_id").asText(), "said to them alone");
      assertFalse(reminder.text().equals(logged.text()), "this is the reminder, not the note");
      presses(logged, "撤销");
      telegram.showing("已撤销");
      presses(logged, "撤销");
      says("今天");
      assertFalse(telegram.showing("今天").text().contains("报价"));
      assertEquals(List.of(Touch.Channel.EMAIL), touches(office), "the visit was taken back");
    }
  }

  /** What stands in the book beside the demo's own history. */
  private static List<Touch.Channel> touches(Demo office) {
    Instant morning = Instant.parse("2026-11-25T00:00:00Z");
    return office
        .app()
        .store()
        .touches()
        .by(rep(office).id(), morning, morning.plus(Duration.ofDays(2)))
        .stream()
        .map(Touch::channel)
        .toList();
  }
}
