package whynow.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.delivery.Told;
import whynow.team.AllOrNothing;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkClock;

/**
 * Sends the digest of each working day once, in the last minutes of the reader's own work: the
 * team's to managers and to the team's board, their own to reps. One that could not be sent then,
 * because we or they were away, comes as soon as they work again.
 */
public final class ScheduledNotices {
  private static final int MINUTES_BEFORE_END = 10;
  private static final int LOOK_BACK_DAYS = 14;
  private final Digests digests;
  private final DigestNotices notices;
  private final Reps reps;
  private final Calendars calendars;
  private final Messenger messenger;
  private final Told told;
  private final AllOrNothing book;

  public ScheduledNotices(
      Digests digests,
      DigestNotices notices,
      Reps reps,
      Calendars calendars,
      Messenger messenger,
      Told told,
      AllOrNothing book) {
    this.digests = digests;
    this.notices = notices;
    this.reps = reps;
    this.calendars = calendars;
    this.messenger = messenger;
    this.told = told;
    this.book = book;
  }

  /** Sends what is due now and was not sent. */
  public void send(Instant now) {
    for (Rep rep : reps.all()) {
      WorkClock clock = calendars.of(rep);
      if (clock.isWorking(now) && messenger.doorOf(rep.id()).isPresent()) {
        due(rep, clock, now).forEach(day -> send(rep, day, now));
      }
    }
  }

  private List<LocalDate> due(Rep rep, WorkClock clock, Instant now) {
    LocalDate today = clock.day(now);
    List<LocalDate> days = new ArrayList<>(missed(rep, clock, today, now));
    LocalTime time = now.atZone(rep.zone()).toLocalTime();
    if (!time.isBefore(clock.time().to().minusMinutes(MINUTES_BEFORE_END))) {
      days.add(today);
    }
    return days;
  }

  /**
   * Working days since the last one told; for somebody new, or long away, none. What was done on a
   * holiday is told too, as by whoever flew to where it is one.
   */
  private Collection<LocalDate> missed(Rep rep, WorkClock clock, LocalDate today, Instant now) {
    Deque<LocalDate> missed = new ArrayDeque<>();
    for (int back = 1; back <= LOOK_BACK_DAYS; back++) {
      LocalDate day = today.minusDays(back);
      if (told.was(mark(rep, day))) {
        return missed;
      }
      if (clock.isWorkingDay(day) || digests.isAnythingDone(rep, day)) {
        missed.addFirst(day);
      }
    }
    told.first(mark(rep, today.minusDays(1)), now);
    return List.of();
  }

  private static String mark(Rep rep, LocalDate day) {
    return "digest " + rep.id() + " " + day;
  }

  private void send(Rep rep, LocalDate day, Instant now) {
    book.together(
        () -> {
          if (told.first(mark(rep, day), now)) {
            Reply digest = reply(rep, day, now);
            messenger.tell(rep.id(), digest);
            post(rep, digest, day, now);
          }
        });
  }

  /** The first manager's words stand for the team's; several managers are one day. */
  private void post(Rep rep, Reply digest, LocalDate day, Instant now) {
    if (rep.role().may(Rep.Role.MANAGER) && told.first("digest team " + day, now)) {
      messenger.post(digest);
    }
  }

  private Reply reply(Rep rep, LocalDate day, Instant now) {
    boolean manager = rep.role().may(Rep.Role.MANAGER);
    Digest digest =
        manager ? digests.ofTeam(rep, Period.day(day)) : digests.of(rep, Period.day(day));
    return notices.reply(digest, rep, now);
  }
}
