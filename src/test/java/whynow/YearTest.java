package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.terminal.TerminalText;
import whynow.delivery.Letter;
import whynow.delivery.Messenger;
import whynow.followups.Due;
import whynow.followups.Followup;
import whynow.language.Language;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.WorkClock;

/**
 * Weeks of a team around the world, by a clock that stumbles: every digest and every reminder comes
 * once, in working hours, whatever the clocks, the machine and the travellers do. A whole year runs
 * with {@code -Dwhynow.year=true}.
 */
class YearTest {
  private static final boolean YEAR = Boolean.getBoolean("whynow.year");
  private static final List<String> ZONES =
      List.of(
          "America/New_York",
          "Europe/Berlin",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Asia/Kathmandu",
          "Asia/Shanghai");
  private static final Pattern NUMBER = Pattern.compile("\\(#(\\d+)\\)");
  private static final Pattern DAY = Pattern.compile("^\\S+, \\w{3} (\\d+ \\w{3})");
  private static final DateTimeFormatter SAID =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  @TempDir Path folder;
  private Talk talk;
  private Random random;
  private long account;

  /** A reminder as it was promised, and the moments it was told. */
  private record Promised(Rep rep, Due due, List<Instant> told) {}

  private final Map<Long, Promised> promised = new HashMap<>();
  private final Map<Long, List<LocalDate>> digests = new HashMap<>();
  private final Map<Long, TreeSet<LocalDate>> worked = new HashMap<>();

  @AfterEach
  void close() {
    talk.close();
  }

  @ParameterizedTest
  @CsvSource({"1,2026-03-05", "2,2026-03-27", "3,2026-10-23"})
  void everythingComesOnceInWorkingHours(long seed, LocalDate start) {
    random = new Random(seed);
    talk = Talk.in(folder, start + "T00:00:00Z");
    List<Rep> team = new ArrayList<>();
    for (String zone : ZONES) {
      team.add(talk.rep("R" + team.size(), zone, Language.EN));
    }
    account = talk.account("Northlight Foods", "northlight.example", team.get(0)).id();
    Instant end = talk.now().plus(Duration.ofDays(YEAR ? 365 : 13));
    Jobs jobs = new Jobs();
    while (talk.now().isBefore(end)) {
      stumble(team);
      if (random.nextInt(15) == 0) {
        promise(team.get(random.nextInt(team.size())));
      }
      jobs.run();
    }
    for (int i = 0; i < 24 * 14; i++) {
      talk.later(Duration.ofHours(1));
      jobs.run();
    }
    assertTrue(promised.size() > 20);
    promised.forEach((id, one) -> assertEquals(1, one.told().size(), () -> "#" + id + " " + one));
    digests.forEach(
        (rep, days) ->
            assertEquals(days.size(), new TreeSet<>(days).size(), () -> "doubled " + days));
    worked.forEach((rep, days) -> everyDayWasTold(rep, days));
  }

  /** What must be told is told; the last days may still be on their way. */
  private void everyDayWasTold(long rep, NavigableSet<LocalDate> days) {
    List<LocalDate> told = digests.getOrDefault(rep, List.of());
    for (LocalDate day : days.headSet(days.last().minusDays(3))) {
      assertTrue(told.contains(day), () -> rep + " was not told of " + day + ": " + told);
    }
  }

  /** The day of a digest's title, which says no year: the one nearest to the day it was told. */
  private static LocalDate dayOf(String said, LocalDate told) {
    return Stream.of(told.getYear() - 1, told.getYear(), told.getYear() + 1)
        .map(year -> LocalDate.parse(said + " " + year, SAID))
        .min(Comparator.comparingLong(day -> Math.abs(ChronoUnit.DAYS.between(day, told))))
        .orElseThrow();
  }

  /** Time goes on; sometimes it jumps, somebody travels, or the machine starts anew. */
  private void stumble(List<Rep> team) {
    int what = random.nextInt(2_000);
    if (what == 0) {
      talk.later(Duration.ofDays(3));
    } else if (what <= 3) {
      talk.later(Duration.ofHours(-1));
    } else if (what <= 6) {
      talk.restart();
    } else if (what <= 9) {
      int who = random.nextInt(team.size());
      Rep rep = team.get(who);
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Rep moved = new Rep(rep.id(), rep.name(), rep.role(), zone, rep.language());
      talk.app().store().reps().change(moved);
      team.set(who, moved);
      holidayWhere(moved);
    } else {
      talk.later(Duration.ofMinutes(1 + random.nextInt(60)));
    }
  }

  /** A day that is free where somebody arrives before its digest is none of their working days. */
  private void holidayWhere(Rep moved) {
    WorkClock there = talk.app().book().calendars().of(moved);
    LocalDate today = there.day(talk.now());
    for (LocalDate day : List.of(today.minusDays(1), today, today.plusDays(1))) {
      boolean told = digests.getOrDefault(moved.id(), List.of()).contains(day);
      if (!told && !there.isWorkingDay(day) && worked.containsKey(moved.id())) {
        worked.get(moved.id()).remove(day);
      }
    }
  }

  /** Unless something was done on it. */
  @Test
  void whatWasDoneOnAHolidayOfTheNextZoneIsTold() {
    talk = Talk.in(folder, "2026-12-31T16:00:00Z");
    Rep rep = talk.rep("Dana", "Europe/Berlin", Language.EN);
    account = talk.account("Northlight Foods", "northlight.example", rep).id();
    Jobs jobs = new Jobs();
    random = new Random(1);
    talk.at("2026-12-31T16:55:00Z");
    jobs.run();
    talk.at("2027-01-01T09:00:00Z");
    talk.say(rep, "log called Northlight Foods, no answer");
    talk.app()
        .store()
        .reps()
        .change(
            new Rep(rep.id(), rep.name(), rep.role(), ZoneId.of("America/New_York"), Language.EN));
    for (int i = 0; i < 100; i++) {
      talk.later(Duration.ofHours(1));
      jobs.run();
    }
    assertEquals(
        List.of(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)), digests.get(rep.id()));
  }

  private void promise(Rep rep) {
    LocalDate day = talk.now().atZone(rep.zone()).toLocalDate().plusDays(1 + random.nextInt(12));
    Due due =
        random.nextBoolean()
            ? Due.on(day)
            : Due.at(day, LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)));
    Followup kept =
        talk.app()
            .store()
            .followups()
            .add(
                Followup.promise(rep.id(), account, Optional.empty(), due, "call"),
                new By(rep.id(), talk.now()));
    promised.put(kept.id(), new Promised(rep, due, new ArrayList<>()));
  }

  /** The jobs over the real outbox, with a machine that may fall over at any word. */
  private final class Jobs {
    void run() {
      Messenger messenger =
          new Messenger(
              talk.app().store().reps(),
              who -> Optional.empty(),
              rep -> Optional.of(Conversation.direct("web", "" + rep)),
              this::say);
      try {
        talk.app().book().reminders(messenger).remind(talk.now());
        talk.app().book().scheduledDigests(messenger).send(talk.now());
      } catch (Crash e) {
        talk.restart();
      }
      for (Rep rep : talk.app().store().reps().all()) {
        WorkClock clock = talk.app().book().calendars().of(rep);
        if (clock.isWorking(talk.now())) {
          worked.computeIfAbsent(rep.id(), r -> new TreeSet<>()).add(clock.day(talk.now()));
        }
        hear(rep, clock);
      }
    }

    private void say(Conversation to, Reply reply) {
      boolean before = random.nextInt(100) == 0;
      if (!before) {
        talk.app().store().outbox().put(to, reply, talk.now());
      }
      if (before || random.nextInt(100) == 0) {
        throw new Crash();
      }
    }

    private void hear(Rep rep, WorkClock clock) {
      String door = Conversation.direct("web", "" + rep.id()).key();
      Optional<Letter> letter = talk.app().store().outbox().next(door);
      while (letter.isPresent()) {
        assertTrue(clock.isWorking(talk.now()), () -> rep + " at " + talk.now());
        heard(rep, TerminalText.of(letter.get().reply(), false).strip());
        talk.app()
            .store()
            .outbox()
            .sent(letter.get(), new whynow.chat.Sent(letter.get().to(), "1"), talk.now());
        letter = talk.app().store().outbox().next(door);
      }
    }

    private void heard(Rep rep, String text) {
      Matcher digest = DAY.matcher(text);
      if (digest.find()) {
        digests
            .computeIfAbsent(rep.id(), r -> new ArrayList<>())
            .add(dayOf(digest.group(1), talk.now().atZone(rep.zone()).toLocalDate()));
        return;
      }
      Matcher number = NUMBER.matcher(text);
      while (number.find()) {
        Promised one = promised.get(Long.valueOf(number.group(1)));
        assertTrue(!one.due().in(rep.zone()).isAfter(talk.now()), () -> "too early: " + one);
        one.told().add(talk.now());
      }
    }
  }

  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
