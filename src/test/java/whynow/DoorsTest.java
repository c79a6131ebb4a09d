package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.ChatMessage;
import whynow.chat.ChatPlatform;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.Sent;
import whynow.delivery.Messenger;
import whynow.language.Language;
import whynow.team.Rep;
import whynow.team.Reps;

/** Where a reminder goes when one of a rep's chat apps would refuse it. */
class DoorsTest {
  /** A platform by name, that lets us write first or not. */
  private record App(String name, boolean open) implements ChatPlatform {
    @Override
    public void start(Consumer<ChatMessage> inbox) {}

    @Override
    public Sent send(Conversation to, Reply reply) {
      return new Sent(to, "1");
    }

    @Override
    public Conversation direct(String personId) {
      return Conversation.direct(name, personId);
    }

    @Override
    public boolean isOpen(Conversation to) {
      return open;
    }

    @Override
    public void close() {}
  }

  private static Optional<String> doorOf(Talk talk, Rep rep, App... apps) {
    Doors doors = new Doors(List.of(apps), talk.app().store().reps());
    return new Messenger(talk.app().store().reps(), doors::open, doors::home, (to, reply) -> {})
        .doorOf(rep.id())
        .map(Conversation::key);
  }

  @Test
  void goesToAnotherIdentityThenWaitsAndAtLastStandsInTheConsole(@TempDir Path folder) {
    try (Talk talk = Talk.in(folder, "2026-11-25T09:00:00Z")) {
      Rep chen = talk.rep("小陈", "Asia/Shanghai", Language.ZH_HANS);
      Reps reps = talk.app().store().reps();
      reps.link(chen.id(), new Reps.Identity("wechat", "o1"));
      reps.link(chen.id(), new Reps.Identity("telegram", "42"));
      App telegram = new App("telegram", true);
      App closed = new App("wechat", false);
      assertEquals(Optional.of("wechat:o1"), doorOf(talk, chen, new App("wechat", true)));
      assertEquals(Optional.of("telegram:42"), doorOf(talk, chen, closed, telegram));
      assertEquals(Optional.of("wechat:o1"), doorOf(talk, chen, closed));
      assertEquals(Optional.of("web:" + chen.id()), doorOf(talk, chen));
    }
  }
}
