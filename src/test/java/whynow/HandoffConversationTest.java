package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.activity.Entry;
import whynow.activity.Touch;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.team.By;

/** An account changes hands, as SDR, AE and manager say it. */
class HandoffConversationTest {
  @TempDir Path folder;
  private TeamChat chat;
  private Account northlight;
  private Contact mara;

  @BeforeEach
  void open() {
    chat = TeamChat.of(folder, "2026-11-25T09:00:00+01:00");
    northlight = chat.account("Dana", "Northlight Foods", "northlight.example");
    mara = chat.contact(northlight, "Mara Lindt", "COO");
    chat.store()
        .touches()
        .log(
            Entry.of(
                TeamChat.touch(
                    chat.rep("Dana"), mara, chat.now(), Touch.Outcome.REPLIED, "send numbers")));
    promise("call about Leipzig");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private void promise(String what) {
    long dana = chat.rep("Dana").id();
    chat.store()
        .followups()
        .add(
            Followup.promise(
                dana,
                northlight.id(),
                Optional.of(mara.id()),
                Due.on(LocalDate.of(2026, 11, 25)),
                what),
            new By(dana, chat.now()));
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  private String owner() {
    long owner = chat.store().accounts().find(northlight.id()).orElseThrow().owner().orElseThrow();
    return chat.store().reps().byId(owner).orElseThrow().name();
  }

  @Test
  void thePackSaysWhatIsKnownAndWhatIsNot() {
    String pack = chat.say("Dana", "handoff Northlight Foods to @Anna they have a budget");
    holds(
        pack,
        "Northlight Foods: from Dana to Anna, answer by tomorrow 09:00 (#1)",
        "Why it is qualified: they have a budget",
        "Mara Lindt · COO",
        "email · Mara Lindt · replied · send numbers",
        "call about Leipzig",
        "Not known yet: who decides; a second person there (known: 1); what is new there",
        "Undo");
  }

  @Test
  void anAcceptedAccountGoesOverWithItsPromisesAndCanComeBack() {
    chat.say("Dana", "handoff Northlight Foods to Anna");
    holds(chat.say("Anna", "handoff"), "from Dana to Anna", "Accept #1", "Return #1");
    holds(chat.say("Anna", "handoff accept #1"), "Anna took it over from Dana");
    assertEquals("Anna", owner());
    assertEquals("SQL", chat.store().accounts().find(northlight.id()).orElseThrow().stage());
    holds(chat.say("Anna", "today"), "call about Leipzig");
    holds(chat.say("Dana", "today"), "Nothing is due");
    holds(chat.say("Anna", "handoff accept #1"), "Anna took it over from Dana");
    holds(chat.say("Anna", "undo"), "Taken back: taking the account over");
    assertEquals("Dana", owner());
    assertEquals("MQL", chat.store().accounts().find(northlight.id()).orElseThrow().stage());
    holds(chat.say("Dana", "today"), "call about Leipzig");
  }

  @Test
  void aReturnNeedsAReasonWhichIsCounted() {
    chat.say("Dana", "handoff Northlight Foods to @Anna");
    holds(chat.say("Anna", "handoff return #1"), "Why does Northlight Foods go back?", "no budget");
    holds(
        chat.say("Anna", "handoff return #1 no budget until June"),
        "Anna returned it to Dana: no budget, “no budget until June”");
    assertEquals("Dana", owner());
    holds(chat.say("Ben", "digest"), "1 handed over", "1 returned (100%: no budget 1)");
  }

  @Test
  void whoMayNotIsToldWhoMay() {
    holds(
        chat.say("小陈", "移交 Northlight Foods 给 @Anna"),
        "Northlight Foods由Dana负责。只有Dana、其代班人或主管可以移交。");
    chat.say("Dana", "handoff Northlight Foods to @Anna");
    holds(chat.say("Dana", "handoff accept #1"), "is for Anna to answer");
    holds(chat.say("Dana", "reassign @Dana to @Anna"), "`reassign` is for managers", "Ben");
    holds(chat.say("Dana", "cover @Anna by @Ben"), "Only Anna or a manager");
  }

  @Test
  void theAeIsToldAtOnceAndABrokenClockGoesUp() {
    chat.say("Dana", "handoff Northlight Foods to @Anna");
    List<String> told = new ArrayList<>();
    var notices = chat.app().method().handoffs();
    notices.tell(chat.now(), chat.telling(told));
    notices.tell(chat.now(), chat.telling(told));
    assertEquals(1, told.size(), told::toString);
    holds(told.get(0), "Anna: Northlight Foods: from Dana to Anna");
    chat.at("2026-11-26T10:00:00+01:00");
    told.clear();
    chat.app().method().handoffs().tell(chat.now(), chat.telling(told));
    assertEquals(2, told.size(), told::toString);
    holds(String.join("\n", told), "Dana: Northlight Foods", "Ben: Northlight Foods", "is late");
    chat.say("Anna", "handoff accept 1");
    told.clear();
    chat.app().method().handoffs().tell(chat.now(), chat.telling(told));
    holds(String.join("\n", told), "Dana: Northlight Foods: Anna took it over");
  }

  @Test
  void whoStandsInSeesAndDoesTheAbsentOnesWork() {
    holds(
        chat.say("Dana", "cover @Anna until Friday"),
        "Anna stands in for Dana",
        "Until the end of Fri 27 Nov");
    holds(chat.say("Anna", "today"), "For Dana: Mara Lindt · Northlight Foods call about Leipzig");
    holds(chat.say("Anna", "done 1"), "Done");
    List<String> told = new ArrayList<>();
    promise("send the offer");
    chat.at("2026-11-25T10:30:00+01:00");
    chat.app().book().reminders(chat.telling(told)).remind(chat.now());
    holds(String.join("\n", told), "Dana: Mara Lindt", "Anna: For Dana:", "send the offer");
    chat.at("2026-11-30T09:00:00+01:00");
    assertFalse(chat.say("Anna", "today").contains("For Dana"));
  }

  @Test
  void aLeaversWorkMovesAsOne() {
    holds(
        chat.say("Ben", "reassign @Dana to @Anna"),
        "Dana → Anna: 1 account and 1 open follow-up moved");
    assertEquals("Anna", owner());
    holds(chat.say("Ben", "undo"), "the change of owner");
    assertEquals("Dana", owner());
    holds(chat.say("Ben", "reassign Northlight Foods to @小陈"), "Northlight Foods → 小陈");
    holds(chat.say("小陈", "今天"), "call about Leipzig");
  }

  @Test
  void allOfItInChinese() {
    chat.say("Ben", "reassign @Dana to @小陈");
    holds(
        chat.say("小陈", "移交 Northlight Foods 给 @Anna 有预算"),
        "Northlight Foods：小陈 移交给 Anna，请在明天",
        "为什么合格：有预算",
        "还不清楚：谁拍板；第二位联系人（现有 1 位）");
    chat.say("Anna", "handoff return #1 too early");
    holds(chat.say("小陈", "移交"), "没有等待中的移交");
    holds(chat.say("小陈", "代班 @Anna 到周五"), "Anna 正在为 小陈 代班", "11月27日（周五）");
    holds(chat.say("小陈", "代班 关"), "小陈 目前没有代班");
  }
}
