package whynow.chat.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * One rep's conversation in the console: the last entries as they stand on the page, each with the
 * number of its latest change, so that a browser that was away asks for what is newer.
 */
final class Talk {
  private static final int KEPT = 60;

  /**
   * One message on the page.
   *
   * @param id the message's own; an entry of the same id takes its place
   * @param change rises with every change of the talk
   * @param html the whole element
   */
  record Entry(String id, long change, String html) {}

  private final List<Entry> entries = new ArrayList<>();

  /** A browser that is found gone while it is told something leaves in that very moment. */
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();

  private long changes;

  Talk(List<Entry> before) {
    entries.addAll(before);
    changes = last(before);
  }

  /** These entries with one more, or with another in the place of the same id. */
  static List<Entry> with(List<Entry> before, String id, String html) {
    Entry entry = new Entry(id, last(before) + 1, html);
    List<Entry> after = new ArrayList<>(before);
    Optional<Entry> old = before.stream().filter(e -> e.id().equals(id)).findFirst();
    old.ifPresentOrElse(o -> after.set(before.indexOf(o), entry), () -> after.add(entry));
    return after.size() > KEPT ? after.subList(1, after.size()) : after;
  }

  private static long last(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::change).max().orElse(0);
  }

  /** The talk as it stands now; listeners are told what is new in it. */
  synchronized void is(List<Entry> now) {
    long heard = changes;
    if (last(now) <= heard) {
      return;
    }
    entries.clear();
    entries.addAll(now);
    changes = last(now);
    newerThan(heard).forEach(entry -> listeners.forEach(l -> l.accept(entry)));
  }

  private List<Entry> newerThan(long change) {
    return entries.stream()
        .filter(e -> e.change() > change)
        .sorted(Comparator.comparingLong(Entry::change))
        .toList();
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Tells the listener what is newer than this change, then everything that follows. */
  synchronized void listen(long after, Consumer<Entry> listener) {
    newerThan(after).forEach(listener);
    listeners.add(listener);
  }

  boolean isHeard() {
    return !listeners.isEmpty();
  }

  synchronized void leave(Consumer<Entry> listener) {
    listeners.remove(listener);
  }

  synchronized long changes() {
    return changes;
  }
}
