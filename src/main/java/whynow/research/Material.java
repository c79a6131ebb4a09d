package whynow.research;

import java.util.Collection;
import java.util.List;

/**
 * What a reading has gathered so far.
 *
 * @param company whom it is about
 * @param homes its start pages, one a language; empty when a single article was read
 * @param sources where its posts are told of
 * @param posts those read
 * @param listings pages that were taken for posts and turned out to list posts
 * @param known posts known of, read or not
 */
record Material(
    Company company,
    List<Visit> homes,
    Collection<Source> sources,
    List<Post> posts,
    List<Visit> listings,
    int known) {
  Material {
    homes = List.copyOf(homes);
    sources = List.copyOf(sources);
    posts = SiteTitles.without(posts);
    listings = List.copyOf(listings);
  }
}
