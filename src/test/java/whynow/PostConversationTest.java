package whynow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What prospects say elsewhere, brought into the chat by whoever saw it. */
class PostConversationTest {
  @TempDir private Path folder;
  private DemoChat chat;

  @BeforeEach
  void open() {
    chat = DemoChat.in(folder);
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
  void aPostBecomesEvidenceToWriteOn() {
    chat.say("Dana", "research northlight.example");
    chat.say("Dana", "contact add Mara Lindt, COO, Northlight Foods");
    String kept =
        chat.say(
            "Dana",
            "Mara Lindt posted on LinkedIn: We struggle with trucks that queue for three hours at our Hamburg dock.");
    holds(
        kept, "kept as evidence: Post by Mara Lindt", "queue for three hours", "Draft: Mara Lindt");
    String all = chat.say("Dana", "triggers northlight.example");
    holds(all, "queue for three hours");
    String draft = chat.say("Dana", "draft Northlight to Mara Lindt angle pain_point");
    holds(draft, "Post by Mara Lindt", "queue for three hours");
    assertFalse(draft.contains("⚠"), draft);
    chat.say("Dana", "research northlight.example");
    holds(chat.say("Dana", "triggers northlight.example"), "queue for three hours");
    chat.say("Dana", "forget Mara Lindt", "1");
    String gone = chat.say("Dana", "triggers northlight.example");
    assertFalse(gone.contains("queue for three hours"), gone);
  }

  @Test
  void aPostAsItWasCopiedAndTheWayBack() {
    chat.say("Dana", "research northlight.example");
    chat.say("Dana", "contact add Mara Lindt, COO, Northlight Foods");
    String post =
        "Mara Lindt\nChief Operating Officer at Northlight Foods\n3d • Edited\n"
            + "We struggle with carriers that arrive without a slot.\n12 likes\nLike\nComment";
    String kept = chat.ask("Dana", post);
    holds(kept, "kept as evidence", "22 Nov", "arrive without a slot");
    assertFalse(kept.contains("likes"), kept);
    chat.say("Dana", "undo");
    String all = chat.say("Dana", "triggers northlight.example");
    assertFalse(all.contains("without a slot"), all);
  }

  @Test
  void inChineseAndWhatTellsNothing() {
    chat.say("小陈", "联系人 添加 林晓，物流总监，溪谷茶业");
    String kept = chat.say("小陈", "林晓在领英发文：我们最头疼的是装卸预约全靠电话，司机排队两小时。");
    holds(kept, "溪谷茶业", "已作为依据保存：林晓的帖子", "我们最头疼的是");
    holds(chat.say("小陈", "林晓发朋友圈：周末带孩子去爬山，天气真好，大家周一见！"), "还不能作切入点", "记为客户声音");
    holds(
        chat.say("Dana", "post Nobody Known posted: we are opening a site in Lyon"),
        "I know nobody");
  }

  @Test
  void anArticleUnderALinkIsEvidenceOfTheAccountItSpeaksOf() {
    chat.say("Dana", "research harrow.example");
    String read = chat.say("Dana", "https://dockpost.example/news/harrow-metals-second-line");
    holds(read, "Harrow Metals", "kept as evidence", "Undo");
    holds(chat.say("Dana", "why harrow.example"), "dockpost.example");
    chat.say("Dana", "undo");
    String without = chat.say("Dana", "triggers harrow.example");
    assertFalse(without.contains("dockpost"), without);
  }
}
