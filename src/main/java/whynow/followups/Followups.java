package whynow.followups;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.team.By;

/** The promises in the book. Every change can be undone. */
public interface Followups {
  /** Keeps a new promise; its moment is reckoned in the rep's zone. */
  Followup add(Followup followup, By by);

  /** Keeps the steps of a cadence; one {@code undo} takes all back. */
  List<Followup> addAll(List<Followup> steps, By by);

  /** The open steps of every cadence. */
  List<Followup> steps();

  Optional<Followup> find(long id);

  /** The rep's open promises that are due before this moment, the oldest first. */
  List<Followup> dueBefore(long rep, Instant moment);

  /** All open promises of a rep, the nearest first. */
  List<Followup> open(long rep);

  /** All open promises at an account, the nearest first. */
  List<Followup> openAt(long account);

  /** Everything that was promised to a person, whatever became of it, the oldest first. */
  List<Followup> with(long contact);

  /** Marks it done; false when it was not open. */
  boolean done(long id, By by);

  /** Drops those that are open; one {@code undo} brings all back. */
  void dropAll(List<Long> ids, By by);

  /** Puts it off; it will be reminded then, and not before. False when it was not open. */
  default boolean snooze(long id, Due due, By by) {
    return snoozeAll(Map.of(id, due), by);
  }

  /**
   * Puts several off, to be taken back at once; those that are no longer open stay as they are.
   *
   * @return false when the first was not open, and then nothing is changed
   */
  boolean snoozeAll(Map<Long, Due> dues, By by);

  /** Open promises of everybody due before this moment of which nobody was reminded yet. */
  List<Followup> toRemind(Instant moment);

  /** Open meetings before this moment of which nobody was reminded yet. */
  List<Followup> meetings(Instant before);

  /** Notes that the rep was reminded; false when somebody else did it first. */
  boolean reminded(long id, Instant at);
}
