package whynow.chat.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a slash command can be answered in a channel that we are not in: five times in half an
 * hour, seen by the caller alone.
 */
final class ResponseUrls {
  private static final int MANY = 1_000;
  private static final int ANSWERS = 5;
  private static final Duration VALID = Duration.ofMinutes(29);

  private record Way(String url, Instant until, int left) {}

  private final Clock clock;
  private final Map<String, Way> ways =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Way> eldest) {
          return size() > MANY;
        }
      };

  ResponseUrls(Clock clock) {
    this.clock = clock;
  }

  synchronized void keep(String conversation, String url) {
    if (url != null && !url.isEmpty()) {
      ways.put(conversation, new Way(url, clock.instant().plus(VALID), ANSWERS));
    }
  }

  /** Uses one answer up; empty when none is left. */
  synchronized Optional<String> take(String conversation) {
    Way way = ways.remove(conversation);
    if (way == null || !way.until().isAfter(clock.instant())) {
      return Optional.empty();
    }
    if (way.left() > 1) {
      ways.put(conversation, new Way(way.url(), way.until(), way.left() - 1));
    }
    return Optional.of(way.url());
  }
}
