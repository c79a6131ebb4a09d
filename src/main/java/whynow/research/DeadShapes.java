package whynow.research;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Addresses that differ by their numbers alone, such as {@code /?p=71} and {@code /?p=72}, stand or
 * fall together: where several were missing and none was there, the others are not asked for. For
 * many threads.
 */
final class DeadShapes {
  private static final int ENOUGH = 5;
  private final Map<String, Integer> missing = new HashMap<>();
  private final Set<String> alive = new HashSet<>();

  synchronized boolean isHopeless(String url) {
    return missing.getOrDefault(shape(url), 0) >= ENOUGH && !alive.contains(shape(url));
  }

  /** Learns what came of asking; only a plain "not found" speaks against the others. */
  synchronized void saw(String url, boolean notFound) {
    if (notFound) {
      missing.merge(shape(url), 1, Integer::sum);
    } else {
      alive.add(shape(url));
    }
  }

  private static String shape(String url) {
    return url.replaceAll("\\d+", "0");
  }
}
