package whynow.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What leads did that nobody has answered yet. */
public interface Waiting {
  /**
   * Something that waits for an answer.
   *
   * @param kind {@code reply, quote, trigger} or {@code engagement}
   * @param what the type of the trigger or the kind of engagement; else empty
   * @param owner of the account
   * @param lastPayment ISO date, where known
   * @param words what they wrote or said, as it was logged, or empty
   */
  record Signal(
      String kind,
      String what,
      long account,
      Optional<Long> contact,
      Instant at,
      Optional<Long> owner,
      Optional<String> lastPayment,
      String words) {}

  /** An account that is worked and was not touched for long. */
  record Quiet(long account, long owner, Instant lastTouch) {}

  /** Unanswered signals from this moment on; the owner's only, or everybody's. */
  List<Signal> since(Instant from, Optional<Long> owner);

  /** Owned accounts, in none of these stages, whose last touch lies before this moment. */
  List<Quiet> quiet(Instant before, Set<String> closed);
}
