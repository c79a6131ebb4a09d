package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole conversations with the demo's companies, on Wednesday 25 November 2026. */
class DemoConversationTest {
  @TempDir Path folder;
  private DemoChat demo;

  @BeforeEach
  void start() {
    demo = DemoChat.in(folder);
  }

  @AfterEach
  void stop() {
    demo.close();
  }

  private String say(String name, String... lines) {
    return demo.say(name, lines);
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void researchSaysWhyNowAndWhyYouWithTheirOwnWords() {
    String brief = say("Dana", "research northlight.example");
    holds(
        brief,
        "Why now Northlight Foods plans to expand in Leipzig in March (23 November)",
        "“In March we open our second distribution centre in Leipzig, with 24 dock doors.”",
        "Expansion · planned · 23 Nov · and 1 more",
        "newest post 2 days old",
        "<https://northlight.example/blog/140-slot-emails>",
        "Draft: executive",
        "Last touch: none");
    holds(say("Dana", "research northlight.example"), "pages, read within the hour");
  }

  @Test
  void whatOthersDidIsNoReasonToWrite() {
    String all = say("Dana", "research northlight.example", "triggers northlight.example");
    for (String trap : List.of("€12 million", "€40 billion", "bankruptcy", "acquired", "Minutes")) {
      assertFalse(all.contains(trap), trap);
    }
  }

  @Test
  void aChineseReaderIsToldWhyInTheirChineseWords() {
    holds(
        say("小陈", "调研 northlight.example"),
        "计划明年3月在莱比锡扩张（11月23日）",
        "“我们最头疼的是预约都靠邮件和电话，谁晚到了，后面的计划就全乱了。”",
        "尚未联系过");
  }

  @Test
  void aSentNoteIsLoggedAndComesBackOnTuesday() {
    String said =
        say(
            "Dana",
            "research northlight.example",
            "log emailed Mara Lindt, COO at Northlight, the Leipzig note, chase Tuesday",
            "today");
    holds(
        said,
        "Logged: email · Mara Lindt (COO, executive · operations, new contact) at Northlight Foods",
        "Follow-up Tue 1 Dec 10:00");
  }

  @Test
  void nobodySaysTheCompanysNameTwice() {
    String talk =
        demo.say(
            "Dana",
            "research northlight.example",
            "draft to the COO by linkedin",
            "log emailed Mara Lindt the Leipzig note, chase Tuesday",
            "1",
            "plan");
    holds(
        talk, "LinkedIn", "an executive (operations)", "At which company?", "[1] Northlight Foods");
    holds(talk, "Logged: email · Mara Lindt", "[1] plan northlight.example");
    holds(demo.say("Ben", "draft to the COO"), "Which account?");
  }

  @Test
  void aVisitIsToldInOneChineseSentence() {
    String said = say("小陈", "上午去了一趟远舟冷链，顾总让我们周四前出报价", "今天");
    holds(said, "顾明远", "远舟冷链", "要报价", "下一步：明天 10:00");
    holds(said, "方雯", "青石仪器", "回电");
  }

  @Test
  void theManagersDigestCountsTheTeamAndARepSeesOnlyTheirOwn() {
    say(
        "Dana",
        "research northlight.example",
        "log emailed Mara Lindt, COO at Northlight, the Leipzig note, chase Tuesday");
    holds(say("Ben", "digest"), "Wed 25 Nov", "1 touch", "Dana  1");
    assertFalse(say("Dana", "digest team").contains("小陈"));
  }

  @Test
  void threeNamesakesAreAskedAbout() {
    holds(
        say("Dana", "research harrow"),
        "harrow.example",
        "harrow-energy.example",
        "harrowlabs.example",
        "Which one?");
  }

  @Test
  void aPrivateAddressIsNotRead() {
    holds(
        say("Dana", "research http://169.254.169.254/"),
        "is inside a private network",
        "research northlight.example");
  }

  @Test
  void aSiteThatIsNotThereLeavesNoAccountBehind() {
    int before = demo.app().store().accounts().all().size();
    holds(say("Dana", "research nosuch.example"), "could not read nosuch.example");
    org.junit.jupiter.api.Assertions.assertEquals(
        before, demo.app().store().accounts().all().size());
  }

  @Test
  void anOldInitiativeIsShownButNotSoldAsNews() {
    holds(
        say("Dana", "research kestrel.example"),
        "Nothing there is fresh enough",
        "“We are moving all billing to one platform in 2026.”");
  }

  @Test
  void aMisspeltVerbIsUnderstood() {
    holds(say("Dana", "remnid Mara tuesday"), "Did you mean `remind Mara tuesday`?");
  }

  @Test
  void aDormantCustomerIsOfferedAWinBackAndAPayingOneARenewal() {
    say("Dana", "research northlight.example", "stage Northlight DORMANT no payment");
    holds(say("Dana", "research northlight.example"), "Draft: executive · win-back");
    holds(say("小陈", "阶段 Northlight 客户", "调研 northlight.example"), "· 续约");
  }
}
