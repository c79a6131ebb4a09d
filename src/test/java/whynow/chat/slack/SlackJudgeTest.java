package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import whynow.Judge;
import whynow.SettableClock;

/** Whether Slack's own library for JavaScript takes and refuses what we take and refuse. */
@Tag("judges")
class SlackJudgeTest {
  private static final int REQUESTS = 200;
  private final SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
  private final Random random = new Random(11);

  @Test
  void takesAndRefusesTheSameRequests() throws Exception {
    SlackPlatform platform =
        new SlackPlatform(
            new SlackAccount(
                "xoxb-1", Optional.of(SlackSender.SECRET), Optional.empty(), Optional.empty()),
            clock);
    platform.start(message -> {});
    int taken = 0;
    try (Judge judge = Judge.start()) {
      for (int i = 0; i < REQUESTS; i++) {
        long at = clock.instant().getEpochSecond() - random.nextInt(600);
        String body = SlackSender.message("E" + i, "\"type\":\"message\",\"text\":\"" + i + "\"");
        String signature = SlackSender.sign(body, String.valueOf(at));
        String shown = random.nextInt(4) == 0 ? spoilt(signature) : signature;
        boolean theirs =
            judge
                .ask(
                    "slackAccepts",
                    "secret",
                    SlackSender.SECRET,
                    "body",
                    body,
                    "timestamp",
                    String.valueOf(at),
                    "signature",
                    shown,
                    "now",
                    clock.millis())
                .asBoolean();
        int ours =
            platform
                .webhook()
                .orElseThrow()
                .answer(SlackSender.with(body, String.valueOf(at), shown))
                .status();
        assertEquals(theirs, ours == 200, "request " + i + ", age " + (clock.millis() / 1000 - at));
        taken += theirs ? 1 : 0;
      }
    } finally {
      platform.close();
    }
    assertTrue(taken > 40 && taken < REQUESTS - 40, "some of both: " + taken);
  }

  private static String spoilt(String signature) {
    char last = signature.charAt(signature.length() - 1);
    return signature.substring(0, signature.length() - 1) + (last == '0' ? '1' : '0');
  }
}
