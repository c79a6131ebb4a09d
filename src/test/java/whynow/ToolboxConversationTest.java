package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.digest.Ledger;
import whynow.language.Language;
import whynow.team.Rep;

/** What was sent, on which event and with which content, is kept, and its conversion told. */
class ToolboxConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep chen;
  private Account northlight;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    northlight = talk.account("Northlight Foods", "northlight.example", dana);
    talk.account("远舟冷链", "yuanzhou.example", chen);
    talk.say(dana, "contact add Mara Lindt, COO, Northlight Foods");
    talk.say(chen, "联系人 添加 林晓，物流总监，远舟冷链");
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void contentThatWasSentIsLoggedAndItsConversionTold() {
    String first = talk.say(dana, "playbook content for Mara Lindt", "1");
    holds(first, "Log as sent", "Logged: email", "Mara Lindt");
    talk.later(Duration.ofHours(2));
    talk.say(dana, "log Mara Lindt at Northlight Foods replied by email, interested");
    talk.later(Duration.ofHours(1));
    holds(
        talk.say(dana, "playbook content for Mara Lindt"),
        "In the last 90 days it went to 1 account: 1 answered, 0 met us.");
    holds(talk.say(chen, "弹药 内容 林晓", "1"), "记为已发", "已记录");
  }

  @Test
  void aDraftsButtonLogsTheEventItStoodOn() {
    talk.read(northlight, "expansion", "2026-11-23", "We open a second centre in Leipzig.");
    String said = talk.say(dana, "draft Northlight Foods to Mara Lindt by email first", "5");
    holds(said, "[5] Log as sent", "Logged: email");
    Ledger.Converted sent =
        talk.app()
            .store()
            .ledger()
            .conversion(
                "trigger", talk.now().minusSeconds(1), talk.now().plusSeconds(1), Optional.empty())
            .get(0);
    assertEquals("expansion", sent.group());
  }
}
