package whynow.team;

import java.time.Instant;
import java.util.Optional;

/** The browsers people are logged in with. The store keeps hashes of their tokens alone. */
public interface Browsers {
  /** Lets one in: a new token that cannot be guessed, good until it expires or is let out. */
  String letIn(long rep, Instant expires);

  /** Whose browser shows this token; empty when it is unknown, let out or expired. */
  Optional<Long> rep(String token, Instant now);

  /** Lets the browser with this token out. */
  void letOut(String token);

  /**
   * Lets all browsers of a rep out.
   *
   * @return how many there were
   */
  int letAllOut(long rep);
}
