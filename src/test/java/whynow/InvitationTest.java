package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.language.Language;
import whynow.team.Rep;

/** Somebody new is let in by a manager, and is nobody else by it. */
class InvitationTest {
  private static final Pattern CODE = Pattern.compile("link ([a-zA-Z0-9-]{6,})");

  @TempDir Path folder;
  private Talk talk;
  private Rep ann;

  @BeforeEach
  void open() {
    talk = Talk.in(folder, "2026-11-25T09:00:00Z");
    talk.rep("Adam", Rep.Role.ADMIN, "Europe/London", Language.EN);
    ann = talk.rep("Ann", Rep.Role.MANAGER, "Europe/London", Language.EN);
  }

  @AfterEach
  void close() {
    talk.close();
  }

  private String code(String said) {
    Matcher code = CODE.matcher(said);
    assertTrue(code.find(), said);
    return code.group(1);
  }

  @Test
  void aManagersCodeLetsOnePersonInOnce() {
    String code = code(talk.say(ann, "link invite Ben Okafor"));
    Rep ben = talk.app().store().reps().byName("Ben Okafor").orElseThrow();
    assertEquals(Rep.Role.REP, ben.role());
    assertEquals(Optional.of(ben.id()), redeemed(code));
    assertEquals(Optional.empty(), redeemed(code));
  }

  private Optional<Long> redeemed(String code) {
    return talk.app().store().loginCodes().redeem(code, talk.now());
  }

  @Test
  void anInvitationEndsAfterAWeek() {
    String code = code(talk.say(ann, "link invite Ben"));
    talk.later(Duration.ofDays(7).plusMinutes(1));
    assertEquals(Optional.empty(), redeemed(code));
  }

  @Test
  void nobodyIsInvitedAsSomebodyThereIsAndRepsInviteNobody() {
    assertTrue(talk.say(ann, "link invite Adam").contains("Adam is here already"));
    Rep cai = talk.rep("Cai", "Europe/London", Language.EN);
    assertTrue(talk.say(cai, "link invite Dee").contains("Adam can make you one"));
    assertTrue(talk.app().store().reps().byName("Dee").isEmpty());
  }
}
