package whynow.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A rep's working hours on the line of time: pure reckoning, through holidays, lunch and changes of
 * the clocks.
 *
 * @param zone where the hours are
 * @param time which hours
 * @param calendar which days
 */
public record WorkClock(ZoneId zone, WorkingTime time, WorkCalendar calendar) {
  private static final int FURTHEST_DAYS = 60;

  /** A stretch of work; the end is not part of it. */
  private record Stretch(Instant from, Instant to) {
    boolean holds(Instant moment) {
      return !moment.isBefore(from) && moment.isBefore(to);
    }
  }

  /** True in working hours, outside lunch and quiet. */
  public boolean isWorking(Instant moment) {
    return !isMuted(moment)
        && stretches(day(moment)).stream().anyMatch(stretch -> stretch.holds(moment));
  }

  private boolean isMuted(Instant moment) {
    return time.mutedUntil().filter(moment::isBefore).isPresent();
  }

  public LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  public boolean isWorkingDay(LocalDate day) {
    return calendar.isWorked(day);
  }

  /** This moment if it is worked, else the next that is. */
  public Instant next(Instant moment) {
    Instant from = time.mutedUntil().filter(until -> until.isAfter(moment)).orElse(moment);
    return after(from, Duration.ZERO);
  }

  /** The moment when so much working time has passed since another. */
  public Instant after(Instant from, Duration work) {
    Duration left = work;
    LocalDate day = day(from);
    for (int i = 0; i < FURTHEST_DAYS; i++, day = day.plusDays(1)) {
      for (Stretch stretch : stretches(day)) {
        Instant start = stretch.from().isBefore(from) ? from : stretch.from();
        Duration here = Duration.between(start, stretch.to());
        if (here.compareTo(left) > 0) {
          return start.plus(left);
        }
        left = here.isNegative() ? left : left.minus(here);
      }
    }
    return from.plus(work);
  }

  /** The last worked moment that is not after this one, to the minute. */
  public Instant last(Instant moment) {
    LocalDate day = day(moment);
    for (int i = 0; i < FURTHEST_DAYS; i++, day = day.minusDays(1)) {
      List<Stretch> stretches = stretches(day);
      for (int s = stretches.size() - 1; s >= 0; s--) {
        Stretch stretch = stretches.get(s);
        if (stretch.holds(moment)) {
          return moment;
        }
        if (!stretch.to().isAfter(moment)) {
          return stretch.to().minus(Duration.ofMinutes(1));
        }
      }
    }
    return moment;
  }

  /** The end of work on the day of a moment; on a free day, of the next worked one. */
  public Instant endOfDay(Instant moment) {
    List<Stretch> today = stretches(day(next(moment)));
    return today.isEmpty() ? moment : today.get(today.size() - 1).to();
  }

  private List<Stretch> stretches(LocalDate day) {
    List<Stretch> stretches = new ArrayList<>();
    if (calendar.isWorked(day)) {
      boolean lunch =
          time.lunchFrom().isBefore(time.lunchTo())
              && time.lunchFrom().isAfter(time.from())
              && time.lunchTo().isBefore(time.to());
      add(stretches, day, time.from(), lunch ? time.lunchFrom() : time.to());
      if (lunch) {
        add(stretches, day, time.lunchTo(), time.to());
      }
    }
    return stretches;
  }

  private void add(List<Stretch> stretches, LocalDate day, LocalTime from, LocalTime to) {
    Instant start = day.atTime(from).atZone(zone).toInstant();
    Instant end = day.atTime(to).atZone(zone).toInstant();
    if (start.isBefore(end)) {
      stretches.add(new Stretch(start, end));
    }
  }
}
