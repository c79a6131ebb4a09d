package whynow.research;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** Where a page, a feed link or a sitemap says that posts are listed. */
final class Leads {
  private static final int MOST_LISTINGS = 14;
  private static final int MOST_FEEDS = 4;

  private final Knowledge knowledge;

  Leads(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** The feeds a page announces, without those of its comments. */
  List<Wanted> feeds(Visit visit) {
    List<Wanted> feeds = new ArrayList<>();
    for (Element link : visit.document().select("link[rel~=alternate][type~=(rss|atom)][href]")) {
      boolean comments = (link.attr("title") + link.attr("href")).matches("(?is).*(comment|评论).*");
      Optional<String> url = WebAddress.asked(visit.base(), link.attr("href"));
      if (!comments && url.isPresent()) {
        feeds.add(Wanted.feed(url.get()));
      }
    }
    return feeds.subList(0, Math.min(MOST_FEEDS, feeds.size()));
  }

  /**
   * The listings a page links to, those first whose posts are followed most eagerly.
   *
   * @param isPost true for addresses that are known to be posts, whatever their links say
   */
  List<Wanted> listings(Visit visit, Predicate<String> isPost) {
    Map<String, Wanted> found = new LinkedHashMap<>();
    for (Link link : Link.of(visit)) {
      if (WebAddress.sameSite(link.url(), visit.url()) && !isFiltered(link.url())) {
        kind(link)
            .filter(kind -> !isPost.test(link.url()))
            .ifPresent(
                kind ->
                    found.putIfAbsent(
                        WebAddress.key(link.url()), new Wanted(link.url(), kind, label(link))));
      }
    }
    return mostFollowed(found);
  }

  /** Listings that a sitemap names: near the root, under a name that says so. */
  List<Wanted> mapped(Source map) {
    Map<String, Wanted> found = new LinkedHashMap<>();
    for (Entry entry : map.entries()) {
      if (WebAddress.segments(entry.url()).size() <= 3) {
        knowledge
            .kindOf("", entry.url())
            .filter(kind -> knowledge.follow(kind) > 0)
            .ifPresent(
                kind ->
                    found.putIfAbsent(
                        WebAddress.key(entry.url()), new Wanted(entry.url(), kind, "")));
      }
    }
    return mostFollowed(found);
  }

  private List<Wanted> mostFollowed(Map<String, Wanted> found) {
    return found.values().stream()
        .sorted((a, b) -> knowledge.follow(b.kind()) - knowledge.follow(a.kind()))
        .limit(MOST_LISTINGS)
        .toList();
  }

  /** A listing filtered by author or category tells nothing new. */
  private static boolean isFiltered(String url) {
    return url.contains("?") && !WebAddress.segments(url).isEmpty();
  }

  /** "Show all" below "Our news" means the news. */
  private String label(Link link) {
    boolean all = knowledge.paths().showAll().contains(link.words().toLowerCase(Locale.ROOT));
    return all ? link.headedBy().orElse(link.words()) : link.words();
  }

  /** A menu's link into a folder of the blog is a part of the blog. */
  private Optional<String> kind(Link link) {
    List<String> parts = WebAddress.segments(link.url());
    boolean section = link.isInFrame() && parts.size() == 2 && link.words().length() <= 40;
    return knowledge
        .kindOf(label(link), link.url())
        .or(() -> section ? knowledge.kindOfFolders(link.url()) : Optional.empty());
  }
}
