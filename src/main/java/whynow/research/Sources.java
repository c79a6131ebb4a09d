package whynow.research;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places found so far that tell of posts, in the order they were found; for many threads. */
final class Sources {
  private final Knowledge knowledge;
  private final Map<String, Source> all = new LinkedHashMap<>();
  private final Set<String> dated = new HashSet<>();

  Sources(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  synchronized void keep(Source source) {
    if (all.putIfAbsent(WebAddress.key(source.visit().url()), source) == null && tells(source)) {
      source.entries().stream()
          .filter(e -> e.published().isPresent())
          .forEach(e -> dated.add(WebAddress.key(e.url())));
    }
  }

  /** Feeds, and listings whose posts are followed: what others link to in passing says nothing. */
  private boolean tells(Source source) {
    return source.kind().equals(Source.FEED)
        || (source.isListing() && knowledge.follow(source.kind()) > 0);
  }

  synchronized boolean knows(Visit visit) {
    return all.containsKey(WebAddress.key(visit.url()));
  }

  synchronized List<Source> list() {
    return List.copyOf(all.values());
  }

  /** Without the pages that another listing dates: those are posts, whatever their address says. */
  synchronized List<Source> settled() {
    return all.entrySet().stream()
        .filter(s -> !s.getValue().isListing() || !dated.contains(s.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** How many addresses a listing that is followed or a feed tells of with a day. */
  synchronized int dated() {
    return dated.size();
  }

  /** True for an address that a listing or a feed tells of with a day. */
  synchronized boolean isPost(String url) {
    return dated.contains(WebAddress.key(url));
  }
}
