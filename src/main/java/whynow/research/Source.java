package whynow.research;

import java.util.List;

/**
 * A place that tells of posts: a listing, a feed or a sitemap.
 *
 * @param kind {@code news, blog …} as in {@code data/research/listings.yaml}, {@code feed} or
 *     {@code sitemap}
 * @param visit the page itself
 * @param entries what it tells of
 */
record Source(String kind, Visit visit, List<Entry> entries) {
  static final String FEED = "feed";
  static final String SITEMAP = "sitemap";

  Source {
    entries = List.copyOf(entries);
  }

  boolean isListing() {
    return !kind.equals(FEED) && !kind.equals(SITEMAP);
  }
}
