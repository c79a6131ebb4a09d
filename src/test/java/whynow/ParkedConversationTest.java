package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.delivery.Outbox;
import whynow.delivery.ParkedNotices;
import whynow.language.Language;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.team.Reps;

/** What will never arrive is told to those who can do something about it. */
class ParkedConversationTest {
  @Test
  void anAdminIsToldOnceWhatCouldNotBeDeliveredAndNeverByTheWayThatFailed(@TempDir Path folder) {
    try (Talk talk = Talk.in(folder, "2026-11-25T09:00:00Z")) {
      Store store = talk.app().store();
      Rep admin = talk.rep("Ann", Rep.Role.ADMIN, "Europe/London", Language.EN);
      Rep chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
      store.reps().link(chen.id(), new Reps.Identity("telegram", "42"));
      park(store, talk, Conversation.direct("telegram", "42"));
      park(store, talk, Conversation.direct("web", "" + admin.id()));
      ParkedNotices notices =
          new ParkedNotices(
              store.outbox(),
              store.reps(),
              talk.messenger(),
              store.told(),
              talk.app().messages(),
              store);
      notices.tell(talk.now());
      notices.tell(talk.now());
      List<String> told = talk.told();
      assertEquals(1, told.size(), told::toString);
      assertTrue(told.get(0).contains("1 message could not be delivered"), told.get(0));
      assertTrue(told.get(0).contains("小陈 (telegram): blocked"), told.get(0));
    }
  }

  private static void park(Store store, Talk talk, Conversation to) {
    Outbox outbox = store.outbox();
    outbox.put(to, Reply.text("hello"), talk.now());
    outbox.park(outbox.next(to.key()).orElseThrow(), "blocked", talk.now());
  }
}
