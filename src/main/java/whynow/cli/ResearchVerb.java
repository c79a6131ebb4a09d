package whynow.cli;

import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import whynow.App;
import whynow.language.Language;
import whynow.outreach.Angle;
import whynow.outreach.Angles;
import whynow.research.Brief;
import whynow.research.Options;
import whynow.research.Outcome;
import whynow.research.Progress;
import whynow.triggers.Trigger;

/** Reads a company's own pages and prints the brief. */
@Command(description = "Read a company's blog and news and say why now.")
final class ResearchVerb implements Callable<Integer> {
  private final Supplier<App> app;

  @Parameters(paramLabel = "COMPANY", description = "a name, a domain or the address of an article")
  private String company;

  @Option(names = "--json", description = "the whole brief as one object")
  private boolean json;

  @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "ask through this proxy")
  private String proxy;

  @Option(names = "--max-pages", paramLabel = "N", description = "posts read at most (60)")
  private int maxPages = Options.DEFAULT.maxPages();

  @Option(names = "--since", paramLabel = "365d", description = "no triggers older than this")
  private String since;

  @Option(names = "--no-store", description = "keep nothing on disk")
  private boolean noStore;

  ResearchVerb(Supplier<App> app) {
    this.app = app;
  }

  @Override
  public Integer call() {
    Options options = Options.DEFAULT.withMaxPages(maxPages).since(age());
    Outcome outcome = research(options);
    if (outcome instanceof Outcome.Read read) {
      System.out.println(json ? new BriefJson(this::angles).of(read.brief()) : plain(read.brief()));
      return 0;
    }
    throw failure(outcome);
  }

  private Outcome research(Options options) {
    return noStore
        ? app.get().research().researcher(proxy()).research(company, options, progress())
        : app.get().research().companyResearch(proxy()).research(company, options, progress());
  }

  private List<Angle> angles(Brief brief) {
    Angles.Reasons reasons =
        app.get()
            .outreach()
            .angles()
            .of(
                brief.account(),
                brief.triggers(),
                Optional.empty(),
                Language.EN,
                LocalDate.now(app.get().clock()));
    return reasons instanceof Angles.Reasons.Found found ? found.angles() : List.of();
  }

  private static Failure failure(Outcome outcome) {
    if (outcome instanceof Outcome.Ambiguous several) {
      return new Failure(
          "Several companies go by that name.", Map.of("candidates", several.candidates()));
    }
    Outcome.NotFound none = (Outcome.NotFound) outcome;
    return new Failure(none.reason(), none.tried());
  }

  private Optional<InetSocketAddress> proxy() {
    return Optional.ofNullable(proxy).map(ProxyAddress::of).or(() -> app.get().settings().proxy());
  }

  private Optional<Duration> age() {
    if (since == null) {
      return Optional.empty();
    }
    if (!since.matches("\\d{1,5}d?")) {
      throw new WrongUsage("--since wants days, such as 365d, not " + since);
    }
    return Optional.of(Duration.ofDays(Long.parseLong(since.replace("d", ""))));
  }

  /** On a terminal's error stream, so that output stays clean. */
  private Progress progress() {
    PrintStream err = System.err;
    return json
        ? Progress.SILENT
        : (site, found, read, known) ->
            err.println(
                "Reading "
                    + site
                    + " … "
                    + String.join(", ", found)
                    + " · "
                    + read
                    + " of "
                    + known
                    + " posts read");
  }

  private static String plain(Brief brief) {
    StringBuilder out = new StringBuilder(brief.account().name());
    out.append(" · ").append(brief.account().domain().orElse("")).append('\n');
    out.append(brief.account().summary()).append('\n');
    int n = 1;
    for (Trigger t : brief.triggers().stream().filter(Trigger::own).limit(5).toList()) {
      out.append(n++).append(". ").append(t.type()).append(" · ").append(t.certainty().word());
      out.append(" · ").append(t.published().map(Object::toString).orElse("undated")).append(" “");
      out.append(t.quote()).append("” ").append(t.url()).append('\n');
    }
    Brief.Stats stats = brief.stats();
    out.append(stats.fetched()).append(" pages, ").append(stats.elapsedMs() / 1000.0).append(" s");
    stats.notes().forEach(note -> out.append('\n').append(note));
    return out.toString();
  }
}
