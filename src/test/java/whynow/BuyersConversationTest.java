package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Entry;
import whynow.activity.Touch;

/** Who buys together at an account. */
class BuyersConversationTest {
  @TempDir Path folder;
  private TeamChat chat;
  private Account northlight;

  @BeforeEach
  void open() {
    chat = TeamChat.of(folder, "2026-11-25T09:00:00+01:00");
    northlight = chat.account("Dana", "Northlight Foods", "northlight.example");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private void wrote(Contact contact, int times, Touch.Outcome outcome) {
    for (int i = 0; i < times; i++) {
      chat.store()
          .touches()
          .log(Entry.of(TeamChat.touch(chat.rep("Dana"), contact, chat.now(), outcome, "note")));
    }
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void theTeamItsGapsAndTheRiskOfOnePersonAlone() {
    Contact mara = chat.contact(northlight, "Mara Lindt", "COO");
    chat.contact(northlight, "Jon Brandt", "Head of Purchasing");
    wrote(mara, 3, Touch.Outcome.SENT);
    holds(
        chat.say("Dana", "buyers Northlight Foods"),
        "Mara Lindt · COO · likely: decides (a guess from the title)",
        "Jon Brandt · Head of Purchasing · likely: influences",
        "Nobody known who: decides, champion, influences, uses it, benefits",
        "the 3 touches of the last 90 days went to Mara Lindt alone",
        "Mara Lindt: decides");
  }

  @Test
  void aPartIsSaidAndTakenBack() {
    Contact mara = chat.contact(northlight, "Mara Lindt", "COO");
    holds(chat.say("Dana", "buyers Mara Lindt decision maker"), "Mara Lindt: decides");
    wrote(mara, 1, Touch.Outcome.REPLIED);
    String team = chat.say("Dana", "buyers Northlight Foods");
    holds(team, "Mara Lindt · COO · decides · has answered");
    assertFalse(team.contains("likely"), team);
    assertFalse(team.contains("All hangs"), team);
    chat.say("Dana", "buyers Mara Lindt champion", "undo");
    holds(chat.say("Dana", "buyers Northlight Foods"), "COO · decides");
    holds(chat.say("Dana", "buyers Mara Lindt boss"), "“boss” is no part in buying", "champion");
  }

  @Test
  void allOfItInChinese() {
    chat.contact(northlight, "顾明远", "总经理");
    holds(
        chat.say("小陈", "买方 Northlight Foods"),
        "Northlight Foods：谁在一起做决定",
        "顾明远 · 总经理 · 可能：拍板（按职位推测）",
        "还没有找到：拍板、内部支持者");
    holds(chat.say("小陈", "买方 顾明远 决策人"), "顾明远：拍板");
    holds(chat.say("小陈", "买方 Northlight Foods"), "顾明远 · 总经理 · 拍板");
  }

  @Test
  void nobodyKnownYetSaysHowToAddThem() {
    holds(chat.say("Dana", "buyers Northlight Foods"), "Nobody is known at Northlight Foods yet");
    holds(chat.say("Dana", "buyers Nowhere"), "I know no account in “Nowhere”");
  }
}
