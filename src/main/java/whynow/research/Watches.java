package whynow.research;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who wants to hear what is new at which account. */
public interface Watches {
  /** Reads the account again every so often from now on, and tells the rep. */
  void watch(long rep, long account, Duration every, Instant now);

  /** False when it was not watched. */
  boolean unwatch(long rep, long account);

  /** Accounts the rep watches, in order of adding. */
  List<Long> watchedBy(long rep);

  List<Long> watchersOf(long account);

  /** Accounts whose next reading is due, the longest overdue first. */
  List<Long> due(Instant now);

  /** Notes that the account was read; the next reading follows after its interval. */
  void read(long account, Instant at);
}
