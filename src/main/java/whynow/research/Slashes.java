package whynow.research;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether a host adds a slash to the addresses it is asked for. One that did, and always, is asked
 * with a slash from then on, which saves a redirect a page; for many threads.
 */
final class Slashes {
  private static final int SURE = 1;
  private static final int MOST_FRUITLESS = 4;
  private final Map<String, Habit> habits = new HashMap<>();

  private static final class Habit {
    private int added;
    private int left;
    private int fruitless;

    boolean isSure() {
      return added >= SURE && left == 0;
    }
  }

  /** The address as the host would have it; the same when that is not known. */
  synchronized String likely(String url) {
    Habit habit = habits.get(WebAddress.host(url));
    return isBare(url) && habit != null && habit.isSure() ? url + "/" : url;
  }

  /** Learns from where an address without a slash led. */
  synchronized void saw(String asked, String url) {
    if (isBare(asked)) {
      Habit habit = habits.computeIfAbsent(WebAddress.host(asked), host -> new Habit());
      habit.added += url.endsWith("/") && !asked.equals(url) ? 1 : 0;
      habit.left += WebAddress.path(url).endsWith("/") ? 0 : 1;
    }
  }

  /** Whether to look without the slash too, where nothing stood with it: links may be dead. */
  synchronized boolean mayBeBare(String url) {
    return habits.get(WebAddress.host(url)).fruitless < MOST_FRUITLESS;
  }

  /** Nothing stood without the slash either. */
  synchronized void wasFruitless(String url) {
    habits.get(WebAddress.host(url)).fruitless++;
  }

  private static boolean isBare(String url) {
    return !url.contains("?") && WebAddress.path(url).matches(".*/[^/.]+");
  }
}
