package whynow.team;

import java.time.Instant;
import java.util.Optional;

/** One-time codes that let a person in: into the console, or from a second chat app. */
public interface LoginCodes {
  /** A new code that cannot be guessed, short enough to type. The store keeps only its hash. */
  String issue(long rep, Instant now, Instant expires);

  /** The rep of a code, once; empty when it is unknown, used or expired. */
  Optional<Long> redeem(String code, Instant now);
}
