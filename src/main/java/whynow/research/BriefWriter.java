package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import whynow.accounts.Account;
import whynow.language.Language;
import whynow.triggers.Trigger;

/** Writes the brief of what was read. */
final class BriefWriter {
  private final Session session;
  private final Reading.Tools tools;
  private final LocalDate today;
  private final long started = System.nanoTime();

  BriefWriter(Session session, Reading.Tools tools, LocalDate today) {
    this.session = session;
    this.tools = tools;
    this.today = today;
  }

  Brief of(Material read) {
    Language language = language(read.posts(), read.homes());
    List<Trigger> triggers =
        new Evidence(tools, read.company(), session, today)
            .of(read.posts(), read.sources(), language).stream()
                .filter(t -> !tools.orders().isIn(t.quote()))
                .toList();
    Brief brief =
        new Brief(
            account(read, language),
            pages(read, language),
            triggers,
            people(read.homes(), read.sources(), read.posts()),
            stats(read));
    return session.options().oldest(today).map(brief::since).orElse(brief);
  }

  private static Account account(Material read, Language language) {
    String url = read.homes().isEmpty() ? read.posts().get(0).url() : read.homes().get(0).url();
    Company company = read.company();
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

  private static List<Brief.Page> pages(Material read, Language language) {
    Map<String, Brief.Page> pages = new LinkedHashMap<>();
    read.posts().stream()
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
    for (Source source : read.sources()) {
      if (!source.kind().equals(Source.SITEMAP) && !source.kind().equals("home")) {
        pages.putIfAbsent(
            WebAddress.key(source.visit().url()), page(source.visit(), kind(source), language));
      }
    }
    read.listings()
        .forEach(
            v -> pages.putIfAbsent(WebAddress.key(v.url()), page(v, Brief.Kind.LISTING, language)));
    read.homes()
        .forEach(
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

  private Brief.Stats stats(Material read) {
    long elapsed = (System.nanoTime() - started) / 1_000_000;
    return new Brief.Stats(
        Math.max(read.known(), read.posts().size()),
        session.budget().fetched(),
        session.budget().notModified(),
        session.budget().bytes(),
        elapsed,
        session.budget().exhausted(),
        session.problems(),
        session.options().maxPages());
  }
}
