package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import whynow.chat.Command;
import whynow.chat.Usage;

/**
 * What people get wrong, and what they are told: clear, helpful, and nothing is lost or written.
 */
class BadInputTest {
  @TempDir Path folder;
  private DemoChat chat;

  @BeforeEach
  void start() {
    chat = DemoChat.in(folder);
  }

  @AfterEach
  void stop() {
    chat.close();
  }

  private static void holds(String reply, String... parts) {
    for (String part : parts) {
      assertTrue(reply.contains(part), () -> "“" + part + "” is missing in:\n" + reply);
    }
  }

  private List<String> accounts() {
    return chat.app().store().accounts().all().stream().map(a -> a.name()).toList();
  }

  @Test
  void anUnknownCompanyNamesWhatWasTriedAndLeavesNothingBehind() {
    List<String> before = accounts();
    holds(chat.say("Dana", "research blorptech"), "blorptech.com", "What is their site?");
    holds(chat.say("Dana", "research dead-site.example"), "dead-site.example", "`research ");
    assertEquals(before, accounts());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://localhost:8080/",
        "http://user:pass@northlight.example/",
        "http://northlight.example:22/",
      })
  void anAddressInsideIsRefusedHoweverItIsSpelled(String address) {
    List<String> before = accounts();
    holds(chat.say("Dana", "research " + address), "could not read", "a public site");
    assertEquals(before, accounts());
  }

  @Test
  void aRepWhoAsksForTheTeamsDataIsToldWhoMay() {
    String said = chat.say("Dana", "digest team");
    holds(said, "managers", "`digest`");
    assertFalse(said.contains("小陈"));
  }

  @Test
  void aVerbAloneIsAnsweredWithAnExample() {
    for (Command command : chat.app().commands().all()) {
      Usage usage = command.usage();
      boolean needsMore = usage.arguments().stream().limit(1).anyMatch(Usage.Argument::required);
      String said = chat.say("Ben", usage.name());
      assertFalse(said.contains("Something broke"), usage.name());
      assertFalse(said.contains("“”"), usage.name() + " reads back nothing: " + said);
      if (needsMore) {
        holds(said, "Say a little more, for example `");
      }
    }
  }

  @Test
  void whatIsUnreadableIsSaidWithWhatToTypeInstead() {
    holds(chat.say("Dana", "settings zone Mars/Phobos"), "“Mars/Phobos”", "settings zone");
    holds(chat.say("Dana", "settings zone berlin"), "Europe/Berlin");
    holds(chat.say("Dana", "mute banana"), "“banana”", "mute 2h");
    holds(chat.say("Dana", "remind Ruth Baumann blursday call"), "no date", "next Tue");
    holds(
        chat.say("Dana", "log emailed Ruth Baumann at Harrow Metals, chase 32 Foober"),
        "Ruth Baumann",
        "By when?");
    holds(chat.say("Dana", "done 999"), "#999");
    holds(chat.say("Dana", "whatis foo"), "“foo”", "ICP");
    holds(chat.say("Dana", "remnid Ruth Baumann tuesday"), "Did you mean `remind Ruth Baumann");
  }
}
