package whynow.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.playbook.DataFolder;

class WorkClockTest {
  private final WorkCalendar china =
      new DataFolder(Path.of("data")).folder("holidays", WorkCalendar.class).get().get("cn");

  private static WorkClock in(String zone, WorkCalendar calendar) {
    return new WorkClock(ZoneId.of(zone), WorkingTime.USUAL, calendar);
  }

  private static Instant at(String local, String zone) {
    return java.time.LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
  }

  @Test
  void chineseWeekendsAreWorkedWhereTheStateSaysSo() {
    assertFalse(china.isWorked(LocalDate.of(2026, 10, 5)));
    assertTrue(china.isWorked(LocalDate.of(2026, 10, 10)));
    assertFalse(china.isWorked(LocalDate.of(2026, 10, 11)));
    assertEquals(LocalDate.of(2026, 10, 8), china.plus(LocalDate.of(2026, 9, 30), 1));
  }

  @Test
  void lunchNightAndMuteAreNotWorked() {
    WorkClock berlin = in("Europe/Berlin", WorkCalendar.PLAIN);
    assertTrue(berlin.isWorking(at("2026-11-25T09:00", "Europe/Berlin")));
    assertFalse(berlin.isWorking(at("2026-11-25T12:30", "Europe/Berlin")));
    assertFalse(berlin.isWorking(at("2026-11-25T18:00", "Europe/Berlin")));
    Instant until = at("2026-11-25T10:30", "Europe/Berlin");
    WorkClock muted =
        new WorkClock(
            berlin.zone(), WorkingTime.USUAL.muted(Optional.of(until)), WorkCalendar.PLAIN);
    assertEquals(until, muted.next(at("2026-11-25T09:00", "Europe/Berlin")));
  }

  @Test
  void aResponseClockRunsInWorkingHoursOnly() {
    WorkClock berlin = in("Europe/Berlin", WorkCalendar.PLAIN);
    assertEquals(
        at("2026-11-30T10:30", "Europe/Berlin"),
        berlin.after(at("2026-11-27T16:30", "Europe/Berlin"), Duration.ofHours(3)));
    assertEquals(
        at("2026-11-25T13:05", "Europe/Berlin"),
        berlin.after(at("2026-11-25T12:10", "Europe/Berlin"), Duration.ofMinutes(5)));
  }

  @Test
  void aReminderBeforeAnEarlyMeetingComesTheEveningBefore() {
    WorkClock berlin = in("Europe/Berlin", WorkCalendar.PLAIN);
    assertEquals(
        at("2026-11-27T17:59", "Europe/Berlin"),
        berlin.last(at("2026-11-30T08:45", "Europe/Berlin")));
  }

  @Test
  void changesOfTheClocksDoNotMoveTheWorkingDay() {
    for (String zone : new String[] {"America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"}) {
      WorkClock clock = in(zone, WorkCalendar.PLAIN);
      for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() == 2026; day = day.plusDays(1)) {
        Instant nine = clock.next(day.atStartOfDay(ZoneId.of(zone)).toInstant());
        assertEquals("09:00", nine.atZone(ZoneId.of(zone)).toLocalTime().toString());
        assertTrue(clock.isWorking(nine));
      }
    }
  }
}
