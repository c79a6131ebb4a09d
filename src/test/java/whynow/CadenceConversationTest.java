package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.followups.Cadence;
import whynow.followups.ReminderNotices;
import whynow.language.Language;
import whynow.playbook.DataFolder;
import whynow.team.Rep;

/** A planned series of touches over the people of an account. */
class CadenceConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep chen;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.account("远舟冷链", "yuanzhou.example", chen);
    talk.say(
        dana,
        "contact add Mara Lindt, COO, Northlight Foods, mara.lindt@northlight.example",
        "contact add Jon Brandt, Warehouse Director, Northlight Foods");
    talk.say(chen, "联系人 添加 顾明远，总经理，远舟冷链", "联系人 添加 林晓，物流总监，远舟冷链");
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
  void stepsFallOnWorkingDaysOfTheRepAndGapsAreSaid() {
    String said = talk.say(dana, "cadence start first contact Northlight Foods");
    holds(
        said,
        "First contact · Northlight Foods: 6 steps",
        "Jon Brandt · Northlight Foods first email, today",
        "Jon Brandt · Northlight Foods call, Fri 27 Nov",
        "Mara Lindt · Northlight Foods first email, Wed 2 Dec",
        "left out: practitioner",
        "Draft",
        "Undo");
    holds(talk.say(dana, "cadence Northlight Foods"), "6 steps left", "Stop it");
    holds(
        talk.say(dana, "cadence start winback Northlight Foods"),
        "runs at Northlight Foods already");
    holds(talk.say(dana, "undo"), "the steps of the cadence");
    holds(talk.say(dana, "cadence Northlight Foods"), "Which cadence for Northlight Foods?");
  }

  @Test
  void aStepPutOffTakesTheLaterOnesAlong() {
    String said = talk.say(dana, "cadence start first contact Northlight Foods");
    String before = talk.say(dana, "cadence Northlight Foods");
    Matcher number = Pattern.compile("call, Fri 27 Nov \\(#(\\d+)\\)").matcher(said);
    assertTrue(number.find(), said);
    holds(
        talk.say(dana, "snooze #" + number.group(1) + " 2026-12-01"),
        "I'll bring it back Tue 1 Dec; the 4 steps after it move along.");
    holds(
        talk.say(dana, "cadence Northlight Foods"),
        "Jon Brandt · Northlight Foods first email, today",
        "Jon Brandt · Northlight Foods call, Tue 1 Dec",
        "Mara Lindt · Northlight Foods first email, Fri 4 Dec");
    holds(talk.say(dana, "undo"), "putting it off at Northlight Foods");
    assertEquals(before, talk.say(dana, "cadence Northlight Foods"));
    holds(talk.say(dana, "undo"), "the steps of the cadence at Northlight Foods");
  }

  @Test
  void undoSaidAgainGoesOneFurtherBack() {
    talk.say(dana, "remind Mara Lindt tomorrow first call", "remind Mara Lindt Friday second call");
    holds(talk.say(dana, "undo"), "the reminder at Northlight Foods");
    holds(talk.say(dana, "undo"), "the reminder at Northlight Foods");
    assertTrue(talk.app().store().followups().open(dana.id()).isEmpty());
    holds(talk.say(dana, "undo", "undo"), "the contact");
    holds(talk.say(dana, "undo"), "nothing of yours to take back");
  }

  @Test
  void aChineseWeekKnowsItsWorkingWeekends() {
    talk.at("2026-09-30T01:30:00Z");
    String said = talk.say(chen, "节奏 开始 微信与电话 远舟冷链");
    holds(
        said,
        "微信与电话 · 远舟冷链：共 5 步",
        "林晓 · 远舟冷链 今天：电话，请求加微信",
        "林晓 · 远舟冷链 10月8日（周四）：微信消息",
        "顾明远 · 远舟冷链 10月14日（周三）：微信消息",
        "还没有联系人，已跳过：一线");
    holds(talk.say(chen, "節奏 遠舟冷鏈"), "还剩 5 步");
  }

  @Test
  void aReplyEndsItForEverybodyThereAndUndoBringsItBack() {
    talk.say(dana, "cadence start first contact Northlight Foods");
    String said = talk.say(dana, "log Mara Lindt at Northlight Foods replied by email, interested");
    holds(said, "the cadence stops: 6 steps dropped");
    holds(talk.say(dana, "today"), "1 hot, 0 due");
    talk.say(dana, "undo");
    holds(talk.say(dana, "cadence Northlight Foods"), "6 steps left");
    talk.say(dana, "event Jon Brandt reply");
    holds(talk.say(dana, "cadence Northlight Foods"), "Which cadence");
  }

  @Test
  void whatWasSentIsTheStepThatWasDue() {
    talk.say(dana, "cadence start first contact Northlight Foods");
    talk.say(dana, "log emailed Jon Brandt at Northlight Foods");
    String left = talk.say(dana, "cadence Northlight Foods");
    holds(left, "5 steps left", "Fri 27 Nov");
  }

  @Test
  void whoMustNotBeWrittenToIsLeftOut() {
    talk.say(dana, "cadence start first contact Northlight Foods");
    talk.say(dana, "dnc Jon Brandt");
    String left = talk.say(dana, "cadence Northlight Foods");
    holds(left, "2 steps left", "Mara Lindt");
    assertFalse(left.contains("Jon Brandt"), left);
    talk.say(dana, "cadence stop Northlight Foods");
    holds(
        talk.say(dana, "cadence start winback Northlight Foods"),
        "1 step.",
        "Left out, do-not-contact: Jon Brandt");
    talk.say(dana, "dnc northlight.example");
    holds(talk.say(dana, "cadence Northlight Foods"), "Which cadence");
    holds(
        talk.say(dana, "cadence start first Northlight Foods"),
        "Do-not-contact, so there is no cadence: Jon Brandt, Mara Lindt");
  }

  @Test
  void aStepIsRemindedWithItsDraft() {
    talk.say(dana, "cadence start first contact Northlight Foods");
    ReminderNotices reminders = talk.app().book().reminders(talk.messenger());
    talk.at("2026-11-25T09:05:00Z");
    reminders.remind(talk.now());
    reminders.remind(talk.now());
    List<String> told = talk.told();
    assertEquals(1, told.size());
    holds(
        told.get(0),
        "Jon Brandt",
        "draft northlight.example to Jon Brandt by email first",
        "done #1",
        "snooze #1 1d");
  }

  @Test
  void onePersonGetsTheStepsOfTheirLevel() {
    String said = talk.say(dana, "cadence start first contact Mara Lindt");
    holds(said, "2 steps", "Mara Lindt");
    assertFalse(said.contains("Jon Brandt"), said);
  }

  @Test
  void nobodyKnownIsSaidWithWhatToType() {
    talk.account("Kestrel Freight", "kestrel.example", dana);
    holds(
        talk.say(dana, "cadence start first contact Kestrel Freight"),
        "A cadence needs people",
        "contact add Mara Lindt, COO, Kestrel Freight");
    holds(talk.say(dana, "cadence"), "First contact, WeChat and telephone, Win back");
  }

  @Test
  void noCadenceWritesToOnePersonMoreThanThreeTimes() {
    var all = new DataFolder(Path.of("data")).folder("cadences", Cadence.class).get();
    assertFalse(all.isEmpty());
    all.forEach(
        (id, cadence) ->
            cadence.steps().stream()
                .filter(step -> step.draft().contains("email"))
                .collect(Collectors.groupingBy(Cadence.Step::to))
                .forEach((tier, mails) -> assertTrue(mails.size() <= 3, id + " " + tier)));
  }
}
