package whynow.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import whynow.extract.Extractor;
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
      People people,
      Orders orders) {}

  private static final int FIRST = 6;
  private static final int NEWEST = 12;

  /** So many dead links are worth a word. */
  private static final int MANY = 12;

  private final Session session;
  private final Tools tools;
  private final LocalDate today;
  private final Progress progress;
  private final BriefWriter writer;

  Reading(Session session, Tools tools, LocalDate today, Progress progress) {
    this.session = session;
    this.tools = tools;
    this.today = today;
    this.progress = progress;
    this.writer = new BriefWriter(session, tools, today);
  }

  /** Reads from a start page on. */
  Brief of(Visit home) {
    Site site = new Site(home);
    site.finding.near();
    site.read(FIRST, site.finding::deeper);
    site.read(NEWEST, site.finding::aside);
    int most = session.options().maxPages();
    if (site.read.size() < most) {
      site.read(most / 2, site.finding::turnPages);
      site.read(most, () -> {});
    }
    return site.brief();
  }

  /** Reads one article alone. */
  Optional<Brief> ofArticle(Visit page, Company company) {
    Entry entry =
        new Entry(page.url(), "", Optional.empty(), List.of(), page.url(), Entry.Via.LISTING);
    return posts()
        .post(entry)
        .map(post -> new Material(company, List.of(), List.of(), List.of(post), List.of(), 1))
        .map(writer::of);
  }

  private Posts posts() {
    return new Posts(session, tools.extractor(), new ListingReader(tools.knowledge().paths()));
  }

  /**
   * One site. Finding and reading go side by side, so that its connections always have something to
   * do: the newest posts known of are read while less likely places are looked at.
   */
  private final class Site {
    private final Visit home;
    private final Company company;
    private final Finding finding;
    private final Posts posts = posts();
    private List<Post> read = List.of();
    private Optional<Future<?>> early = Optional.empty();

    private Site(Visit home) {
      this.home = home;
      this.company = Company.of(home);
      this.finding = new Finding(session, tools.knowledge(), today, home);
    }

    private void read(int most, Runnable meanwhile) {
      List<Source> sources = finding.sources();
      List<Entry> known = Candidates.of(tools.knowledge(), sources, home);
      int enough = Math.min(most, session.options().maxPages());
      read =
          session.both(
              meanwhile,
              () -> posts.read(known, enough, soFar -> tell(soFar, sources, known.size())));
    }

    /**
     * Says how far the reading is, and gives the brief of the newest dozen while as many more are
     * to come; for fewer, the whole brief is there before the first could be read.
     */
    private void tell(List<Post> soFar, List<Source> sources, int known) {
      progress.at(WebAddress.domain(home.url()), kinds(sources), soFar.size(), known);
      if (early.isEmpty() && soFar.size() >= NEWEST && known - soFar.size() >= NEWEST) {
        Supplier<Brief> brief = () -> writer.of(material(soFar, known));
        early = Optional.of(session.aside(() -> progress.early(brief)));
      }
    }

    private Brief brief() {
      List<Source> sources = finding.sources();
      int known = Candidates.of(tools.knowledge(), sources, home).size();
      List<Entry> linked = Candidates.linked(tools.knowledge(), sources, read);
      int most = session.options().maxPages();
      read = posts.read(linked, most, soFar -> tell(soFar, sources, known));
      if (posts.dead() >= MANY) {
        session.note(home.url(), posts.dead() + " of its links to posts lead nowhere");
      }
      Brief brief = writer.of(material(read, known));
      early.ifPresent(Session::result);
      return brief;
    }

    private Material material(List<Post> soFar, int known) {
      return new Material(
          company, finding.homes(), finding.sources(), soFar, posts.listings(), known);
    }
  }

  private static List<String> kinds(List<Source> sources) {
    return sources.stream()
        .filter(s -> !s.entries().isEmpty())
        .map(Source::kind)
        .distinct()
        .toList();
  }
}
