package whynow.research;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tries the usual addresses of a blog and of news where no link, feed or sitemap gave them. Where
 * the site gave posts of the other kind only the likeliest few are tried, and those in folders that
 * its start page links into.
 */
final class Guesses {
  private static final List<String> KINDS = List.of("news", "blog");
  private static final int FEW_FEEDS = 3;
  private static final int FEW_PATHS = 5;
  private static final int AT_ONCE = 4;
  private static final int DEAD = 3;

  private final Session session;
  private final Knowledge knowledge;
  private final Sources sources;
  private final SourceReader reader;
  private final Visit home;
  private final Set<String> tried = new HashSet<>();

  Guesses(Session session, Knowledge knowledge, Sources sources, SourceReader reader, Visit home) {
    this.session = session;
    this.knowledge = knowledge;
    this.sources = sources;
    this.reader = reader;
    this.home = home;
  }

  /** Keeps what is found in {@code sources}. */
  void tryMissing() {
    boolean some = KINDS.stream().anyMatch(this::isGiven);
    for (String kind : KINDS) {
      if (!isGiven(kind)) {
        feeds(kind, some);
      }
      if (!isGiven(kind)) {
        paths(kind, some);
      }
    }
  }

  private boolean isGiven(String kind) {
    return sources.list().stream()
        .filter(s -> !s.entries().isEmpty() && !isDead(s))
        .anyMatch(
            s ->
                s.kind().equals(kind)
                    || (!s.isListing() && s.entries().stream().anyMatch(e -> isOf(e, kind))));
  }

  /** A listing whose links lead nowhere gives nothing: a copy of a site, or a moved one. */
  private boolean isDead(Source source) {
    List<String> asked =
        source.entries().stream().map(Entry::url).filter(session::hasVisited).toList();
    return asked.size() >= DEAD && asked.stream().noneMatch(session::isThere);
  }

  /** Posts whose address names no kind at all are a blog's. */
  private boolean isOf(Entry entry, String kind) {
    Optional<String> named = knowledge.kindOfFolders(entry.url());
    return named.map(kind::equals).orElse(kind.equals("blog") && entry.via() == Entry.Via.FEED);
  }

  /** A listing without entries may have a feed all the same. */
  private void feeds(String kind, boolean few) {
    List<String> silent =
        sources.list().stream()
            .filter(s -> s.kind().equals(kind))
            .map(s -> folder(s.visit().url()))
            .distinct()
            .toList();
    SitePaths paths = knowledge.paths();
    boolean found =
        silent.stream().anyMatch(base -> guess(below(base, paths.listingFeeds()), Source.FEED));
    if (!found && !hasFeed()) {
      int most = few ? FEW_FEEDS : paths.feeds().size();
      guess(below(WebAddress.home(home.url()), paths.feeds().subList(0, most)), Source.FEED);
    }
  }

  private boolean hasFeed() {
    return sources.list().stream()
        .anyMatch(s -> s.kind().equals(Source.FEED) && !s.entries().isEmpty());
  }

  private void paths(String kind, boolean few) {
    List<String> all = knowledge.kinds().get(kind).paths();
    List<String> likely = all.subList(0, Math.min(FEW_PATHS, all.size()));
    Set<String> folders = folders();
    List<String> shown =
        all.stream().filter(p -> p.contains("/") && folders.contains(p.split("/", 2)[0])).toList();
    Set<String> chosen = new LinkedHashSet<>(few ? likely : all);
    chosen.addAll(shown);
    guess(below(WebAddress.home(home.url()), chosen.stream().map(this::inItsManner)), kind);
  }

  /** The first folders of what the start page links to. */
  private Set<String> folders() {
    Set<String> folders = new HashSet<>();
    for (Link link : Link.of(home)) {
      List<String> parts = WebAddress.segments(link.url());
      if (parts.size() > 1 && WebAddress.sameSite(link.url(), home.url())) {
        folders.add(parts.get(0));
      }
    }
    return folders;
  }

  /** A site that ends its addresses with a slash is asked so, which saves the redirect. */
  private String inItsManner(String path) {
    return isSlashed() && !path.contains(".") && !path.endsWith("/") ? path + "/" : path;
  }

  private boolean isSlashed() {
    List<String> own =
        Link.of(home).stream()
            .map(link -> link.url().replaceFirst("\\?.*$", ""))
            .filter(url -> WebAddress.sameSite(url, home.url()))
            .filter(url -> !WebAddress.segments(url).isEmpty())
            .toList();
    return 2 * own.stream().filter(url -> url.endsWith("/")).count() > own.size();
  }

  private static List<String> below(String base, List<String> names) {
    return below(base, names.stream());
  }

  private static List<String> below(String base, Stream<String> names) {
    return names.map(name -> base + name).toList();
  }

  private static String folder(String url) {
    String plain = url.replaceFirst("[?#].*$", "").replaceFirst("(index)?\\.html?$", "");
    return plain.endsWith("/") ? plain : plain + "/";
  }

  /** Tries addresses a few at a time until one tells of posts. */
  private boolean guess(List<String> urls, String kind) {
    List<String> left = urls.stream().filter(tried::add).toList();
    boolean found = false;
    for (int i = 0; i < left.size() && !found && session.isOpen(); i += AT_ONCE) {
      List<String> few = left.subList(i, Math.min(left.size(), i + AT_ONCE));
      for (Optional<Source> source :
          session.each(few, url -> session.guess(url).flatMap(v -> reader.read(v, kind)))) {
        Optional<Source> telling = source.filter(this::tellsMore);
        telling.ifPresent(sources::keep);
        found |= telling.isPresent();
      }
    }
    return found;
  }

  private boolean tellsMore(Source source) {
    return source.entries().size() >= (source.isListing() ? 2 : 1)
        && !sources.knows(source.visit());
  }
}
