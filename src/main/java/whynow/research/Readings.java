package whynow.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import whynow.triggers.Trigger;

/** What was read of each account last. */
public interface Readings {
  /**
   * Keeps a brief in place of the account's earlier one. Its account must be stored.
   *
   * @return the triggers no earlier reading had, in the brief's order
   */
  List<Trigger> save(Brief brief, Instant at);

  /** What the last reading holds that was never read up to some earlier point. */
  News since(long account, long heard);

  /**
   * New triggers of an account.
   *
   * @param upTo where the next {@link #since} goes on; rises with every new trigger, whatever the
   *     clock does
   */
  record News(List<Trigger> triggers, long upTo) {}

  /**
   * A rep's own accounts at which something of their own was published from this day on, the one
   * with the strongest event first.
   */
  List<Long> moved(long owner, LocalDate since, int most);

  /** The last reading of an account. */
  Optional<Reading> of(long account);

  /**
   * A brief and when it was made.
   *
   * @param at product time
   */
  record Reading(Brief brief, Instant at) {}
}
