package whynow.upkeep;

import java.time.Instant;

/** Lets old rows go, a few at a time, so that nobody who writes meanwhile waits for long. */
public interface Forgetting {
  /**
   * Lets go of some of what is older than a moment.
   *
   * @param most how many things at once, above zero
   * @return how many rows went; zero when nothing is left to go
   */
  int forget(Kept what, Instant before, int most);

  /** Lets go of login codes, logins and claims on work that have run out. */
  int forgetExpired(Instant now);
}
