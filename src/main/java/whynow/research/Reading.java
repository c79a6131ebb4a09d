package whynow.research;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

  private static final int NEWEST = 12;

  private final Session session;
  private final Tools tools;
  private final LocalDate today;
  private final Progress progress;
  private final BriefWriter writer;
  private boolean heardEarly;

  Reading(Session session, Tools tools, LocalDate today, Progress progress) {
    this.session = session;
    this.tools = tools;
    this.today = today;
    this.progress = progress;
    this.writer = new BriefWriter(session, tools, today);
  }

  /** Reads from a start page on. */
  Brief of(Visit home) {
    Company company = Company.of(home);
    List<Visit> homes = new Homes(session).inAllLanguages(home);
    Collection<Source> sources = new Finding(session, tools.knowledge(), today).from(homes);
    List<Entry> candidates = Candidates.of(tools.knowledge(), sources, home);
    Posts posts = posts();
    Function<List<Post>, Material> material =
        read -> new Material(company, homes, sources, read, posts.listings(), candidates.size());
    Consumer<List<Post>> heard = read -> tell(material.apply(read));
    List<Post> first = posts.read(candidates, heard);
    List<Entry> linked = Candidates.linked(tools.knowledge(), sources, first);
    return writer.of(material.apply(posts.read(linked, heard)));
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

  /** Says how far the reading is, and gives the brief of the newest dozen while more is to come. */
  private void tell(Material material) {
    int read = material.posts().size();
    String site = WebAddress.domain(material.homes().get(0).url());
    progress.at(site, kinds(material.sources()), read, material.known());
    if (!heardEarly && read >= NEWEST && read < material.known()) {
      heardEarly = true;
      progress.early(() -> writer.of(material));
    }
  }

  private static List<String> kinds(Collection<Source> sources) {
    return sources.stream()
        .filter(s -> !s.entries().isEmpty())
        .map(Source::kind)
        .distinct()
        .toList();
  }
}
