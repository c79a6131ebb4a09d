package whynow.plays;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A play that was started.
 *
 * @param id what people type behind {@code #}; 0 before it is stored
 * @param rep who started it
 * @param template id of its file in {@code data/plays}
 * @param until its last day, in the rep's zone
 * @param ended when somebody ended it
 */
public record Play(
    long id,
    long rep,
    String template,
    Instant at,
    LocalDate from,
    LocalDate until,
    Optional<Instant> ended) {

  /** One that begins now. */
  static Play begun(long rep, String template, Instant at, LocalDate from, LocalDate until) {
    return new Play(0, rep, template, at, from, until, Optional.empty());
  }

  public boolean isRunning() {
    return ended.isEmpty();
  }
}
