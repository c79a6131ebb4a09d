package whynow.accounts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Something of the book that is named in a text.
 *
 * @param start where it is named
 * @param end where its name ends
 * @param meant what may be meant, never empty
 * @param full whether the whole name is given
 */
public record Mention<T>(int start, int end, List<T> meant, boolean full) {
  public Mention {
    meant = List.copyOf(meant);
  }

  /** Those that lie inside none of the others, in order of place. */
  static <T> List<Mention<T>> longest(List<Mention<T>> all) {
    List<Mention<T>> kept = new ArrayList<>();
    all.stream()
        .sorted(
            Comparator.comparingInt((Mention<T> m) -> m.start() - m.end())
                .thenComparing(m -> !m.full()))
        .filter(m -> kept.stream().noneMatch(k -> m.overlaps(k.start(), k.end())))
        .forEach(kept::add);
    kept.sort(Comparator.comparingInt(Mention::start));
    return kept;
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
