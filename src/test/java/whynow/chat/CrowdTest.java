package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.SettableClock;
import whynow.chat.terminal.TerminalText;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

class CrowdTest {
  private final SettableClock clock = SettableClock.at("2026-11-25T08:00:00Z");
  private final List<String> heard = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Crowd crowd =
      new Crowd(
          new Turnstile(new Turnstile.Rate(3, Duration.ofMinutes(1)), clock),
          message -> heard.add(message.sender().id() + " " + message.text()),
          (to, reply) -> told.add(to.id() + " " + TerminalText.of(reply, false)),
          new Messages(new DataFolder(Path.of("data"))));

  private void say(String person, String text) {
    crowd.accept(
        ChatMessage.said(
            "m",
            Conversation.direct("slack", person),
            new Person("slack", person, person, ""),
            text,
            Instant.EPOCH));
  }

  @Test
  void whoSaysTooMuchIsToldOnceAndTheOthersAreHeard() {
    for (int i = 1; i <= 6; i++) {
      say("dana", "today " + i);
    }
    say("wei", "今天");
    assertEquals(List.of("dana today 1", "dana today 2", "dana today 3", "wei 今天"), heard);
    assertEquals(1, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("dana That was a lot at once. I hear you again in 20 s"));
  }

  @Test
  void whoWaitsIsHeardAgainAndToldAgain() {
    for (int i = 1; i <= 4; i++) {
      say("wei", "今天");
    }
    clock.advance(Duration.ofSeconds(20));
    say("wei", "帮助");
    assertEquals("wei 帮助", heard.get(3));
    say("wei", "今天");
    assertEquals(2, told.size());
    assertTrue(told.get(1).contains("秒后"), told.get(1));
  }
}
