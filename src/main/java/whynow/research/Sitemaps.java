package whynow.research;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whynow.fetch.Fetched;

/** Reads a site's sitemaps: those its robots.txt names, else the first one at the usual places. */
final class Sitemaps {
  private static final int MOST_MAPS = 8;
  private static final int AT_ONCE = 3;

  /** More than will ever be read; a site of many thousand pages is not weighed page by page. */
  private static final int MOST_ENTRIES = 6_000;

  private static final Pattern NEVER_POSTS =
      Pattern.compile(
          "(?i)(image|video|product|tag|categor|author)[\\w-]*sitemap|sitemap[\\w-]*(image|video|product|tag|categor|author)");
  private static final Pattern POSTS = Pattern.compile("(?i)(post|news|blog|article|press)");

  private final Session session;
  private final Knowledge knowledge;
  private final Visit home;
  private final Set<String> asked = new HashSet<>();
  private final Deque<String> named = new ArrayDeque<>();
  private int entries;

  Sitemaps(Session session, Knowledge knowledge, Visit home) {
    this.session = session;
    this.knowledge = knowledge;
    this.home = home;
  }

  /** The maps to begin with; what they name is read by {@link #further}. */
  List<Source> first() {
    List<String> told = session.sitemaps(home.url());
    return told.isEmpty() ? usual() : read(told);
  }

  /** The maps that those read so far have named, and those they name. */
  List<Source> further() {
    List<Source> all = new ArrayList<>();
    while (!named.isEmpty() && session.isOpen()) {
      int few = Math.min(AT_ONCE, named.size());
      all.addAll(read(Stream.generate(named::poll).limit(few).toList()));
    }
    return all;
  }

  private List<Source> usual() {
    for (String path : knowledge.paths().sitemaps()) {
      Optional<Source> map = source(WebAddress.home(home.url()) + path);
      if (map.isPresent()) {
        return List.of(map.get());
      }
    }
    return List.of();
  }

  private List<Source> read(List<String> urls) {
    List<String> fresh = urls.stream().filter(this::isWanted).toList();
    List<Source> read = new ArrayList<>();
    session.each(fresh, this::source).forEach(map -> map.ifPresent(read::add));
    return read;
  }

  private synchronized boolean isWanted(String url) {
    return asked.size() < MOST_MAPS
        && entries < MOST_ENTRIES
        && WebAddress.sameSite(url, home.url())
        && asked.add(WebAddress.key(url));
  }

  private Optional<Source> source(String url) {
    Optional<Fetched.Page> page = session.fetch(url).read();
    return page.map(p -> new Source(Source.SITEMAP, Visit.of(p, url), remember(p)));
  }

  /** Queues the maps it names; the pages it names, as many as are still wanted. */
  private synchronized List<Entry> remember(Fetched.Page page) {
    SitemapReader.Sitemap map = SitemapReader.read(page, MOST_ENTRIES - entries);
    entries += map.entries().size();
    map.maps().stream()
        .filter(url -> !NEVER_POSTS.matcher(url).find())
        .sorted((a, b) -> Boolean.compare(POSTS.matcher(b).find(), POSTS.matcher(a).find()))
        .forEach(named::add);
    return map.entries();
  }
}
