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
    holds(chat.say("Dana", "contacts harrow", "1"), "[2] harrow-energy.example", "Ruth Baumann");
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

  @Test
  void whatWasLoggedAMomentAgoIsPutRight() {
    holds(
        chat.say("Dana", "called Ruth Baumann at Harrow Metals, chase Tuesday", "no, it was Priya"),
        "Put right:",
        "Priya Nair (VP Operations) at Tessel Health",
        "Tue 1 Dec");
    holds(chat.say("Dana", "make it Friday"), "Priya Nair", "Follow-up Fri 27 Nov");
    holds(chat.say("Dana", "search chase"), "Nothing found");
    holds(chat.say("小陈", "上午拜访了顾总", "不对，是方雯"), "已更正", "方雯（采购经理） · 青石仪器");
    holds(chat.say("Anna", "correct Priya"), "nothing you just logged");
  }

  @Test
  void aWeekIsAWeekAndMyAccountsAreMineInChineseToo() {
    holds(chat.say("小陈", "周报"), "11月23日（周一）");
    holds(chat.say("小陈", "我的客户"), "远舟冷链");
  }

  @Test
  void aGreetingIsAnsweredLikeOne() {
    holds(chat.say("Dana", "hi"), "Hello Dana.", "[1] My day");
    holds(chat.say("Dana", "Thanks!"), "Any time.");
    holds(chat.say("小陈", "你好"), "小陈，您好");
    holds(chat.say("Ben", "99"), "There is no choice 99 here");
  }

  @Test
  void aContactIsAddedAsACardReadsAndWhatWasInferredIsShown() {
    holds(
        chat.say("小陈", "加个联系人：王芳，远舟冷链采购总监，电话13800138000，邮箱 wang.fang@yuanzhou.example"),
        "王芳（采购总监 · 总监/经理 · 采购 · wang.fang@yuanzhou.example · 13800138000）",
        "已加入远舟冷链");
  }

  @Test
  void aFirstNameOfTwoIsAskedForWithBothAndThenLogged() {
    String said = chat.say("Dana", "called Ruth, no answer", "1");
    holds(said, "Ruth Baumann (Head of Purchasing) at Harrow Metals");
    holds(said, "[1] Ruth Baumann, Harrow Metals", "[2] Ruth Penn, Larkfield Dairy");
  }

  @Test
  void aTermIsExplainedHoweverOneAsks() {
    holds(chat.say("Dana", "what is MQL?"), "MQL (");
    holds(chat.say("Dana", "whatis an SAL"), "SAL (");
    holds(chat.say("小陈", "SQL是什么？"), "SQL（");
  }
}
