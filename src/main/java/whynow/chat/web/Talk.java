package whynow.chat.web;

import java.util.ArrayList;
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
    changes = before.stream().mapToLong(Entry::change).max().orElse(0);
  }

  synchronized void put(String id, String html) {
    Entry entry = new Entry(id, ++changes, html);
    Optional<Entry> before = entries.stream().filter(e -> e.id().equals(id)).findFirst();
    before.ifPresentOrElse(b -> entries.set(entries.indexOf(b), entry), () -> entries.add(entry));
    if (entries.size() > KEPT) {
      entries.remove(0);
    }
    listeners.forEach(l -> l.accept(entry));
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Tells the listener what is newer than this change, then everything that follows. */
  synchronized void listen(long after, Consumer<Entry> listener) {
    entries.stream()
        .filter(e -> e.change() > after)
        .sorted(java.util.Comparator.comparingLong(Entry::change))
        .forEach(listener);
    listeners.add(listener);
  }

  synchronized void leave(Consumer<Entry> listener) {
    listeners.remove(listener);
  }

  synchronized long changes() {
    return changes;
  }
}
