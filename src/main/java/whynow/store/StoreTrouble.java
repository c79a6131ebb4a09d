package whynow.store;

import whynow.team.NotSaved;

/**
 * The store could not do it, for a reason that somebody who runs Whynow can mend: the disk is full,
 * the file is locked. Nothing of what was to be done together was saved.
 */
public final class StoreTrouble extends NotSaved {
  private static final long serialVersionUID = 1L;

  /** With the reason in plain words, fit for the person who runs Whynow. */
  public StoreTrouble(String reason) {
    super(reason, null);
  }

  /** With what the database said. */
  public StoreTrouble(String reason, Throwable cause) {
    super(reason, cause);
  }
}
