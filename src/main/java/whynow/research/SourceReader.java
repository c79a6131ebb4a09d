package whynow.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads what a page, a feed or a start page tells of posts. */
final class SourceReader {
  private final ListingReader listings;
  private final LocalDate today;

  SourceReader(SitePaths paths, LocalDate today) {
    this.listings = new ListingReader(paths);
    this.today = today;
  }

  /** The listing or feed a visit shows; empty when a feed was wanted and it is none. */
  Optional<Source> read(Visit visit, String kind) {
    if (visit.isFeed()) {
      return Optional.of(new Source(Source.FEED, visit, feed(visit)));
    }
    return kind.equals(Source.FEED)
        ? Optional.empty()
        : Optional.of(new Source(kind, visit, entries(visit)));
  }

  /** What the cards of a start page tell of, whether it is a listing or not. */
  List<Entry> cards(Visit home) {
    return listings.entries(home);
  }

  private List<Entry> entries(Visit visit) {
    List<Entry> shown = listings.entries(visit);
    return shown.isEmpty() ? EmbeddedData.entries(visit) : shown;
  }

  /** Days that cannot be are forgotten: newer than today, or the same for every item. */
  private List<Entry> feed(Visit visit) {
    List<FeedReader.Item> items = FeedReader.read(visit.text(), visit.url());
    long days =
        items.stream().flatMap(i -> i.when().stream()).map(w -> w.toLocalDate()).distinct().count();
    boolean lies = items.size() > 3 && days == 1;
    return items.stream()
        .map(item -> item.entry(visit.url()))
        .map(e -> lies || e.published().filter(d -> d.isAfter(today)).isPresent() ? e.undated() : e)
        .toList();
  }
}
