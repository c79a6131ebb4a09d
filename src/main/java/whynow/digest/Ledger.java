package whynow.digest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts over the book. An empty rep means the whole team. */
public interface Ledger {
  /** Touches of one rep, channel, direction and outcome. */
  record Tally(long rep, String channel, String direction, String outcome, int count) {}

  /**
   * Who was reached.
   *
   * @param people distinct contacts
   * @param accounts distinct accounts
   * @param onTarget touches on accounts that somebody owns
   */
  record Reach(int people, int accounts, int onTarget) {}

  /** How a group of messages did: how many went out, and how many were answered in two weeks. */
  record Works(String group, int sent, int replied) {
    /** Answered of a hundred. */
    public double percent() {
      return sent == 0 ? 0 : 100.0 * replied / sent;
    }
  }

  /** Promises of a rep: closed in the span, and those open that are late at its end. */
  record Promises(int done, int dueInSpan, int overdue) {}

  /**
   * Accounts handed over in the span, and what came of those answered in it.
   *
   * @param reasons why accounts came back, by id, the most frequent first
   */
  record Handed(int offered, int accepted, int returned, Map<String, Integer> reasons) {
    /** Returned of a hundred answered. */
    public int returnPercent() {
      int answered = accepted + returned;
      return answered == 0 ? 0 : Math.round(100f * returned / answered);
    }
  }

  List<Tally> touches(Instant from, Instant to, Optional<Long> rep);

  Reach reach(Instant from, Instant to, Optional<Long> rep);

  Promises promises(Instant from, Instant to, Optional<Long> rep);

  /** Moves by the stage moved to. */
  Map<String, Integer> moves(Instant from, Instant to, Optional<Long> rep);

  int newContacts(Instant from, Instant to, Optional<Long> rep);

  /** The accounts' own triggers first seen in the span, and how many were written to since. */
  int[] triggers(Instant from, Instant to, Optional<Long> rep);

  /** Open promises that were due before this moment, by rep; reps without any are left out. */
  Map<Long, Integer> overdue(Instant before);

  /** Owned accounts in none of these stages that have no open promise. */
  int withoutPlan(Optional<Long> rep, Set<String> closed);

  /** By the SDR who offered. */
  Handed handed(Instant from, Instant to, Optional<Long> rep);

  /** Deals of a kind; {@code value} is what they bring a year, where it was said. */
  record Sold(String kind, int count, long value) {}

  /** What was sold, by kind, the most valuable first. */
  List<Sold> sold(Instant from, Instant to, Optional<Long> rep);

  int refusals(Instant from, Instant to, Optional<Long> rep);

  /** Answers by {@code trigger, channel, tier, content} of what was sent. */
  List<Works> works(String by, Instant from, Instant to, Optional<Long> rep);

  /**
   * How far accounts came after a message of a group: answered or met within two weeks, qualified
   * (SQL) or won at any time since. An account that had several kinds of message counts in each.
   */
  record Converted(String group, int worked, int answered, int met, int qualified, int won) {}

  /** By {@code trigger, channel, tier, content, rep} of what was sent, the largest group first. */
  List<Converted> conversion(String by, Instant from, Instant to, Optional<Long> rep);

  /** Accounts in each stage. */
  Map<String, Integer> stages(Optional<Long> owner);
}
