package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import whynow.SettableClock;

class ReplaysTest {
  private final SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
  private final Replays replays = new Replays(clock);

  @Test
  void takesASignatureOnce() {
    assertTrue(replays.firstTime("v0=a"));
    assertFalse(replays.firstTime("v0=a"));
    clock.advance(Duration.ofMinutes(9));
    assertFalse(replays.firstTime("v0=a"));
  }

  @Test
  void takesItAgainWhenWeFailed() {
    replays.firstTime("v0=a");
    replays.letAgain("v0=a");
    assertTrue(replays.firstTime("v0=a"));
  }

  @Test
  void fiveMinutesAreFreshAndASecondMoreIsNot() {
    long now = clock.instant().getEpochSecond();
    assertTrue(replays.isFresh("" + (now - 300)));
    assertFalse(replays.isFresh("" + (now - 301)));
    assertFalse(replays.isFresh("" + (now + 301)));
    assertFalse(replays.isFresh(""));
    assertFalse(replays.isFresh("99999999999999999999"));
  }
}
