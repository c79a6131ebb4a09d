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

  /** What had arrived when a delivery failed. */
  private record Begun(List<?> parts, List<String> ids) {
    private boolean isStartOf(List<?> all) {
      return parts.size() < all.size() && all.subList(0, parts.size()).equals(parts);
    }
  }

  private final Map<String, Begun> begun =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
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
    List<String> ids = resume(to, parts);
    try {
      while (ids.size() < parts.size()) {
        ids.add(delivery.deliver(parts.get(ids.size()), ids.size()));
      }
      return List.copyOf(ids);
    } catch (DeliveryException failed) {
      remember(to, new Begun(List.copyOf(parts.subList(0, ids.size())), ids));
      throw failed;
    }
  }

  private synchronized List<String> resume(Conversation to, List<?> parts) {
    Begun before = begun.remove(to.key());
    boolean same = before != null && before.isStartOf(parts);
    return same ? new ArrayList<>(before.ids()) : new ArrayList<>();
  }

  private synchronized void remember(Conversation to, Begun done) {
    if (!done.ids().isEmpty()) {
      begun.put(to.key(), done);
    }
  }
}
