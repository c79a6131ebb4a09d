package whynow.research;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds where a site tells of its posts: the union of what its pages, feeds and sitemaps say. */
final class Finding {
  private static final int MOST_LISTINGS = 14;
  private static final int MOST_PAGES_OF_ONE = 10;
  private static final int SAMPLE = 3;
  private static final List<String> WANTED = List.of("news", "blog");

  private final Session session;
  private final Knowledge knowledge;
  private final ListingReader listings;
  private final LocalDate today;
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Map<String, Wanted> asked = new LinkedHashMap<>();
  private final Set<String> guessed = new LinkedHashSet<>();

  /** A page we have reason to look at. */
  private record Wanted(String url, String kind, int depth, String words) {
    static Wanted unnamed(String url, String kind) {
      return new Wanted(url, kind, 1, "");
    }
  }

  Finding(Session session, Knowledge knowledge, LocalDate today) {
    this.session = session;
    this.knowledge = knowledge;
    this.listings = new ListingReader(knowledge.paths());
    this.today = today;
  }

  /** Every source reachable from the start pages, which are the company's home in its languages. */
  Collection<Source> from(List<Visit> homes) {
    Set<Wanted> first = new LinkedHashSet<>();
    for (Visit home : homes) {
      first.addAll(announcedFeeds(home));
      first.addAll(linkedListings(home, 1));
    }
    read(first);
    Sitemaps maps = new Sitemaps(session, knowledge);
    maps.of(homes.get(0)).forEach(this::keep);
    read(mapped());
    homes.forEach(this::homeAsListing);
    deepen();
    probe(homes.get(0));
    turnPages();
    sources.values().removeIf(this::isPost);
    return sources.values();
  }

  /** A page that another listing dates is a post, whatever its address says. */
  private boolean isPost(Source source) {
    String key = WebAddress.key(source.visit().url());
    return source.isListing()
        && sources.values().stream()
            .filter(s -> s.isListing() || s.kind().equals(Source.FEED))
            .filter(s -> knowledge.follow(s.kind()) > 0 || s.kind().equals(Source.FEED))
            .flatMap(s -> s.entries().stream())
            .anyMatch(e -> e.published().isPresent() && WebAddress.key(e.url()).equals(key));
  }

  /** Listings that a sitemap names. */
  private List<Wanted> mapped() {
    Map<String, Wanted> found = new LinkedHashMap<>();
    for (Source map : List.copyOf(sources.values())) {
      for (Entry entry : map.kind().equals(Source.SITEMAP) ? map.entries() : List.<Entry>of()) {
        if (WebAddress.segments(entry.url()).size() <= 3) {
          knowledge
              .kindOf("", entry.url())
              .filter(kind -> knowledge.follow(kind) > 0)
              .ifPresent(
                  kind ->
                      found.putIfAbsent(
                          WebAddress.key(entry.url()), Wanted.unnamed(entry.url(), kind)));
        }
      }
    }
    return found.values().stream().limit(MOST_LISTINGS).toList();
  }

  private void homeAsListing(Visit home) {
    List<Entry> own =
        listings.entries(home).stream()
            .filter(e -> e.published().isPresent() || isBelowAListing(e.url()))
            .toList();
    if (own.size() >= 2) {
      keep(new Source("home", home, own));
    }
  }

  private boolean isBelowAListing(String url) {
    return sources.values().stream()
        .filter(s -> s.isListing() && knowledge.follow(s.kind()) > 0)
        .anyMatch(s -> WebAddress.isBelow(url, s.visit().url()));
  }

  /** Listings and feeds that the listings themselves name: press releases within a newsroom. */
  private void deepen() {
    Set<Wanted> next = new LinkedHashSet<>();
    for (Source source : List.copyOf(sources.values())) {
      if (source.isListing() && knowledge.follow(source.kind()) > 0) {
        next.addAll(announcedFeeds(source.visit()));
        linkedListings(source.visit(), 2).stream()
            .filter(w -> knowledge.follow(w.kind()) > 0)
            .forEach(next::add);
      }
    }
    read(next);
  }

  private List<Wanted> announcedFeeds(Visit visit) {
    List<Wanted> feeds = new ArrayList<>();
    for (Element link : visit.document().select("link[rel~=alternate][type~=(rss|atom)][href]")) {
      boolean comments = (link.attr("title") + link.attr("href")).matches("(?is).*(comment|评论).*");
      Optional<String> url = WebAddress.asked(visit.base(), link.attr("href"));
      if (!comments && url.isPresent()) {
        feeds.add(Wanted.unnamed(url.get(), Source.FEED));
      }
    }
    return feeds.subList(0, Math.min(4, feeds.size()));
  }

  private List<Wanted> linkedListings(Visit visit, int depth) {
    Map<String, Wanted> found = new LinkedHashMap<>();
    for (Link link : Link.of(visit)) {
      if (WebAddress.sameSite(link.url(), visit.url()) && !isFiltered(link.url())) {
        kind(link)
            .filter(kind -> !isEntry(link.url(), depth))
            .ifPresent(
                kind ->
                    found.putIfAbsent(
                        WebAddress.key(link.url()),
                        new Wanted(link.url(), kind, depth, label(link))));
      }
    }
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

  /** What a listing lists is a post, even when its headline says "news". */
  private boolean isEntry(String url, int depth) {
    String key = WebAddress.key(url);
    return depth > 1
        && sources.values().stream()
            .flatMap(s -> s.entries().stream())
            .anyMatch(e -> e.published().isPresent() && WebAddress.key(e.url()).equals(key));
  }

  private void read(Collection<Wanted> wanted) {
    List<Wanted> fresh = wanted.stream().filter(this::isNew).limit(MOST_LISTINGS + 6).toList();
    session.each(fresh, w -> visit(w).flatMap(v -> source(v, w.kind()))).stream()
        .flatMap(Optional::stream)
        .forEach(this::keep);
  }

  /** A menu's dead link may still say the address: "Press releases" is /press-releases/. */
  private Optional<Visit> visit(Wanted wanted) {
    String slug = DeadLinks.slug(wanted.words());
    return session
        .visit(wanted.url())
        .or(
            () ->
                slug.isEmpty() || wanted.kind().equals(Source.FEED)
                    ? Optional.empty()
                    : session.guess(WebAddress.home(wanted.url()) + slug + "/"));
  }

  private boolean isNew(Wanted wanted) {
    return asked.putIfAbsent(WebAddress.key(wanted.url()), wanted) == null;
  }

  private void keep(Source source) {
    sources.putIfAbsent(WebAddress.key(source.visit().url()), source);
  }

  private Optional<Source> source(Visit visit, String kind) {
    if (visit.isFeed()) {
      return Optional.of(new Source(Source.FEED, visit, feed(visit)));
    }
    return kind.equals(Source.FEED)
        ? Optional.empty()
        : Optional.of(new Source(kind, visit, entries(visit)));
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

  private void probe(Visit home) {
    for (String kind : WANTED) {
      if (!isGiven(kind)) {
        probeFeeds(home, kind);
        probePaths(home, kind);
      }
    }
  }

  private boolean isGiven(String kind) {
    return sources.values().stream()
        .filter(s -> !s.entries().isEmpty() && !isDead(s))
        .anyMatch(
            s ->
                s.kind().equals(kind)
                    || (!s.isListing() && s.entries().stream().anyMatch(e -> isOf(e, kind))));
  }

  /** A listing whose first links lead nowhere gives nothing: a copy of a site, or a moved one. */
  private boolean isDead(Source source) {
    List<Entry> first =
        source.entries().stream()
            .filter(e -> WebAddress.sameSite(e.url(), source.visit().url()))
            .limit(SAMPLE)
            .toList();
    return !source.kind().equals(Source.SITEMAP)
        && first.size() == SAMPLE
        && session.each(first, e -> session.visit(e.url())).stream().allMatch(Optional::isEmpty)
        && session.budget().exhausted().isEmpty();
  }

  /** Posts whose address names no kind at all are a blog's. */
  private boolean isOf(Entry entry, String kind) {
    Optional<String> named = knowledge.kindOfFolders(entry.url());
    return named.map(kind::equals).orElse(kind.equals("blog") && entry.via() == Entry.Via.FEED);
  }

  /** A listing without entries may have a feed all the same. */
  private void probeFeeds(Visit home, String kind) {
    List<String> bases =
        Stream.concat(
                sources.values().stream()
                    .filter(s -> s.kind().equals(kind))
                    .map(s -> folder(s.visit().url())),
                Stream.of(WebAddress.home(home.url())))
            .distinct()
            .toList();
    for (String base : bases) {
      List<String> names =
          base.equals(WebAddress.home(home.url()))
              ? knowledge.paths().feeds()
              : knowledge.paths().listingFeeds();
      if (guess(names.stream().map(name -> base + name).toList(), Source.FEED)) {
        return;
      }
    }
  }

  private static String folder(String url) {
    String plain = url.replaceFirst("[?#].*$", "").replaceFirst("(index)?\\.html?$", "");
    return plain.endsWith("/") ? plain : plain + "/";
  }

  private void probePaths(Visit home, String kind) {
    if (!isGiven(kind)) {
      String root = WebAddress.home(home.url());
      guess(knowledge.kinds().get(kind).paths().stream().map(path -> root + path).toList(), kind);
    }
  }

  /** Tries addresses a few at a time until one tells of posts. */
  private boolean guess(List<String> urls, String kind) {
    Deque<String> left = new ArrayDeque<>(urls.stream().filter(guessed::add).toList());
    boolean found = false;
    while (!left.isEmpty() && !found && session.budget().exhausted().isEmpty()) {
      List<String> few = Stream.generate(left::poll).limit(Math.min(3, left.size())).toList();
      for (Optional<Source> source :
          session.each(few, url -> session.guess(url).flatMap(v -> source(v, kind)))) {
        Optional<Source> telling =
            source.filter(s -> s.entries().size() >= (s.isListing() ? 2 : 1) && isUnknown(s));
        telling.ifPresent(this::keep);
        found |= telling.isPresent();
      }
    }
    return found;
  }

  private boolean isUnknown(Source source) {
    return !sources.containsKey(WebAddress.key(source.visit().url()));
  }

  /** Further pages of the listings that are followed, newest listings first, one page at a time. */
  private void turnPages() {
    List<Source> open =
        sources.values().stream()
            .filter(s -> s.isListing() && knowledge.follow(s.kind()) > 1)
            .toList();
    NextPage next = new NextPage(knowledge.paths());
    for (int page = 1; page < MOST_PAGES_OF_ONE && !open.isEmpty() && !hasEnough(); page++) {
      List<Source> turned = new ArrayList<>();
      for (Optional<Source> source :
          session.each(
              open,
              s ->
                  next.of(s.visit())
                      .filter(u -> !session.hasVisited(u))
                      .flatMap(u -> session.visit(u))
                      .flatMap(v -> source(v, s.kind())))) {
        source.filter(s -> !s.entries().isEmpty()).ifPresent(turned::add);
      }
      turned.forEach(this::keep);
      open = turned;
    }
  }

  private boolean hasEnough() {
    long known =
        sources.values().stream()
            .filter(s -> s.isListing() || s.kind().equals(Source.FEED))
            .flatMap(s -> s.entries().stream())
            .map(e -> WebAddress.key(e.url()))
            .distinct()
            .count();
    return known >= 2L * session.options().maxPages() || session.budget().exhausted().isPresent();
  }
}
