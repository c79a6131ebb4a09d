package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The book as people really talk to it: short names, first names, second thoughts. */
class UserConversationTest {
  @TempDir static Path folder;
  private static DemoChat chat;

  @BeforeAll
  static void open() {
    chat = DemoChat.in(folder);
  }

  @AfterAll
  static void close() {
    chat.close();
  }

  private static void holds(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), "“" + part + "” is missing in:\n" + text);
    }
  }

  @Test
  void everyCommandKnowsPeopleAndCompaniesAsTheyAreCalled() {
    holds(chat.say("Dana", "contacts tessel"), "Tessel Health", "Priya Nair");
    holds(chat.say("Dana", "stage Kestrel"), "Kestrel Freight");
    holds(chat.say("Dana", "score Priya"), "Tessel Health: ");
    holds(chat.say("Dana", "event priya opened the mail"), "Priya Nair · Tessel Health, opened");
    holds(chat.say("小陈", "联系人 远舟"), "顾明远");
    holds(chat.say("小陈", "提醒 顾总 后天上午十点 发合同"), "顾明远 · 远舟冷链", "发合同");
  }

  @Test
  void whoIsMeantIsAskedWithAButtonEach() {
    holds(chat.say("Dana", "contacts harrow", "1"), "[2] Harrow Energy", "Ruth Baumann");
    String ruth = chat.say("Dana", "remind Ruth tomorrow 9am send terms", "1");
    holds(ruth, "Ruth Baumann, Harrow Metals", "Ruth Penn, Larkfield Dairy");
    holds(ruth, "Ruth Baumann · Harrow Metals send terms, tomorrow 09:00");
  }

  @Test
  void aReminderIsAskedForAsOneWouldAskAColleague() {
    holds(
        chat.say("Dana", "remind me to call Priya on Friday"),
        "Priya Nair · Tessel Health call, Fri 27 Nov");
    holds(chat.say("小陈", "提醒我明天给顾总打电话"), "顾明远 · 远舟冷链", "打电话");
  }

  @Test
  void undoSaidTwiceTakesBackTwoChangesAndSaysWhich() {
    String said =
        chat.say("Dana", "called Priya at Tessel", "emailed Priya at Tessel", "undo", "undo");
    assertFalse(said.contains("decided already"), said);
    assertTrue(said.split("Taken back: the touch[^\\n]* at Tessel Health", -1).length == 3, said);
  }

  @Test
  void anUndoButtonMeansItsOwnChangeAndIsUsedOnce() {
    String said = chat.say("Dana", "called Priya at Tessel", "1", "1");
    holds(said, "Taken back: the touch", "decided already");
  }

  @Test
  void neverToContactIsThePersonOrSaysThatItIsNot() {
    holds(chat.say("Dana", "dnc Lena"), "Lena Fry · Juniper Home: nobody writes there any more");
    holds(chat.say("Dana", "dnc Bobby"), "“Bobby” is nobody I know");
  }

  @Test
  void aPersonIsErasedInTheConversation() {
    holds(chat.say("Ben", "forget Jana Vogt", "1"), "Erased.");
    holds(chat.say("Ben", "search Jana"), "Nothing found");
  }
}
