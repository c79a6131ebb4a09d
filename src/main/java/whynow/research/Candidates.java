package whynow.research;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Chooses what is worth reading from all that the sources tell of, newest first. */
final class Candidates {
  private final Knowledge knowledge;
  private final List<Source> sources;
  private final Set<String> listings = new HashSet<>();
  private final Map<String, Ranked> best = new LinkedHashMap<>();

  /** An entry with the place it has on its source, which tells the order where days are missing. */
  private record Ranked(Entry entry, int follow, int place) {
    Ranked with(Ranked other) {
      return new Ranked(
          entry.with(other.entry), Math.max(follow, other.follow), Math.min(place, other.place));
    }
  }

  private Candidates(Knowledge knowledge, List<Source> sources) {
    this.knowledge = knowledge;
    this.sources = sources;
    sources.forEach(s -> listings.add(WebAddress.key(s.visit().url())));
    sources.forEach(s -> listings.add(WebAddress.key(s.visit().asked())));
  }

  /** What to read, newest first; undated ones of a listing stay where the listing has them. */
  static List<Entry> of(Knowledge knowledge, List<Source> sources, Visit home) {
    Candidates all = new Candidates(knowledge, sources);
    sources.forEach(source -> all.add(source, home));
    return all.best.values().stream()
        .sorted(
            Comparator.comparing((Ranked r) -> r.follow() > 1 ? 0 : 1)
                .thenComparing(r -> day(r), Comparator.reverseOrder())
                .thenComparing(Ranked::place))
        .map(Ranked::entry)
        .toList();
  }

  /** Posts that other posts link to and no source told of. */
  static List<Entry> linked(Knowledge knowledge, List<Source> sources, List<Post> posts) {
    Candidates all = new Candidates(knowledge, sources);
    Map<String, Entry> found = new LinkedHashMap<>();
    for (Post post : posts) {
      for (Link link : Link.of(post.visit())) {
        Entry entry =
            new Entry(link.url(), "", Optional.empty(), List.of(), post.url(), Entry.Via.SITEMAP);
        boolean own = WebAddress.sameSite(link.url(), post.url()) && !link.url().contains("?");
        if (own && !link.isInFrame() && all.listed(link.url()) > 1 && all.isPossible(entry)) {
          found.putIfAbsent(WebAddress.key(link.url()), entry);
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static LocalDate day(Ranked ranked) {
    return ranked.entry().published().orElse(LocalDate.MIN);
  }

  private void add(Source source, Visit home) {
    int place = 0;
    LocalDate last = null;
    for (Entry entry : source.entries()) {
      place++;
      int follow = follow(source, entry);
      if (follow > 0 && WebAddress.sameSite(entry.url(), home.url()) && isPossible(entry)) {
        last = entry.published().orElse(last);
        best.merge(WebAddress.key(entry.url()), new Ranked(entry, follow, place), Ranked::with);
      }
    }
  }

  private int follow(Source source, Entry entry) {
    if (source.kind().equals(Source.SITEMAP)) {
      return listed(entry.url());
    }
    if (source.kind().equals(Source.FEED)) {
      return 2;
    }
    return source.kind().equals("home")
        ? Math.max(1, listed(entry.url()))
        : knowledge.follow(source.kind());
  }

  /**
   * How eagerly the listing above an address is followed, by the listings found or by its words.
   */
  private int listed(String url) {
    int below =
        sources.stream()
            .filter(s -> s.isListing() && WebAddress.isBelow(url, s.visit().url()))
            .filter(s -> !WebAddress.segments(s.visit().url()).isEmpty())
            .mapToInt(s -> knowledge.follow(s.kind()))
            .max()
            .orElse(0);
    int named = knowledge.kindOfFolders(url).map(knowledge::follow).orElse(0);
    return Math.max(below, named);
  }

  private boolean isPossible(Entry entry) {
    List<String> parts = WebAddress.segments(entry.url());
    boolean never = parts.stream().anyMatch(knowledge.paths().neverPosts()::contains);
    return !parts.isEmpty() && !never && !listings.contains(WebAddress.key(entry.url()));
  }
}
