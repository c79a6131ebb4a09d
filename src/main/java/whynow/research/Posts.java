package whynow.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import whynow.extract.Article;
import whynow.extract.Extractor;

/** Reads posts, newest first, a few at a time, until there are enough. */
final class Posts {
  private static final int AT_ONCE = 12;

  /** So many dead links without a post behind them, and no more are tried. */
  private static final int HOPELESS = 12;

  private static final Pattern REFRESH =
      Pattern.compile("(?i)^\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+)");

  private final Session session;
  private final Extractor extractor;
  private final PageShape shape;
  private final List<Post> read = new ArrayList<>();
  private final List<Visit> listings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final AtomicInteger hopeless = new AtomicInteger();
  private final Map<String, String> byWords = new HashMap<>();

  Posts(Session session, Extractor extractor, ListingReader listings) {
    this.session = session;
    this.extractor = extractor;
    this.shape = new PageShape(listings);
  }

  /** Reads until enough posts are there; {@code heard} is told after every few. */
  List<Post> read(List<Entry> candidates, Consumer<List<Post>> heard) {
    int next = 0;
    int most = session.options().maxPages();
    List<Entry> wanted =
        candidates.stream().filter(e -> asked.add(WebAddress.key(e.url()))).toList();
    while (next < wanted.size() && read.size() < most && session.budget().exhausted().isEmpty()) {
      int few = Math.min(Math.min(AT_ONCE, most - read.size()), wanted.size() - next);
      session.each(wanted.subList(next, next + few), this::post).stream()
          .flatMap(Optional::stream)
          .filter(this::isNew)
          .forEach(read::add);
      next += few;
      heard.accept(List.copyOf(read));
    }
    return List.copyOf(read);
  }

  /** Pages that turned out to list posts. */
  List<Visit> listings() {
    return listings;
  }

  Optional<Post> post(Entry entry) {
    return session
        .visit(entry.url())
        .or(() -> mended(entry))
        .flatMap(this::followed)
        .flatMap(visit -> shaped(visit, entry));
  }

  /** A dead link is not the end: the post may stand where its listing does not say. */
  private Optional<Visit> mended(Entry entry) {
    if (entry.via() != Entry.Via.LISTING || hopeless.get() >= HOPELESS) {
      return Optional.empty();
    }
    for (String url : DeadLinks.instead(entry)) {
      Optional<Visit> visit = session.guess(url);
      if (visit.isPresent()) {
        hopeless.set(-HOPELESS);
        return visit;
      }
    }
    hopeless.incrementAndGet();
    return Optional.empty();
  }

  private Optional<Post> shaped(Visit visit, Entry entry) {
    if (WebAddress.segments(visit.url()).isEmpty() && !visit.url().contains("?")) {
      return Optional.empty();
    }
    Article article = extractor.extract(visit.text(), visit.url());
    if (shape.isListing(visit, article)) {
      synchronized (listings) {
        listings.add(visit);
      }
      return Optional.empty();
    }
    boolean says = !article.text().isEmpty() || !entry.title().isEmpty();
    return says ? Optional.of(Post.of(visit, article, entry)) : Optional.empty();
  }

  /** Some old addresses only say where the page has gone. */
  private Optional<Visit> followed(Visit visit) {
    Element refresh =
        visit.text().length() > 5000
            ? null
            : visit.document().selectFirst("meta[http-equiv=refresh i]");
    if (refresh == null) {
      return Optional.of(visit);
    }
    Matcher to = REFRESH.matcher(refresh.attr("content"));
    return to.find()
        ? WebAddress.asked(visit.base(), to.group(1))
            .filter(url -> WebAddress.sameSite(url, visit.url()))
            .filter(url -> !WebAddress.key(url).equals(WebAddress.key(visit.url())))
            .flatMap(session::visit)
        : Optional.of(visit);
  }

  /** One page under two addresses is one post. */
  private boolean isNew(Post post) {
    String words = post.article().title() + "\n" + post.article().text();
    boolean first = seen.add(WebAddress.key(post.url()));
    return first
        && (post.article().text().length() < 80 || byWords.putIfAbsent(words, post.url()) == null);
  }
}
