package whynow.handoff;

import whynow.team.By;

/** Whose accounts are whose. Every change can be undone, as a whole. */
public interface Ownership {
  /** What changed hands. */
  record Moved(int accounts, int followups) {}

  /** Gives an account and the open promises of its owner there to a rep. */
  Moved give(long account, long to, By by);

  /** Gives everything a rep owns and promised to another. */
  Moved giveAll(long from, long to, By by);
}
