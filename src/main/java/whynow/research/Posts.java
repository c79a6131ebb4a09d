package whynow.research;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import whynow.extract.Article;
import whynow.extract.Extractor;

/** Reads posts, newest first, a few at a time, until there are enough. */
final class Posts {
  private static final int AT_ONCE = 12;

  /** So many addresses asked for each post wanted, and no more are tried: a trap, or a ruin. */
  private static final int TRIES_A_POST = 4;

  /** Nobody announces anything after so many characters. */
  private static final int LONGEST = 60_000;

  /** Two connections are kept busy even where one post is missing. */
  private static final int AT_LEAST = 2;

  private static final Pattern REFRESH =
      Pattern.compile("(?i)^\\s*\\d+\\s*[;,]\\s*url\\s*=\\s*['\"]?([^'\"]+)");

  private final Session session;
  private final Extractor extractor;
  private final PageShape shape;
  private final Mending mending;
  private final List<Post> read = new ArrayList<>();
  private final List<Visit> listings = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, String> deadAs = new ConcurrentHashMap<>();
  private final Map<String, String> byWords = new HashMap<>();

  Posts(Session session, Extractor extractor, ListingReader listings) {
    this.session = session;
    this.extractor = extractor;
    this.shape = new PageShape(listings);
    this.mending = new Mending(session);
  }

  /**
   * Reads on until {@code most} posts are there or nothing is left to read; {@code heard} is told
   * after every few.
   */
  List<Post> read(List<Entry> candidates, int most, Consumer<List<Post>> heard) {
    Deque<Entry> wanted = new ArrayDeque<>();
    candidates.stream().filter(this::isWorthAsking).forEach(wanted::add);
    while (!wanted.isEmpty() && read.size() < most && mayAsk()) {
      List<Entry> few = few(wanted, Math.max(AT_LEAST, Math.min(AT_ONCE, most - read.size())));
      session.each(few, this::post).stream()
          .flatMap(Optional::stream)
          .filter(this::isNew)
          .forEach(read::add);
      heard.accept(first(most));
    }
    return first(most);
  }

  /** A dead link is worth another look when a further listing tells its whole headline. */
  private boolean isWorthAsking(Entry entry) {
    String key = WebAddress.key(entry.url());
    String before = deadAs.get(key);
    return !asked.contains(key)
        || (before != null && entry.isWhole() && !entry.title().equals(before));
  }

  private List<Entry> few(Deque<Entry> wanted, int count) {
    List<Entry> few = Stream.generate(wanted::poll).limit(Math.min(count, wanted.size())).toList();
    few.forEach(e -> asked.add(WebAddress.key(e.url())));
    return few;
  }

  /** One too many may have been read to keep both connections busy. */
  private List<Post> first(int most) {
    return List.copyOf(read.subList(0, Math.min(most, read.size())));
  }

  private boolean mayAsk() {
    return session.isOpen() && asked.size() < TRIES_A_POST * session.options().maxPages() + 40;
  }

  /** How many links led nowhere, and no other way to their post was found. */
  int dead() {
    return deadAs.size();
  }

  /** Pages that turned out to list posts. */
  List<Visit> listings() {
    synchronized (listings) {
      return List.copyOf(listings);
    }
  }

  Optional<Post> post(Entry entry) {
    return mending
        .first(entry)
        .or(() -> asLinked(entry))
        .or(() -> mended(entry))
        .flatMap(this::followed)
        .flatMap(visit -> shaped(visit, entry));
  }

  private Optional<Visit> asLinked(Entry entry) {
    Optional<Visit> there = session.visit(entry.url());
    there.ifPresent(visit -> mending.wasRight(entry));
    return there;
  }

  /** A dead link is not the end: the post may stand where its listing does not say. */
  private Optional<Visit> mended(Entry entry) {
    if (!session.isMissing(entry.url())) {
      return Optional.empty();
    }
    Optional<Visit> visit = entry.via() == Entry.Via.LISTING ? mending.of(entry) : Optional.empty();
    if (visit.isEmpty()) {
      deadAs.put(WebAddress.key(entry.url()), entry.title());
    }
    return visit;
  }

  private Optional<Post> shaped(Visit visit, Entry entry) {
    if (WebAddress.segments(visit.url()).isEmpty() && !visit.url().contains("?")) {
      return Optional.empty();
    }
    Article article = Texts.cut(extractor.extract(visit.text(), visit.url()), LONGEST);
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
