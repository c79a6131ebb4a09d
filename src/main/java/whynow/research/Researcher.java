package whynow.research;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import whynow.extract.Extractor;
import whynow.fetch.Web;
import whynow.playbook.DataFolder;
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

  /**
   * A researcher.
   *
   * @param data where {@code research/} is
   * @param score 0 to 100 for a trigger
   */
  public Researcher(
      Web web,
      Extractor extractor,
      TriggerDetector detector,
      ToDoubleFunction<Trigger> score,
      DataFolder data,
      Clock clock) {
    this.web = web;
    this.clock = clock;
    this.tools =
        new Reading.Tools(new Knowledge(data), extractor, detector, score, new People(data));
  }

  /** Reads a domain, a start page, or one article when the address is an article's. */
  public Outcome research(String site, Options options, Progress progress) {
    try (Session session = new Session(web, options)) {
      Reading reading = new Reading(session, tools, LocalDate.now(clock), progress);
      Homes.Found found = new Homes(session).of(site.strip());
      if (found.home().isEmpty()) {
        return new Outcome.NotFound("I could not read " + site.strip() + ".", found.tried());
      }
      return read(found.home().get(), reading, session);
    }
  }

  private static Outcome read(Visit page, Reading reading, Session session) {
    if (WebAddress.segments(page.asked()).isEmpty()) {
      return new Outcome.Read(reading.of(page));
    }
    Company company =
        new Homes(session)
            .of(WebAddress.home(page.url()))
            .home()
            .map(Company::of)
            .orElseGet(() -> Company.of(page));
    Optional<Brief> article = reading.ofArticle(page, company);
    return new Outcome.Read(article.orElseGet(() -> reading.of(page)));
  }
}
