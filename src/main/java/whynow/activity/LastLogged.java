package whynow.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What each rep logged last, for the hour in which one says "no, it was Priya". */
public final class LastLogged {
  private static final Duration FRESH = Duration.ofHours(1);
  private final Map<Long, Entry> byRep = new ConcurrentHashMap<>();

  /** A logged sentence as it was understood, and what its message stood on. */
  record Entry(LogReading reading, Map<String, String> about, Instant at) {}

  void is(long rep, LogReading reading, Map<String, String> about, Instant at) {
    byRep.put(rep, new Entry(reading, about, at));
  }

  Optional<Entry> of(long rep, Instant now) {
    return Optional.ofNullable(byRep.get(rep)).filter(e -> e.at().plus(FRESH).isAfter(now));
  }
}
