package whynow.research;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.extract.Extractor;
import whynow.language.Language;
import whynow.triggers.Trigger;
import whynow.triggers.TriggerDetector;

/** One company's pages being read, and the brief they give. */
final class Reading {
  /** What a reading works with; the same for all of them. */
  record Tools(
      Knowledge knowledge,
      Extractor extractor,
      TriggerDetector detector,
      ToDoubleFunction<Trigger> score,
      People people) {}

  private static final int NEWEST = 12;

  private final Session session;
  private final Tools tools;
  private final LocalDate today;
  private final Progress progress;
  private final long started = System.nanoTime();

  Reading(Session session, Tools tools, LocalDate today, Progress progress) {
    this.session = session;
    this.tools = tools;
    this.today = today;
    this.progress = progress;
  }

  /** Reads from a start page on. */
  Brief of(Visit home) {
    Company company = Company.of(home);
    List<Visit> homes = new Homes(session).inAllLanguages(home);
    Collection<Source> sources = new Finding(session, tools.knowledge(), today).from(homes);
    List<Entry> candidates = Candidates.of(tools.knowledge(), sources, home);
    String site = WebAddress.domain(home.url());
    List<String> found = kinds(sources);
    progress.at(site, found, 0, candidates.size());
    Posts posts =
        new Posts(session, tools.extractor(), new ListingReader(tools.knowledge().paths()));
    boolean[] early = {false};
    List<Post> read =
        posts.read(
            candidates,
            sofar -> {
              progress.at(site, found, sofar.size(), candidates.size());
              if (!early[0] && sofar.size() >= NEWEST && candidates.size() > sofar.size()) {
                early[0] = true;
                progress.early(
                    brief(company, homes, sources, sofar, posts.listings(), candidates.size()));
              }
            });
    return brief(company, homes, sources, read, posts.listings(), candidates.size());
  }

  /** Reads one article alone. */
  Optional<Brief> ofArticle(Visit page, Company company) {
    Entry entry =
        new Entry(page.url(), "", Optional.empty(), List.of(), page.url(), Entry.Via.LISTING);
    Posts posts =
        new Posts(session, tools.extractor(), new ListingReader(tools.knowledge().paths()));
    return posts
        .post(entry)
        .map(post -> brief(company, List.of(), List.of(), List.of(post), List.of(), 1));
  }

  private static List<String> kinds(Collection<Source> sources) {
    return sources.stream()
        .filter(s -> !s.entries().isEmpty())
        .map(Source::kind)
        .distinct()
        .toList();
  }

  private Brief brief(
      Company company,
      List<Visit> homes,
      Collection<Source> sources,
      List<Post> read,
      List<Visit> listings,
      int known) {
    List<Post> posts = SiteTitles.without(read);
    Language language = language(posts, homes);
    List<Trigger> triggers =
        new Evidence(tools.detector(), tools.score(), company)
            .of(posts, sources, language).stream().filter(this::isRecentEnough).toList();
    Account account = account(company, homes, posts, language);
    return new Brief(
        account,
        pages(homes, sources, posts, listings, language),
        triggers,
        people(homes, sources, posts),
        stats(posts, known));
  }

  private boolean isRecentEnough(Trigger trigger) {
    Optional<LocalDate> oldest =
        session.options().since().map(d -> today.minus(Period.ofDays((int) d.toDays())));
    return oldest.isEmpty()
        || trigger.published().isEmpty()
        || !trigger.published().get().isBefore(oldest.get());
  }

  private static Account account(
      Company company, List<Visit> homes, List<Post> posts, Language language) {
    String url = homes.isEmpty() ? posts.get(0).url() : homes.get(0).url();
    return new Account(
        0,
        company.name(),
        Optional.of(WebAddress.domain(url)),
        company.aliases(),
        Optional.of(language.tag()),
        company.summary(),
        "LEAD",
        Optional.empty());
  }

  /** What most posts are written in. */
  private Language language(List<Post> posts, List<Visit> homes) {
    Map<Language, Long> counted =
        posts.stream()
            .collect(Collectors.groupingBy(p -> p.article().language(), Collectors.counting()));
    return counted.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .or(
            () ->
                homes.stream()
                    .findFirst()
                    .map(h -> tools.extractor().extract(h.text(), h.url()).language()))
        .orElse(Language.EN);
  }

  private static List<Brief.Page> pages(
      List<Visit> homes,
      Collection<Source> sources,
      List<Post> posts,
      List<Visit> listings,
      Language language) {
    Map<String, Brief.Page> pages = new LinkedHashMap<>();
    posts.stream()
        .sorted(
            Comparator.comparing((Post p) -> p.article().published().orElse(LocalDate.MIN))
                .reversed())
        .map(
            p ->
                new Brief.Page(
                    p.url(),
                    p.article().title(),
                    p.article().published(),
                    Brief.Kind.POST,
                    p.article().language().tag()))
        .forEach(p -> pages.putIfAbsent(WebAddress.key(p.url()), p));
    for (Source source : sources) {
      if (!source.kind().equals(Source.SITEMAP) && !source.kind().equals("home")) {
        pages.putIfAbsent(
            WebAddress.key(source.visit().url()), page(source.visit(), kind(source), language));
      }
    }
    listings.forEach(
        v -> pages.putIfAbsent(WebAddress.key(v.url()), page(v, Brief.Kind.LISTING, language)));
    homes.forEach(
        v -> pages.putIfAbsent(WebAddress.key(v.url()), page(v, Brief.Kind.PAGE, language)));
    return List.copyOf(pages.values());
  }

  private static Brief.Kind kind(Source source) {
    if (source.kind().equals(Source.FEED)) {
      return Brief.Kind.FEED;
    }
    return source.kind().equals("about") || source.entries().isEmpty()
        ? Brief.Kind.PAGE
        : Brief.Kind.LISTING;
  }

  private static Brief.Page page(Visit visit, Brief.Kind kind, Language language) {
    String title = visit.document().title().strip();
    return new Brief.Page(visit.url(), title, Optional.empty(), kind, language.tag());
  }

  private List<Brief.Named> people(
      List<Visit> homes, Collection<Source> sources, List<Post> posts) {
    Map<String, Brief.Named> people = new LinkedHashMap<>();
    Stream<Brief.Named> onPages =
        Stream.concat(
                homes.stream(),
                sources.stream().filter(s -> s.kind().equals("about")).map(Source::visit))
            .flatMap(v -> tools.people().in(Lines.of(v.document().body()), v.url()).stream());
    Stream<Brief.Named> inPosts =
        posts.stream()
            .flatMap(p -> tools.people().in(p.article().text().lines().toList(), p.url()).stream());
    Stream.concat(inPosts, onPages).forEach(p -> people.putIfAbsent(p.name(), p));
    return new ArrayList<>(people.values());
  }

  private Brief.Stats stats(List<Post> posts, int known) {
    long elapsed = (System.nanoTime() - started) / 1_000_000;
    return new Brief.Stats(
        Math.max(known, posts.size()),
        session.budget().fetched(),
        session.budget().notModified(),
        session.budget().bytes(),
        elapsed,
        session.budget().exhausted(),
        session.problems());
  }
}
