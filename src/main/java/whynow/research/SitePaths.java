package whynow.research;

import java.util.List;

/** {@code data/research/paths.yaml}: addresses that are tried, and those that are never a post. */
record SitePaths(
    List<String> feeds,
    List<String> listingFeeds,
    List<String> sitemaps,
    List<String> neverPosts,
    List<String> readMore,
    List<String> showAll,
    List<String> nextPage,
    List<String> platforms) {}
