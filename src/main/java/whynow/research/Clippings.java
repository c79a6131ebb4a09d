package whynow.research;

import whynow.team.By;

/**
 * What reps brought in. A reading of the account tells it among what its own pages say, so that it
 * can be written about; every addition can be undone.
 */
public interface Clippings {
  /** Keeps one; the same page again takes the place of the earlier one. Returns it as it stands. */
  Clipping add(Clipping clipping, By by);
}
