package whynow.chat.telegram;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.Demo;
import whynow.Judge;
import whynow.Settings;
import whynow.team.Reps;

/** A conversation with somebody else's idea of Telegram's Bot API. */
@Tag("judges")
class TelegramJudgeTest {
  @TempDir Path folder;

  @Test
  void isHeardAndAnswered() throws Exception {
    int port = freePort();
    try (Judge judge = Judge.start()) {
      assertTrue(judge.ask("telegramStart", "port", port, "token", "7:T").asBoolean());
      try (Demo office = office(URI.create("http://127.0.0.1:" + port))) {
        Reps reps = office.app().store().reps();
        long dana = reps.byName("Dana").orElseThrow().id();
        reps.link(dana, new Reps.Identity("telegram", "42"));
        judge.ask("telegramSay", "text", "whatis ICP");
        String heard = judge.ask("telegramHeard").toString();
        assertTrue(heard.contains("ICP"), heard);
        judge.ask("telegramSay", "text", "上午去了一趟远舟冷链，顾总让我们周四前出报价");
        String logged = judge.ask("telegramHeard").toString();
        assertTrue(logged.contains("远舟冷链"), logged);
      }
      judge.ask("telegramStop");
    }
  }

  private Demo office(URI api) {
    Map<String, String> set =
        Map.of(
            "WHYNOW_PORT", "0",
            "WHYNOW_STORE", Books.at(folder.resolve("book.db")),
            "WHYNOW_NOW", "2026-11-25T09:00:00+01:00",
            "TELEGRAM_BOT_TOKEN", "7:T",
            "TELEGRAM_API_URL", api.toString());
    return Demo.start(Settings.from(set), LocalDate.of(2026, 11, 25));
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }
}
