package whynow.chat;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.SettableClock;

class PaceTest {
  private final SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
  private final Conversation dana = Conversation.direct("telegram", "1");
  private final Conversation ben = Conversation.direct("telegram", "2");
  private final Conversation group = new Conversation("telegram", "-3", Optional.empty(), true);

  @Test
  void oneASecondToEach() {
    Pace pace = new Pace(clock, Pace.each(1, ofSeconds(1)));
    assertEquals(ZERO, pace.turn(dana));
    assertEquals(ZERO, pace.turn(ben));
    clock.advance(ofMillis(300));
    assertEquals(ofMillis(700), pace.turn(dana));
    clock.advance(ofMillis(700));
    assertEquals(ZERO, pace.turn(dana));
  }

  @Test
  void threadsOfAChannelShareItsTurn() {
    Pace pace = new Pace(clock, Pace.each(1, ofSeconds(1)));
    assertEquals(ZERO, pace.turn(group));
    assertEquals(
        ofSeconds(1), pace.turn(new Conversation("telegram", "-3", Optional.of("17"), true)));
  }

  @Test
  void twentyAMinuteToAGroupAndAsManyAsOneLikesToAPerson() {
    Pace pace = new Pace(clock, Pace.group(2, ofMinutes(1)));
    pace.turn(group);
    clock.advance(ofSeconds(20));
    pace.turn(group);
    assertEquals(ofSeconds(40), pace.turn(group));
    assertEquals(ZERO, pace.turn(dana));
  }

  @Test
  void aRefusedTurnCostsNothingElsewhere() {
    Pace pace = new Pace(clock, Pace.each(1, ofSeconds(1)), Pace.all(2, ofSeconds(1)));
    pace.turn(dana);
    pace.turn(dana);
    assertEquals(ZERO, pace.turn(ben));
    assertEquals(ofSeconds(1), pace.turn(group));
  }
}
