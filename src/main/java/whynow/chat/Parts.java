package whynow.chat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Delivers a reply that a platform wants in several messages. When one fails, the next try goes on
 * there, so that nobody reads the beginning twice.
 */
public final class Parts {
  private static final int MANY = 500;

  /** Delivers one part and returns the platform's id of it. */
  @FunctionalInterface
  public interface Delivery<P> {
    String deliver(P part, int index);
  }

  private final Map<Object, List<String>> begun =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, List<String>> eldest) {
          return size() > MANY;
        }
      };

  /**
   * Delivers the parts in order.
   *
   * @return the ids of all parts, those of an earlier try included
   * @throws DeliveryException of the part that failed
   */
  public <P> List<String> deliver(Conversation to, List<P> parts, Delivery<P> delivery) {
    Object key = List.of(to.key(), parts);
    List<String> done = resume(key);
    try {
      while (done.size() < parts.size()) {
        done.add(delivery.deliver(parts.get(done.size()), done.size()));
      }
      return List.copyOf(done);
    } catch (DeliveryException failed) {
      remember(key, done);
      throw failed;
    }
  }

  private synchronized List<String> resume(Object key) {
    List<String> done = begun.remove(key);
    return done == null ? new ArrayList<>() : done;
  }

  private synchronized void remember(Object key, List<String> done) {
    if (!done.isEmpty()) {
      begun.put(key, done);
    }
  }
}
