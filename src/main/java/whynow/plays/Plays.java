package whynow.plays;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.followups.Followup;
import whynow.team.By;

/** The plays of the team. Every change can be undone. */
public interface Plays {
  /**
   * One account of a play.
   *
   * @param angle type of the trigger its messages stand on; empty where there was none
   */
  record Part(long account, String angle) {}

  /**
   * How far a play is at one account, and what came of it there between its start and its end.
   *
   * @param done steps that were taken; {@code open} and {@code dropped} are the others
   * @param sent messages and calls out
   * @param answered whether something came in; the others likewise
   * @param qualified whether it moved to SQL or further
   */
  record Progress(
      Part part,
      int done,
      int open,
      int dropped,
      int sent,
      boolean answered,
      boolean met,
      boolean qualified,
      boolean won) {}

  /** Keeps a new play with its accounts and steps; one {@code undo} takes all back. */
  Play start(Play play, List<Part> parts, List<Followup> steps, By by);

  Optional<Play> find(long id);

  /** All that nobody ended, the newest first. */
  List<Play> running();

  /** All that were ended from this moment on, the newest first. */
  List<Play> endedSince(Instant from);

  /** Each account of a play, in the order they were named. */
  List<Progress> progress(Play play);

  /** What went out at its accounts meanwhile, by channel, the most used first. */
  Map<String, Integer> channels(Play play);

  /** Ends it and drops the steps that still wait; how many, or empty when it had ended before. */
  Optional<Integer> end(long id, By by);
}
