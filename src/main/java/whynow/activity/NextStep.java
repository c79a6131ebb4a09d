package whynow.activity;

import java.time.LocalTime;
import java.util.Optional;
import whynow.followups.Due;

/**
 * What a log sentence promises.
 *
 * @param due when, as it was said
 * @param around when on that day to bring it back, if a part of the day was said instead of a time
 * @param note what, in the rep's own words
 * @param meeting true for a booked meeting, which is reminded before it starts
 */
public record NextStep(Due due, Optional<LocalTime> around, String note, boolean meeting) {
  /** A promise for this day, or this day and time. */
  static NextStep on(Due due, String note, boolean meeting) {
    return new NextStep(due, Optional.empty(), note, meeting);
  }

  /** When it is brought back: after lunch is half past one. */
  public Due reminded() {
    return new Due(due.date(), due.time().or(() -> around));
  }
}
