package whynow.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Further pages of the listings that are followed, all of them one page at a time. */
final class TurnedPages {
  private static final int MOST_PAGES_OF_ONE = 10;

  private final Session session;
  private final Knowledge knowledge;
  private final Sources sources;
  private final SourceReader reader;
  private final NextPage next;

  TurnedPages(Session session, Knowledge knowledge, Sources sources, SourceReader reader) {
    this.session = session;
    this.knowledge = knowledge;
    this.sources = sources;
    this.reader = reader;
    this.next = new NextPage(knowledge.paths());
  }

  void turn() {
    List<Source> open =
        sources.list().stream()
            .filter(s -> s.isListing() && knowledge.follow(s.kind()) > 1)
            .toList();
    for (int page = 1; page < MOST_PAGES_OF_ONE && !open.isEmpty() && !hasEnough(); page++) {
      List<Source> turned = new ArrayList<>();
      session.each(open, this::next).forEach(source -> source.ifPresent(turned::add));
      turned.forEach(sources::keep);
      open = turned;
    }
    if (!hasEnough()) {
      open.forEach(s -> session.note(s.visit().url(), "it has more pages than are turned"));
    }
  }

  private Optional<Source> next(Source source) {
    return next.of(source.visit())
        .filter(url -> !session.hasVisited(url))
        .flatMap(session::visit)
        .flatMap(visit -> reader.read(visit, source.kind()))
        .filter(turned -> !turned.entries().isEmpty());
  }

  private boolean hasEnough() {
    long known =
        sources.list().stream()
            .filter(s -> s.isListing() || s.kind().equals(Source.FEED))
            .flatMap(s -> s.entries().stream())
            .map(e -> WebAddress.key(e.url()))
            .distinct()
            .count();
    return known >= 2L * session.options().maxPages() || !session.isOpen();
  }
}
