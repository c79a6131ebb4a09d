package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.Demo;
import whynow.Settings;
import whynow.team.Reps;

/** The smart robot, the whole house, and back: no public address, no app. */
class SmartRobotConversationTest {
  @Test
  void aCompanyIsReadWhileTheAnswerGrowsAndADraftIsAPressAway(@TempDir Path folder)
      throws Exception {
    try (FakeRobotServer wecom = new FakeRobotServer();
        Demo office = Demo.start(settings(folder, wecom), LocalDate.of(2026, 11, 25))) {
      Reps reps = office.app().store().reps();
      reps.link(reps.byName("小陈").orElseThrow().id(), new Reps.Identity("wecom", "chen"));
      wecom.robot();
      wecom.says("m1", "chen", "", "调研 northlight.example");
      JsonNode brief = wecom.showing("我们最头疼的是预约都靠邮件和电话");
      assertEquals("req-m1", brief.at("/headers/req_id").asText());
      assertTrue(brief.at("/body/stream/finish").asBoolean());
      JsonNode button = wecom.showing("button_list").at("/body/template_card/button_list/0");
      wecom.presses("p1", "chen", button.path("key").asText());
      assertTrue(wecom.showing("Docklane").toString().contains("Leipzig"));
      List<String> streams =
          wecom.frames.stream()
              .filter(f -> f.at("/headers/req_id").asText().equals("req-m1"))
              .map(f -> f.at("/body/stream/id").asText())
              .distinct()
              .toList();
      assertEquals(1, streams.size(), "one answer that grew");
    }
  }

  private static Settings settings(Path folder, FakeRobotServer wecom) {
    return Settings.from(
        Map.of(
            "WHYNOW_PORT", "0",
            "WHYNOW_STORE", Books.at(folder.resolve("book.db")),
            "WHYNOW_NOW", "2026-11-25T15:00:00+08:00",
            "WECOM_CORP_ID", "corp1",
            "WECOM_BOT_ID", "bot1",
            "WECOM_BOT_SECRET", "s1",
            "WECOM_BOT_URL", wecom.url().toString()));
  }
}
