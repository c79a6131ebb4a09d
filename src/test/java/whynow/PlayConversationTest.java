package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.team.Rep;

/** One theme at several accounts, each with its own angle. */
class PlayConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep ben;
  private Rep dana;
  private Rep chen;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    ben = talk.rep("Ben", Rep.Role.ADMIN, "Europe/Berlin", Language.EN);
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    Account northlight = talk.account("Northlight Foods", "northlight.example", dana);
    talk.account("Marks, Field and Sons", "marksfield.example", dana);
    Account yuanzhou = talk.account("远舟冷链", "yuanzhou.example", chen);
    talk.read(northlight, "expansion", "2026-11-23", "We open a second centre in Leipzig.");
    talk.read(yuanzhou, "expansion", "2026-11-20", "远舟冷链在苏州启用第二座冷库。");
    talk.say(
        dana,
        "contact add Mara Lindt, COO, Northlight Foods",
        "contact add Jon Brandt, Warehouse Director, Northlight Foods",
        "contact add Ida Field, Head of Logistics, Marks, Field and Sons");
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

  private String started() {
    return talk.say(
        dana, "play start new sites in 3 weeks: Northlight Foods, Marks, Field and Sons and 远舟冷链");
  }

  @Test
  void eachAccountGetsItsOwnAngleAndSteps() {
    holds(
        started(),
        "New sites · Dana · today to Tue 15 Dec (#1)",
        "Northlight Foods · “We open a second centre in Leipzig.” (23 November)",
        "6 steps, first today",
        "Marks, Field and Sons · nothing fresh there, so it opens with a question",
        "Left out, somebody else's: 远舟冷链",
        "Draft Northlight Foods");
    holds(
        talk.say(dana, "cadence Northlight Foods"),
        "Jon Brandt · Northlight Foods first email · New sites, today");
    holds(
        talk.say(dana, "play start win back Northlight Foods"),
        "Left out, a cadence or play runs there: Northlight Foods");
    holds(talk.say(dana, "undo"), "the play with all its steps");
    holds(talk.say(dana, "cadence Northlight Foods"), "Which cadence");
    holds(talk.say(dana, "play"), "Which play?");
  }

  @Test
  void progressAndResultAreToldPerAccount() {
    started();
    talk.say(dana, "log emailed Jon Brandt at Northlight Foods");
    holds(talk.say(dana, "play"), "2 accounts · 1 of 10 steps");
    talk.say(
        dana,
        "log Jon Brandt at Northlight Foods replied by email, interested",
        "stage Northlight Foods SQL asked for a pilot");
    holds(
        talk.say(dana, "play show new sites"),
        "2 accounts · 1 of 10 steps · 5 dropped · 1 answered · 1 to SQL",
        "Sent: email 1",
        "Northlight Foods · on Expansion · 1 of 6 steps · to SQL",
        "Marks, Field and Sons · 0 of 4 steps");
    holds(talk.say(ben, "play #1"), "New sites · Dana");
    holds(talk.say(chen, "战役 #1"), "没有您能看到的战役");
    holds(talk.say(dana, "play end #1"), "Ended, 4 steps dropped", "1 answered", "ended");
    holds(talk.say(dana, "today"), "0 due");
    holds(talk.say(dana, "undo"), "ending the play");
    holds(talk.say(dana, "play #1"), "End it");
  }

  @Test
  void whoFitsTheThemeIsProposedWithOneButton() {
    String said = talk.say(dana, "play start new sites", "1", "play");
    holds(
        said,
        "A second site starts with the first one's habits",
        "Northlight Foods · “We open a second centre in Leipzig.” (23 November)",
        "Start with 1 account",
        "1 account · 0 of 6 steps");
    assertFalse(said.contains("Marks"), said);
    holds(talk.say(dana, "play start win-back"), "none of your accounts fits it just now");
  }

  @Test
  void aManagersPlayGivesTheOwnersTheirSteps() {
    holds(talk.say(ben, "play start new sites Northlight Foods, 远舟冷链"), "first today", "(#1)");
    holds(talk.say(chen, "今天"), "首封邮件 · 新仓扩张");
    holds(talk.say(dana, "today"), "first email · New sites");
  }

  @Test
  void itIsPlayedInChineseToo() {
    holds(
        talk.say(chen, "战役 开始 新仓扩张 两周 遠舟冷鏈"),
        "新仓扩张 · 小陈 · 今天至12月8日（周二）（#1）",
        "远舟冷链 ·",
        "共 4 步，今天开始");
    holds(talk.say(chen, "战役"), "1 家 · 已完成 0/4 步");
    holds(talk.say(chen, "战役 结束 #1"), "已结束，取消 4 步");
  }

  @Test
  void theStepsDraftStandsOnThePlaysAngle() {
    started();
    talk.at("2026-11-25T09:05:00Z");
    talk.app().book().reminders(talk.messenger()).remind(talk.now());
    holds(
        talk.told().get(0),
        "draft northlight.example to Jon Brandt by email first angle expansion");
    holds(
        talk.say(dana, "draft northlight.example to Jon Brandt by email first angle expansion"),
        "Leipzig",
        "Log as sent");
  }

  @Test
  void itsResultIsToldOnceWhenItIsOver() {
    started();
    talk.at("2026-12-15T09:00:00Z");
    talk.app().method().plays().tell(talk.now(), talk.messenger());
    assertEquals(List.of(), talk.told());
    talk.at("2026-12-16T03:00:00Z");
    talk.app().method().plays().tell(talk.now(), talk.messenger());
    assertEquals(List.of(), talk.told());
    talk.at("2026-12-16T09:00:00Z");
    talk.app().method().plays().tell(talk.now(), talk.messenger());
    talk.app().method().plays().tell(talk.now(), talk.messenger());
    List<String> told = talk.told();
    assertEquals(1, told.size());
    holds(told.get(0), "has had its last day", "0 of 10 steps", "play end #1");
  }
}
