package whynow.research;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for posts behind dead links, in the ways that have worked on this site: each way is tried a
 * few times, and goes on being tried only while it finds something. For many threads.
 */
final class Mending {
  private static final int TRIALS = 5;
  private static final int TRIALS_A_FIND = 20;
  private static final int TRIALS_A_COUSIN = 4;

  private final Session session;
  private final Map<String, Integer> left = new HashMap<>();

  Mending(Session session) {
    this.session = session;
  }

  /** The page a dead link should have led to. */
  Optional<Visit> of(Entry entry) {
    for (DeadLinks.Instead instead : DeadLinks.instead(entry)) {
      if (mayTry(instead.way())) {
        Optional<Visit> visit = session.guess(instead.url());
        learn(instead.way(), visit.isPresent());
        if (visit.isPresent()) {
          return visit;
        }
      }
    }
    return Optional.empty();
  }

  private synchronized boolean mayTry(String way) {
    return left.getOrDefault(way, TRIALS) > 0;
  }

  /** A site whose posts stand where their headline says keeps others there in similar spelling. */
  private synchronized void learn(String way, boolean found) {
    if (found) {
      left.replaceAll((other, trials) -> trials + TRIALS_A_COUSIN);
    }
    left.put(way, left.getOrDefault(way, TRIALS) + (found ? TRIALS_A_FIND : -1));
  }
}
