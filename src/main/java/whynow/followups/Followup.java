package whynow.followups;

import java.util.Locale;
import java.util.Optional;

/**
 * A dated promise.
 *
 * @param id what people type behind {@code #}; 0 before it is stored
 * @param rep whose promise it is
 * @param account where
 * @param contact to whom, where known
 * @param due when, as the rep said it
 * @param note what, in the rep's own words; may be empty
 * @param kind why it is there
 * @param state whether it still waits
 * @param draft what to say to {@code draft} for it, such as {@code by email first}; may be empty
 */
public record Followup(
    long id,
    long rep,
    long account,
    Optional<Long> contact,
    Due due,
    String note,
    Kind kind,
    State state,
    String draft) {

  /** A promise by hand, a booked meeting (reminded before it starts), or a step of a cadence. */
  public enum Kind {
    PROMISE,
    MEETING,
    CADENCE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum State {
    OPEN,
    DONE,
    DROPPED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A promise that still waits. */
  public static Followup promise(
      long rep, long account, Optional<Long> contact, Due due, String note) {
    return new Followup(0, rep, account, contact, due, note, Kind.PROMISE, State.OPEN, "");
  }

  /** The same promise in other words. */
  public Followup saying(String newNote) {
    return new Followup(id, rep, account, contact, due, newNote, kind, state, draft);
  }

  public Followup as(Kind newKind) {
    return new Followup(id, rep, account, contact, due, note, newKind, state, draft);
  }

  public Followup with(Optional<Long> newContact) {
    return new Followup(id, rep, account, newContact, due, note, kind, state, draft);
  }

  /** The same with what to say to {@code draft} for it. */
  public Followup drafting(String newDraft) {
    return new Followup(id, rep, account, contact, due, note, kind, state, newDraft);
  }
}
