package whynow.research;

/**
 * A page we have reason to look at.
 *
 * @param kind of listing it should be, or {@link Source#FEED}
 * @param words what the link to it says; empty when it was not a link
 */
record Wanted(String url, String kind, String words) {
  static Wanted feed(String url) {
    return new Wanted(url, Source.FEED, "");
  }

  boolean isFeed() {
    return kind.equals(Source.FEED);
  }
}
