package whynow.research;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for posts behind dead links, in the ways that have worked on this site: each way is tried a
 * few times, and goes on being tried only while it finds something. For many threads.
 */
final class Mending {
  private static final int TRIALS = 5;
  private static final int TRIALS_A_FIND = 20;
  private static final int TRIALS_A_COUSIN = 4;

  private static final int SURE = 2;

  private final Session session;
  private final Map<String, Integer> left = new HashMap<>();
  private final Map<String, Integer> found = new HashMap<>();
  private final Set<String> needless = new HashSet<>();

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

  /**
   * The page behind a link that is dead as surely as others of its site were: it is looked for
   * where theirs stood, before the link itself is asked for.
   */
  Optional<Visit> first(Entry entry) {
    return DeadLinks.instead(entry).stream()
        .filter(instead -> isSure(instead.way()))
        .findFirst()
        .flatMap(instead -> session.guess(instead.url()));
  }

  private synchronized boolean isSure(String way) {
    return found.getOrDefault(way, 0) >= SURE && !needless.contains(way);
  }

  /** A link that leads where it says: others like it are asked for as they are. */
  synchronized void wasRight(Entry entry) {
    if (!found.isEmpty()) {
      DeadLinks.instead(entry).forEach(instead -> needless.add(instead.way()));
    }
  }

  private synchronized boolean mayTry(String way) {
    return left.getOrDefault(way, TRIALS) > 0;
  }

  /** A site whose posts stand where their headline says keeps others there in similar spelling. */
  private synchronized void learn(String way, boolean there) {
    if (there) {
      found.merge(way, 1, Integer::sum);
      left.replaceAll((other, trials) -> trials + TRIALS_A_COUSIN);
    }
    left.put(way, left.getOrDefault(way, TRIALS) + (there ? TRIALS_A_FIND : -1));
  }
}
