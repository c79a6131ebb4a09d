package whynow.research;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Who wants to hear what is new at which account. */
public interface Watches {
  /**
   * Reads the account again every so often, and tells the rep what nobody had read there before
   * now; one never read is due at once.
   */
  void watch(long rep, long account, Duration every, Instant now);

  /**
   * Reads the account once a night and tells the rep in the morning; one watched by the hour before
   * is watched by night from now on.
   *
   * @param first the first night's reading
   */
  void watchNightly(long rep, long account, Instant first);

  /** False when it was not watched. */
  boolean unwatch(long rep, long account);

  /** Accounts the rep watches, in order of adding. */
  List<Long> watchedBy(long rep);

  List<Long> watchersOf(long account);

  /** Watches at whose account something was read that the watcher has not heard of. */
  List<Watch> untold();

  /** Notes that the watcher has heard all up to here; false when they had before. */
  boolean heard(Watch watch, long upTo);

  /**
   * One rep's watch over one account.
   *
   * @param heard the last of {@link Readings.News#upTo} the watcher was told of
   */
  record Watch(long rep, long account, long heard) {}

  /** Accounts whose next reading is due, the longest overdue first. */
  List<Long> due(Instant now);

  /** True while the account's next reading is due. */
  boolean isDue(long account, Instant now);

  /** Notes that the account was read; the next reading follows after its interval. */
  void read(long account, Instant at);
}
