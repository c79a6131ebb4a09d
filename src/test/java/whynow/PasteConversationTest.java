package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.activity.Touch;
import whynow.language.Language;
import whynow.team.Rep;

/** A mail pasted or forwarded into the chat is understood for what it is. */
class PasteConversationTest {
  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Rep chen;
  private Account northlight;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T08:30:00Z");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
    northlight = talk.account("Northlight Foods", "northlight.example", dana);
    talk.account("远舟冷链", "yuanzhou.example", chen);
    talk.say(dana, "contact add Mara Lindt, COO, Northlight Foods, mara@northlight.example");
    talk.say(chen, "联系人 添加 顾明远，总经理，远舟冷链，gu@yuanzhou.example");
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
  void aForwardedReplyIsLoggedAndOffersTheAnswer() {
    String said =
        talk.ask(
            dana,
            """
            ---------- Forwarded message ---------
            From: Mara Lindt <mara@northlight.example>
            Date: Wed, 25 Nov 2026 at 09:12
            Subject: Re: Leipzig and detention fees
            To: <dana@docklane.example>

            Can you send numbers?

            On Tue, 24 Nov 2026 at 10:00, Dana <dana@docklane.example> wrote:
            > Northlight opens a second site
            """);
    holds(said, "Mara Lindt · Northlight Foods Logged their mail", "Draft reply", "Undo");
    Touch touch = talk.app().store().touches().at(northlight.id(), 1).get(0);
    assertEquals("Can you send numbers?", touch.note());
    assertEquals(Touch.Outcome.REPLIED, touch.outcome());
    holds(talk.say(dana, "hot"), "replied", "“Can you send numbers?”");
    talk.say(dana, "undo");
    holds(talk.say(dana, "hot"), "No lead is waiting");
  }

  @Test
  void aChineseMailWithItsHeaderToo() {
    String said =
        talk.ask(
            chen,
            "发件人：顾明远 <gu@yuanzhou.example>\n发送时间：2026年11月25日 9:12\n收件人：小陈\n主题：回复：月台\n\n请按十二个门报价。\n\n-----原始邮件-----\n您好");
    holds(said, "顾明远 · 远舟冷链 来信已记录", "写回复");
    holds(talk.say(chen, "热线索"), "“请按十二个门报价。”");
  }

  @Test
  void anOwnMailIsSentAndAStrangerIsAskedFor() {
    talk.say(dana, "settings mail dana@docklane.example");
    holds(
        talk.ask(
            dana,
            "From: Dana <dana@docklane.example>\nTo: Mara Lindt <mara@northlight.example>\nSubject: Leipzig\n\nHello"),
        "Logged your mail");
    assertEquals(
        Touch.Direction.OUT,
        talk.app().store().touches().at(northlight.id(), 1).get(0).direction());
    holds(
        talk.ask(dana, "From: Bo Berg <bo@nowhere.example>\nSubject: Hi\n\nHello there"),
        "I know nobody in this mail: Bo Berg <bo@nowhere.example>",
        "contact add Bo Berg");
  }

  @Test
  void aSentenceIsNoMail() {
    holds(talk.say(dana, "log emailed Mara Lindt at Northlight Foods"), "Logged: email");
    holds(talk.say(dana, "paste hello"), "Paste a mail with its From and To lines");
  }
}
