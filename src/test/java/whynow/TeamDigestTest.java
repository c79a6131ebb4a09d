package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.chat.Conversation;
import whynow.delivery.Messenger;
import whynow.language.Language;
import whynow.team.Rep;

/** The team's digest where everybody reads along: once a day, however many managers there are. */
class TeamDigestTest {
  private static final Conversation BOARD =
      new Conversation("wecom", "robot", Optional.empty(), true);

  @Test
  void theTeamsDayIsToldToItsBoardOnce(@TempDir Path folder) {
    List<String> told = new ArrayList<>();
    try (Talk talk = Talk.in(folder, "2026-11-24T16:55:00Z")) {
      talk.rep("Ann", Rep.Role.MANAGER, "Europe/London", Language.EN);
      talk.rep("Ben", Rep.Role.MANAGER, "Europe/London", Language.EN);
      talk.rep("Cai", "Europe/London", Language.EN);
      Messenger messenger =
          new Messenger(
              talk.app().store().reps(),
              who -> Optional.empty(),
              rep -> Optional.of(Conversation.direct("web", "" + rep)),
              Optional.of(BOARD),
              (to, reply) -> told.add(to.key()));
      for (int day = 0; day < 2; day++) {
        talk.app().book().scheduledDigests(messenger).send(talk.now());
        talk.later(Duration.ofMinutes(55));
        talk.app().book().scheduledDigests(messenger).send(talk.now());
        talk.later(Duration.ofHours(23).plusMinutes(5));
      }
    }
    assertTrue(told.stream().filter(to -> to.startsWith("web:")).count() >= 3, told::toString);
    assertEquals(
        told.stream().filter(to -> to.equals("web:1")).count(),
        told.stream().filter(to -> to.equals(BOARD.key())).count(),
        told::toString);
  }
}
