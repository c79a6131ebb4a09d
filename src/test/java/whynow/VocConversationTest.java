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
import whynow.team.By;

/** What customers say, and how gladly they would recommend us. */
class VocConversationTest {
  @TempDir Path folder;
  private TeamChat chat;
  private Contact mara;

  @BeforeEach
  void open() {
    chat = TeamChat.of(folder, "2026-11-25T09:00:00+01:00");
    Account northlight = chat.account("Dana", "Northlight Foods", "northlight.example");
    mara = chat.contact(northlight, "Mara Lindt", "COO");
    chat.contact(northlight, "顾明远", "总经理");
  }

  @AfterEach
  void close() {
    chat.close();
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  @Test
  void theirWordsStandUnderTheirThemes() {
    holds(
        chat.say("Dana", "voc Mara Lindt we hate that trucks wait for hours"),
        "Kept, under dislikes, waiting",
        "we hate that trucks wait for hours",
        "Mara Lindt · Northlight Foods");
    holds(chat.say("小陈", "客户声音 顾明远 希望能对接我们的系统"), "已记下，归入需求、系统");
    Touch reply =
        TeamChat.touch(
            chat.rep("Dana"), mara, chat.now(), Touch.Outcome.REPLIED, "we don't like the price");
    chat.store().touches().log(Entry.of(reply));
    String all = chat.say("Dana", "voc");
    holds(all, "3 sayings of the last half year", "dislikes 2", "needs 1", "price 1", "waiting 1");
    assertFalse(all.contains("preferences"), all);
    holds(chat.say("Dana", "voc price"), "we don't like the price", "2026-11-25");
    holds(chat.say("Dana", "voc proof"), "Nobody spoke about proof");
    holds(chat.say("小陈", "客户声音 系统"), "希望能对接我们的系统");
  }

  @Test
  void whoIsForgottenSaysNothingAnyMore() {
    chat.say("Dana", "voc Mara Lindt Mara Lindt needs a quote");
    chat.store().erasure().forget(mara.id(), new By(chat.rep("Ben").id(), chat.now()));
    holds(chat.say("Dana", "voc"), "Nobody has said anything yet");
  }

  @Test
  void theScoreCountsEverybodysLatestAnswer() {
    holds(chat.say("Dana", "nps"), "No answers in the last year");
    chat.say("Dana", "nps Mara Lindt 3 too slow");
    holds(
        chat.say("Dana", "nps Mara Lindt 9 the dock screen just works"),
        "Mara Lindt · Northlight Foods: 9, a promoter");
    holds(chat.say("小陈", "净推荐值 顾明远 6分 等太久"), "6 分，贬损者");
    holds(
        chat.say("Dana", "nps"),
        "NPS 0: 1 promoters (9-10), 0 passives (7-8), 1 detractors (0-6)",
        "Fewer than 20 answers",
        "顾明远 · Northlight Foods · 6 等太久");
    holds(chat.say("小陈", "净推荐值"), "推荐者（9-10 分）1");
    holds(chat.say("Dana", "nps Mara Lindt 11"), "How many from 0 to 10");
  }
}
