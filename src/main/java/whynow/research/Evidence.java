package whynow.research;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import whynow.extract.Article;
import whynow.language.Language;
import whynow.triggers.Subject;
import whynow.triggers.Trigger;
import whynow.triggers.TriggerDetector;

/**
 * Draws the triggers out of what was read: posts, and what stands only on a listing or in a feed.
 */
final class Evidence {
  /** No trigger stays fresh for longer, whatever its type: a year is twice the longest in use. */
  private static final Period FRESH_AT_MOST = Period.ofYears(1);

  private final TriggerDetector detector;
  private final ToDoubleFunction<Trigger> score;
  private final Subject subject;
  private final Session session;
  private final LocalDate today;
  private final Quotes quotes = new Quotes();

  Evidence(Reading.Tools tools, Company company, Session session, LocalDate today) {
    this.detector = tools.detector();
    this.score = tools.score();
    this.subject = new Subject(company.name(), company.aliases());
    this.session = session;
    this.today = today;
  }

  /** Scored, best first, one for each story; every quote stands where it says. */
  List<Trigger> of(List<Post> posts, Collection<Source> sources, Language language) {
    List<Trigger> found = new ArrayList<>();
    session.each(RepeatedBlocks.removed(posts), this::inPost).forEach(found::addAll);
    Set<String> read = new HashSet<>();
    posts.forEach(
        p ->
            Stream.of(p.url(), p.visit().asked(), p.entry().url())
                .forEach(u -> read.add(WebAddress.key(u))));
    List<Source> telling = sources.stream().filter(s -> !s.kind().equals(Source.SITEMAP)).toList();
    Ages ages = Ages.of(posts, sources);
    session
        .each(telling, source -> told(source, ages.recent(source), read, language))
        .forEach(found::addAll);
    List<String> names = new ArrayList<>(subject.aliases());
    names.add(subject.name());
    return Stories.joined(byScore(found), Twins.of(posts, names), names);
  }

  private List<Trigger> inPost(Post post) {
    quotes.page(post.visit());
    return quoted(post.article());
  }

  private List<Trigger> told(
      Source source, List<Entry> entries, Set<String> read, Language language) {
    List<Trigger> found = new ArrayList<>();
    remember(source);
    for (Entry entry : entries) {
      if (!entry.lines().isEmpty()
          && mayBeFresh(source, entry)
          && !read.contains(WebAddress.key(entry.url()))) {
        List<Trigger> told = whole(quoted(article(entry, source, language)));
        found.addAll(source.isListing() ? told : items(told, entry));
      }
    }
    return found;
  }

  /** Of a feed only what is fresh will count; a site's whole past need not be read for that. */
  private boolean mayBeFresh(Source source, Entry entry) {
    LocalDate oldest = today.minus(FRESH_AT_MOST);
    return source.isListing() || entry.published().filter(d -> d.isBefore(oldest)).isEmpty();
  }

  /** A teaser that breaks off is no sentence to quote. */
  private static List<Trigger> whole(List<Trigger> told) {
    return told.stream().filter(t -> !t.quote().matches("(?s).*(?:…|\\.\\.\\.)\\W*")).toList();
  }

  /**
   * What only a feed tells stands under the item's own address, where a rep would open it. A feed
   * may hold a site's whole past, so only what is still worth something counts.
   */
  private static List<Trigger> items(List<Trigger> told, Entry item) {
    return told.stream()
        .filter(t -> t.score() > 0)
        .map(t -> item.url().isEmpty() ? t : t.at(item.url()))
        .toList();
  }

  private void remember(Source source) {
    if (source.isListing()) {
      quotes.page(source.visit());
    } else {
      quotes.feed(source.visit());
    }
  }

  private static Article article(Entry entry, Source source, Language language) {
    boolean chinese = entry.lines().get(0).codePoints().anyMatch(Character::isIdeographic);
    Language written =
        chinese == language.isChinese() ? language : chinese ? Language.ZH_HANS : Language.EN;
    List<String> body = entry.lines().subList(1, entry.lines().size());
    return Texts.of(source.visit().url(), entry.title(), entry.published(), written, body);
  }

  private List<Trigger> quoted(Article article) {
    return detector.detect(article, subject).stream()
        .filter(t -> quotes.shows(article.url(), t.quote()))
        .map(t -> t.scored(score.applyAsDouble(t)))
        .toList();
  }

  private static List<Trigger> byScore(List<Trigger> found) {
    return found.stream().sorted((a, b) -> Double.compare(b.score(), a.score())).toList();
  }
}
