package whynow.fetch;

import java.time.Duration;

/** Sees what came of every page that was asked for, and how long it took. */
public interface Witness {
  /** Nobody looks. */
  Witness NONE = (fetched, took) -> {};

  void saw(Fetched fetched, Duration took);
}
