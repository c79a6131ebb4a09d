package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The demo begins with a quarter behind it, so that everything that counts has something to show.
 */
class DemoQuarterTest {
  @TempDir Path folder;

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void aManagerSeesWhatTheQuarterCameTo() {
    try (DemoChat chat = DemoChat.in(folder)) {
      holds(chat.say("Ben", "funnel"), "MQL", "SQL", "Opportunity", "Renewed");
      holds(
          chat.say("Ben", "funnel by trigger"), "Expansion", "Funding round", "Change at the top");
      holds(chat.say("Ben", "stats by trigger"), "Expansion", "%");
      holds(chat.say("Ben", "digest month"), "handed over", "taken over", "replies");
      holds(chat.say("Ben", "score replay"), "first in", "Earns its place");
      holds(chat.say("Ben", "icp"), "What they share", "Who is like them", "SAP");
      holds(chat.say("Ben", "capacity"), "Dana", "more");
      holds(
          chat.say("Anna", "handoff"),
          "Rothmoor Pharma: from Dana to Anna, answer by today",
          "Accept #");
      holds(chat.say("小陈", "客户声音"), "近半年", "不满");
      holds(chat.say("Ben", "nps"), "NPS 43: 4 promoters", "it never covered our second site");
      holds(chat.say("小陈", "客户 我的"), "溪谷茶业", "澄江乳业");
      assertFalse(chat.say("Dana", "today").contains("overdue since"), "nobody starts behind");
    }
  }

  @Test
  void whatWasPlayedAndSoldIsThereToo() {
    try (DemoChat chat = DemoChat.in(folder)) {
      holds(chat.say("Dana", "play"), "New sites · Dana", "3 accounts", "answered", "met");
      holds(chat.say("Dana", "play #1"), "ended", "1 to SQL", "1 won", "Larkfield Dairy", "Sent:");
      holds(chat.say("Ben", "deal"), "new logo: 3", "cross-sell: 2", "renewal: 2");
      holds(
          chat.say("Dana", "winback"),
          "Castellan Foods · bought dock scheduling · asked for “yard view for the second site”");
      holds(chat.say("小陈", "战役"), "新仓扩张 · 小陈", "2 家");
      holds(chat.say("小陈", "成交 澄江乳业"), "交叉销售 · 园区看板，每年 3,600");
    }
  }
}
