package whynow.research;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import whynow.extract.Article;
import whynow.extract.Extractor;
import whynow.fetch.Fetched;
import whynow.fetch.Web;
import whynow.language.Language;
import whynow.playbook.DataFolder;
import whynow.triggers.Subject;
import whynow.triggers.Trigger;
import whynow.triggers.TriggerDetector;

/**
 * Reads a company's own pages and says what has just happened there.
 *
 * <pre>{@code
 * Outcome outcome = researcher.research("northlight.example", Options.DEFAULT, Progress.SILENT);
 * }</pre>
 */
public final class Researcher {
  private final Web web;
  private final Clock clock;
  private final Reading.Tools tools;
  private final NameToSite names;
  private final AtomicBoolean awake = new AtomicBoolean();

  /** A researcher that asks no search service. */
  public Researcher(
      Web web,
      Extractor extractor,
      TriggerDetector detector,
      ToDoubleFunction<Trigger> score,
      DataFolder data,
      Clock clock) {
    this(web, extractor, detector, score, data, clock, Search.NONE);
  }

  /**
   * A researcher.
   *
   * @param data where {@code research/} is
   * @param score 0 to 100 for a trigger
   * @param search asked for names that no likely domain confirms
   */
  public Researcher(
      Web web,
      Extractor extractor,
      TriggerDetector detector,
      ToDoubleFunction<Trigger> score,
      DataFolder data,
      Clock clock,
      Search search) {
    Knowledge knowledge = new Knowledge(data);
    this.web = web;
    this.clock = clock;
    this.names = new NameToSite(data, knowledge, search);
    this.tools =
        new Reading.Tools(
            knowledge, extractor, detector, score, new People(data), new Orders(data));
  }

  /**
   * Reads a domain, a start page, one article when the address is an article's, or the site that a
   * name leads to.
   */
  public Outcome research(String company, Options options, Progress progress) {
    try (Session session = new Session(web, options)) {
      wake(session);
      Reading reading = new Reading(session, tools, LocalDate.now(clock), progress);
      return CompanyResearch.isSite(company)
          ? site(company.strip(), reading, session)
          : named(company.strip(), reading, session);
    }
  }

  /** What must be loaded once is loaded while the first answers are on their way. */
  private void wake(Session session) {
    if (awake.compareAndSet(false, true)) {
      Article blank =
          Texts.of("https://www.example.com/", "", Optional.empty(), Language.EN, List.of());
      List.<Runnable>of(
              () -> tools.detector().detect(blank, new Subject("", List.of())),
              () -> WebAddress.domain(blank.url()),
              () -> tools.extractor().extract("<p></p>", blank.url()),
              () -> tools.orders().isIn(""))
          .forEach(session::begin);
    }
  }

  /**
   * True when one of these pages says something else than when it was read last. Every request is
   * conditional where the page is remembered.
   */
  boolean isChanged(List<String> urls) {
    try (Session session = new Session(web, Options.DEFAULT.fresh(Duration.ZERO))) {
      return session
          .each(urls, url -> session.fetch(WebAddress.asked(url, url).orElse(url)))
          .stream()
          .anyMatch(Fetched.Page.class::isInstance);
    }
  }

  private Outcome site(String site, Reading reading, Session session) {
    Homes.Found found = new Homes(session).of(site);
    return found.home().isPresent()
        ? read(found.home().get(), reading, session)
        : new Outcome.NotFound("I could not read " + site + ".", found.tried());
  }

  private Outcome named(String name, Reading reading, Session session) {
    NameToSite.Found found = names.of(name, session);
    if (found.sites().size() == 1) {
      return new Outcome.Read(reading.of(found.sites().get(0)));
    }
    return found.sites().isEmpty()
        ? new Outcome.NotFound(
            "I do not know the site of " + name + ". What is their site?", found.tried())
        : new Outcome.Ambiguous(found.sites().stream().map(Researcher::candidate).toList());
  }

  private static Outcome.Candidate candidate(Visit home) {
    return new Outcome.Candidate(Company.of(home).name(), WebAddress.domain(home.url()));
  }

  private Outcome read(Visit page, Reading reading, Session session) {
    if (WebAddress.segments(page.asked()).isEmpty()) {
      return new Outcome.Read(reading.of(page));
    }
    Company company =
        tools.knowledge().isPlatform(page.url())
            ? Company.publishing(page)
            : new Homes(session)
                .of(WebAddress.home(page.url()))
                .home()
                .map(Company::of)
                .orElseGet(() -> Company.of(page));
    Optional<Brief> article = reading.ofArticle(page, company);
    return new Outcome.Read(article.orElseGet(() -> reading.of(page)));
  }
}
