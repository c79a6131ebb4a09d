package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning an account, and asking the sales toolbox. */
class PlanConversationTest {
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

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void whatWasNeverReadIsReadOnTheWay() {
    String draft = demo.say("Dana", "draft northlight.example to executive");
    holds(draft, "Reading northlight.example …", "Email to an executive", "│ 1 · ");
    String which = demo.say("Dana", "plan harrow");
    holds(which, "harrow.example", "harrowlabs.example");
  }

  @Test
  void aPlanNamesTheTeamTheGapsAnIdeaForEachAndAnOrder() {
    String plan = demo.say("Dana", "plan northlight.example");
    holds(
        plan,
        "The story, the same for everyone: Northlight Foods plans to expand in Leipzig",
        "Mara Lindt, Chief Operating Officer · operations · decides · named on their pages",
        "a practitioner (operations): still to be found",
        "No thread yet",
        "Mara Lindt: Leipzig",
        "Looks at outcome and risk",
        "25 November: Email to Aylin Kaya, first message",
        "Add Mara Lindt");
  }

  @Test
  void everythingOnOnePersonIsARisk() {
    String plan =
        demo.say(
            "Dana",
            "research northlight.example",
            "contact add Mara Lindt, COO, Northlight Foods",
            "log emailed Mara Lindt the Leipzig note",
            "plan Northlight Foods");
    holds(
        plan,
        "Mara Lindt, COO · operations · decides · last contact 25 November",
        "Single-thread risk: everything so far (1) went to Mara Lindt");
  }

  @Test
  void aCustomerIsNotWrittenToAsAStranger() {
    String plan =
        demo.say(
            "Dana",
            "research northlight.example",
            "stage Northlight DORMANT no order since spring",
            "plan northlight.example");
    holds(plan, "Email to Aylin Kaya, win-back");
    assertFalse(plan.contains("first message"), plan);
  }

  @Test
  void theToolboxAnswersWhatBuyersAskWithItsSource() {
    holds(
        demo.say("Dana", "playbook will our carriers need an app"),
        "They book in a browser",
        "playbook: questions");
    holds(demo.say("小陈", "弹药 要替换仓储系统吗"), "不替换任何系统", "弹药库：questions");
    holds(demo.say("Dana", "playbook quantum"), "has no answer to “quantum”");
  }

  @Test
  void theToolboxComparesHonestly() {
    holds(
        demo.say("Dana", "playbook competitor wms"),
        "Where it is better: It is already paid for",
        "Where we are better:",
        "playbook: competitors/wms-module");
    holds(demo.say("小陈", "弹药 竞品 仓储系统"), "对方的长处：", "我们的长处：");
  }

  @Test
  void theToolboxSaysWhatToSendToWhomAtWhichStage() {
    String early = demo.say("Dana", "playbook content for CFO");
    holds(early, "For CFO (an executive, finance; stage Lead)", "meant for another stage");
    String late =
        demo.say(
            "Dana",
            "research northlight.example",
            "contact add Ida Holm, CFO, Northlight Foods",
            "stage Northlight SQL",
            "playbook content for Ida Holm");
    holds(late, "stage SQL", "Cost sheet: what waiting costs", "playbook: content/cost-sheet");
    holds(demo.say("小陈", "弹药 资料 给 采购总监"), "采购", "https://docklane.example/");
  }
}
