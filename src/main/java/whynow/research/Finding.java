package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * Finds where a site tells of its posts: the union of what its pages, feeds and sitemaps say. It
 * goes step by step, the likeliest places first, so that the newest posts can be read meanwhile.
 */
final class Finding {
  private static final int MOST_AT_ONCE = 20;

  /** So many posts with a day keep both connections busy while the sitemap is asked for. */
  private static final int FEW = 6;

  private final Session session;
  private final Knowledge knowledge;
  private final Leads leads;
  private final SourceReader reader;
  private final Sources sources;
  private final Sitemaps maps;
  private final Guesses guesses;
  private final List<Visit> homes = new CopyOnWriteArrayList<>();
  private final Set<String> asked = new HashSet<>();
  private final Set<String> deepened = new HashSet<>();
  private boolean mapped;
  private final Map<Visit, List<Entry>> cards = new ConcurrentHashMap<>();

  Finding(Session session, Knowledge knowledge, LocalDate today, Visit home) {
    this.session = session;
    this.knowledge = knowledge;
    this.leads = new Leads(knowledge);
    this.reader = new SourceReader(knowledge.paths(), today);
    this.sources = new Sources(knowledge);
    this.maps = new Sitemaps(session, knowledge, home);
    this.guesses = new Guesses(session, knowledge, sources, reader, home);
    this.homes.add(home);
  }

  /** The start page, and the same in the other languages we read. */
  List<Visit> homes() {
    return List.copyOf(homes);
  }

  /** What was found so far. */
  List<Source> sources() {
    List<Source> all = new ArrayList<>(sources.settled());
    homes.forEach(home -> asListing(home).ifPresent(all::add));
    return all;
  }

  /** First: what the start page leads to; the sitemap too, unless that told of enough to go on. */
  void near() {
    Visit home = homes.get(0);
    List<Runnable> work = new ArrayList<>();
    leadsOf(home, this::isFollowed).forEach(w -> work.add(() -> look(w)));
    new Homes(session)
        .inOtherLanguages(home)
        .forEach(url -> work.add(() -> session.visit(url).ifPresent(homes::add)));
    session.all(work);
    if (sources.dated() < FEW) {
      maps.first().forEach(sources::keep);
      mapped = true;
    }
  }

  /** Then: what the listings found, the start pages in other languages and the sitemaps name. */
  void deeper() {
    List<Wanted> wanted = new ArrayList<>(named());
    homes().stream().skip(1).forEach(home -> wanted.addAll(leadsOf(home, this::isFollowed)));
    session.both(() -> look(wanted), this::maps).forEach(sources::keep);
  }

  private List<Source> maps() {
    List<Source> all = new ArrayList<>(mapped ? List.of() : maps.first());
    all.addAll(maps.further());
    return all;
  }

  /**
   * Last: pages beside the posts, and the usual addresses of what is still missing, unless more
   * posts are told of than are wanted.
   */
  void aside() {
    List<Wanted> wanted = new ArrayList<>();
    sources.list().stream()
        .filter(s -> s.kind().equals(Source.SITEMAP))
        .forEach(map -> wanted.addAll(fresh(leads.mapped(map))));
    homes().forEach(home -> wanted.addAll(leadsOf(home, kind -> true)));
    look(wanted.subList(0, Math.min(MOST_AT_ONCE, wanted.size())));
    look(named());
    if (sources.dated() < session.options().maxPages()) {
      guesses.tryMissing();
    }
  }

  private boolean isFollowed(String kind) {
    return kind.equals(Source.FEED) || knowledge.follow(kind) > 1;
  }

  private List<Wanted> leadsOf(Visit page, Predicate<String> kinds) {
    List<Wanted> all = new ArrayList<>(leads.feeds(page));
    all.addAll(leads.listings(page, url -> false));
    return fresh(all.stream().filter(w -> kinds.test(w.kind())).toList());
  }

  /** Listings and feeds that the listings themselves name: press releases within a newsroom. */
  private List<Wanted> named() {
    Set<Wanted> next = new LinkedHashSet<>();
    for (Source source : sources.list()) {
      if (source.isListing()
          && knowledge.follow(source.kind()) > 0
          && deepened.add(source.visit().url())) {
        next.addAll(leads.feeds(source.visit()));
        leads.listings(source.visit(), sources::isPost).stream()
            .filter(w -> knowledge.follow(w.kind()) > 0)
            .forEach(next::add);
      }
    }
    return fresh(next);
  }

  private List<Wanted> fresh(Collection<Wanted> wanted) {
    return wanted.stream()
        .filter(w -> asked.add(WebAddress.key(w.url())))
        .limit(MOST_AT_ONCE)
        .toList();
  }

  private void look(Collection<Wanted> wanted) {
    session.all(wanted.stream().map(w -> (Runnable) () -> look(w)).toList());
  }

  private void look(Wanted wanted) {
    visit(wanted).flatMap(v -> reader.read(v, wanted.kind())).ifPresent(sources::keep);
  }

  /** A menu's dead link may still say the address: "Press releases" is /press-releases/. */
  private Optional<Visit> visit(Wanted wanted) {
    Optional<Visit> there = session.visit(wanted.url());
    String slug = DeadLinks.slug(wanted.words());
    boolean mendable = !slug.isEmpty() && !wanted.isFeed();
    return there.isPresent() || !mendable
        ? there
        : session.guess(WebAddress.home(wanted.url()) + slug + "/");
  }

  private Optional<Source> asListing(Visit home) {
    List<Entry> shown = cards.computeIfAbsent(home, reader::cards);
    List<Entry> own =
        shown.stream().filter(e -> e.published().isPresent() || isBelowAListing(e.url())).toList();
    return own.size() < 2 ? Optional.empty() : Optional.of(new Source("home", home, own));
  }

  private boolean isBelowAListing(String url) {
    return sources.list().stream()
        .filter(s -> s.isListing() && knowledge.follow(s.kind()) > 0)
        .anyMatch(s -> WebAddress.isBelow(url, s.visit().url()));
  }

  /** Turns the pages of the listings that are followed until there is more than enough to read. */
  void turnPages() {
    new TurnedPages(session, knowledge, sources, reader).turn();
  }
}
