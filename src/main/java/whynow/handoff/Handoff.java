package whynow.handoff;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A qualified account offered by one rep to another.
 *
 * @param id what people type behind {@code #}; 0 before it is stored
 * @param from the SDR who offers it
 * @param to the AE who is asked
 * @param due until when the AE should answer
 * @param note why it is qualified, in the SDR's words; may be empty
 * @param reason id of {@code data/handoff.yaml} when it was returned; else empty
 * @param words the AE's own words with the return; may be empty
 * @param answered when it was accepted or returned
 */
public record Handoff(
    long id,
    long account,
    long from,
    long to,
    Instant at,
    Instant due,
    String note,
    State state,
    String reason,
    String words,
    Optional<Instant> answered) {

  /** Where it stands. */
  public enum State {
    WAITING,
    ACCEPTED,
    RETURNED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One that waits for its answer. */
  public static Handoff offered(
      long account, long from, long to, Instant at, Instant due, String note) {
    return new Handoff(
        0, account, from, to, at, due, note, State.WAITING, "", "", Optional.empty());
  }

  public boolean isWaiting() {
    return state == State.WAITING;
  }

  public boolean isLate(Instant now) {
    return isWaiting() && now.isAfter(due);
  }
}
