package whynow.handoff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import whynow.team.By;

/** The offers from SDR to AE. Every change can be undone. */
public interface Handoffs {
  /** Keeps a new offer; returns it with its id. */
  Handoff offer(Handoff handoff, By by);

  Optional<Handoff> find(long id);

  /** The offer of an account that waits for its answer. */
  Optional<Handoff> waitingAt(long account);

  /** All that wait, the oldest first. */
  List<Handoff> waiting();

  /** All answered from this moment on, the oldest answer first. */
  List<Handoff> answeredSince(Instant from);

  /**
   * The AE takes it: the account and the SDR's open promises there are theirs from now on.
   *
   * @param stage the stage it moves to, where it moves
   * @return false when it did not wait any more
   */
  boolean accept(long id, Optional<String> stage, By by);

  /** The AE gives it back with a reason; false when it did not wait any more. */
  boolean giveBack(long id, String reason, String words, By by);
}
