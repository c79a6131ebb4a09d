package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How old what listings tell is. A listing is an archive too: of what stands only there, as a
 * headline, the site's last year alone counts.
 */
final class Ages {
  private static final long DAYS = 365;
  private final Optional<LocalDate> oldest;

  private Ages(Optional<LocalDate> oldest) {
    this.oldest = oldest;
  }

  /** Counted back from the newest day on the site. */
  static Ages of(List<Post> posts, Collection<Source> sources) {
    Stream<LocalDate> written = posts.stream().flatMap(p -> p.article().published().stream());
    Stream<LocalDate> told =
        sources.stream().flatMap(s -> s.entries().stream()).flatMap(e -> e.published().stream());
    return new Ages(
        Stream.concat(written, told).max(LocalDate::compareTo).map(day -> day.minusDays(DAYS)));
  }

  /** The entries of the last year; one without a day is as old as its neighbour. */
  List<Entry> recent(Source source) {
    List<Entry> recent = new ArrayList<>();
    List<Entry> entries = source.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (day(entries, i).filter(this::isOld).isEmpty()) {
        recent.add(entries.get(i));
      }
    }
    return recent;
  }

  private boolean isOld(LocalDate day) {
    return oldest.filter(day::isBefore).isPresent();
  }

  /** Its own day, the next newer one's in the list, or the first there is. */
  private static Optional<LocalDate> day(List<Entry> entries, int at) {
    for (int i = at; i >= 0; i--) {
      if (entries.get(i).published().isPresent()) {
        return entries.get(i).published();
      }
    }
    return entries.stream().flatMap(e -> e.published().stream()).findFirst();
  }
}
