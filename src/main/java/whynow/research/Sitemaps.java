package whynow.research;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import whynow.fetch.Fetched;

/** Reads a site's sitemaps: those its robots.txt names, else those at the usual places. */
final class Sitemaps {
  private static final int MOST_MAPS = 8;
  private static final int MOST_ENTRIES = 20_000;
  private static final Pattern NEVER_POSTS =
      Pattern.compile(
          "(?i)(image|video|product|tag|categor|author)[\\w-]*sitemap|sitemap[\\w-]*(image|video|product|tag|categor|author)");
  private static final Pattern POSTS = Pattern.compile("(?i)(post|news|blog|article|press)");

  private final Session session;
  private final Knowledge knowledge;

  Sitemaps(Session session, Knowledge knowledge) {
    this.session = session;
    this.knowledge = knowledge;
  }

  List<Source> of(Visit home) {
    Set<String> seen = new HashSet<>();
    List<Source> found = new ArrayList<>();
    Deque<String> next = new ArrayDeque<>(starts(home));
    int entries = 0;
    while (!next.isEmpty() && seen.size() < MOST_MAPS && entries < MOST_ENTRIES) {
      String url = next.poll();
      if (!seen.add(WebAddress.key(url)) || !WebAddress.sameSite(url, home.url())) {
        continue;
      }
      Optional<Fetched.Page> page = session.fetch(url).read();
      if (page.isPresent()) {
        SitemapReader.Sitemap map = SitemapReader.read(page.get());
        inOrder(map.maps()).forEach(next::add);
        entries += map.entries().size();
        found.add(new Source(Source.SITEMAP, Visit.of(page.get(), url), map.entries()));
      }
    }
    return found;
  }

  private Set<String> starts(Visit home) {
    Set<String> starts = new LinkedHashSet<>(session.sitemaps(home.url()));
    if (starts.isEmpty()) {
      knowledge.paths().sitemaps().forEach(path -> starts.add(WebAddress.home(home.url()) + path));
    }
    return starts;
  }

  private static List<String> inOrder(List<String> maps) {
    return maps.stream()
        .filter(map -> !NEVER_POSTS.matcher(map).find())
        .sorted((a, b) -> Boolean.compare(POSTS.matcher(b).find(), POSTS.matcher(a).find()))
        .toList();
  }
}
