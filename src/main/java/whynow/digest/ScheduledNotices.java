package whynow.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import whynow.chat.Reply;
import whynow.delivery.Messenger;
import whynow.delivery.Told;
import whynow.team.AllOrNothing;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Reps;
import whynow.team.WorkClock;

/**
 * Sends the digest once on each working day in the reader's own zone, in the last minutes of their
 * work: the team's to managers, their own to reps.
 */
public final class ScheduledNotices {
  private static final int MINUTES_BEFORE_END = 10;
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
    reps.all().stream().filter(rep -> isTime(rep, now)).forEach(rep -> send(rep, now));
  }

  private boolean isTime(Rep rep, Instant now) {
    WorkClock clock = calendars.of(rep);
    ZonedDateTime here = now.atZone(rep.zone());
    return clock.isWorkingDay(here.toLocalDate())
        && !here.toLocalTime().isBefore(clock.time().to().minusMinutes(MINUTES_BEFORE_END))
        && messenger.doorOf(rep.id()).isPresent();
  }

  private void send(Rep rep, Instant now) {
    LocalDate day = now.atZone(rep.zone()).toLocalDate();
    book.together(
        () -> {
          if (told.first("digest " + rep.id() + " " + day, now)) {
            messenger.tell(rep.id(), reply(rep, day, now));
          }
        });
  }

  private Reply reply(Rep rep, LocalDate day, Instant now) {
    boolean manager = rep.role().may(Rep.Role.MANAGER);
    Digest digest =
        manager ? digests.ofTeam(rep, Period.day(day)) : digests.of(rep, Period.day(day));
    return notices.reply(digest, rep, now);
  }
}
