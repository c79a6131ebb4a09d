package whynow;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import whynow.accounts.Account;
import whynow.accounts.TitleReader;
import whynow.accounts.Whom;
import whynow.chat.Command;
import whynow.delivery.Messenger;
import whynow.demo.DemoWeb;
import whynow.extract.Article;
import whynow.extract.PageReader;
import whynow.fetch.Detour;
import whynow.fetch.Fetched;
import whynow.fetch.PageStore;
import whynow.fetch.Turns;
import whynow.fetch.Web;
import whynow.research.Brief;
import whynow.research.BriefNotice;
import whynow.research.Clips;
import whynow.research.CompanyResearch;
import whynow.research.NewsNotice;
import whynow.research.Outcome;
import whynow.research.PostCommand;
import whynow.research.ReadPages;
import whynow.research.ReadingNotice;
import whynow.research.Reason;
import whynow.research.ResearchCommand;
import whynow.research.Researcher;
import whynow.research.Search;
import whynow.research.TriggerNotice;
import whynow.research.TriggersCommand;
import whynow.research.WatchCommand;
import whynow.research.WatchNotices;
import whynow.research.WatchingCommand;
import whynow.research.WebSearch;
import whynow.scoring.TriggerScore;
import whynow.team.Calendars;
import whynow.triggers.Trigger;
import whynow.triggers.Triggers;
import whynow.web.Metrics;

/** The part of the house that reads company sites: asked, watched, and by the command line. */
public final class ResearchCommands {
  private static final long PAGES_IN_MEMORY = 24_000_000;

  private final Base base;
  private final Triggers triggers;
  private final DemoWeb demo;
  private final Metrics metrics;
  private final Turns ownTurns = Turns.ofThisProcess();
  private final Supplier<Turns> turns = Once.of(this::turns);
  private final Supplier<PageStore> pages = Once.of(this::keptPages);

  ResearchCommands(Base base, DemoWeb demo, Metrics metrics) {
    this.base = base;
    this.triggers = Triggers.in(base.data());
    this.demo = demo;
    this.metrics = metrics;
  }

  /**
   * What can be asked.
   *
   * @param why why an account, and why now
   * @param whom finds who is meant
   * @param draftKind the kind of message an account is offered, when it is not a first one
   */
  List<Command> all(Reason why, Function<Account, Optional<String>> draftKind, Whom whom) {
    return List.of(
        new ResearchCommand(
            reading(), briefs(why, draftKind), watch(true), clips(whom), posts(whom)),
        posts(whom),
        new TriggersCommand(
            base.matcher(),
            base.store().accounts(),
            base.store().readings(),
            triggerNotice(),
            news(),
            base.messages()),
        watch(true),
        watch(false),
        new WatchingCommand(
            base.store().watches(),
            base.store().accounts(),
            base.store().readings(),
            base.messages()));
  }

  /** Reads company sites, through a proxy where one is given; remembers pages while it runs. */
  public Researcher researcher(Optional<InetSocketAddress> proxy) {
    return researcher(proxy, PageStore.inMemory(PAGES_IN_MEMORY), ownTurns);
  }

  private PageStore keptPages() {
    return PageStore.behind(PAGES_IN_MEMORY, base.store().pages());
  }

  /** One machine's book is read by one process; several on one book take turns at a host. */
  private Turns turns() {
    return base.store().isLocal() ? ownTurns : Turns.agreed(base.store().claims());
  }

  /** Research as people ask for it: over the book, by any name. */
  public CompanyResearch companyResearch(Optional<InetSocketAddress> proxy) {
    return new CompanyResearch(
        researcher(proxy, pages.get(), turns.get()),
        base.store().accounts(),
        base.matcher(),
        base.store().readings(),
        this::invented,
        base.clock());
  }

  /** The demo's companies can be named until a real one stands in the book. */
  private List<Outcome.Candidate> invented(String name) {
    boolean real =
        base.store().accounts().all().stream()
            .flatMap(a -> a.domain().stream())
            .anyMatch(domain -> !domain.endsWith(".example"));
    return real || base.settings().proxy().isPresent()
        ? List.of()
        : demo.named(name).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Outcome.Candidate(e.getValue(), e.getKey()))
            .toList();
  }

  private Researcher researcher(
      Optional<InetSocketAddress> proxy, PageStore pages, Turns waitedFor) {
    Web.Manners manners =
        new Web.Manners(base.settings().userAgent(), proxy, base.settings().fetchAllow());
    Detour invented = proxy.isPresent() ? Detour.NONE : new Detour(demo::knows, demo::proxy);
    return new Researcher(
        Web.of(manners, invented, pages, base.clock(), waitedFor, this::count),
        new PageReader(),
        triggers,
        score(),
        base.data(),
        base.clock(),
        search());
  }

  private ToDoubleFunction<Trigger> score() {
    return new TriggerScore(triggers::types, new TitleReader(base.data()), base.clock());
  }

  private Clips clips(Whom whom) {
    return new Clips(
        base.store().clippings(),
        base.store().accounts(),
        base.matcher(),
        whom.names(),
        triggers,
        score(),
        this::pages);
  }

  private PostCommand posts(Whom whom) {
    return new PostCommand(
        clips(whom), whom, base.store().contacts(), triggerNotice(), base.data(), base.messages());
  }

  private Search search() {
    return base.settings()
        .search()
        .<Search>map(service -> new WebSearch(service.url(), service.key().reveal()))
        .orElse(Search.NONE);
  }

  private void count(Fetched fetched, Duration took) {
    metrics.took("fetch", fetched.getClass().getSimpleName().toLowerCase(Locale.ROOT), took);
  }

  ReadingNotice reading() {
    return new ReadingNotice(companyResearch(base.settings().proxy()), base.messages());
  }

  List<Article> pages(Brief brief) {
    return new ReadPages(base.store().pages(), new PageReader()).of(brief);
  }

  /** Reads watched accounts again and tells what is new. */
  WatchNotices watched(Messenger messenger, Calendars calendars) {
    return new WatchNotices(
        companyResearch(base.settings().proxy()),
        base.store().watches(),
        base.store().readings(),
        base.store().accounts(),
        news(),
        base.store().reps(),
        calendars,
        messenger,
        triggerNotice(),
        base.messages(),
        base.store(),
        base.store().claims(),
        base.clock());
  }

  private WatchCommand watch(boolean on) {
    return new WatchCommand(
        on, base.matcher(), base.store().accounts(), base.store().watches(), base.messages());
  }

  private NewsNotice news() {
    return new NewsNotice(
        base.store().contacts(), base.store().touches(), triggerNotice(), base.messages());
  }

  private BriefNotice briefs(Reason why, Function<Account, Optional<String>> draftKind) {
    return new BriefNotice(
        why,
        account -> draftKind.apply(base.store().accounts().find(account.id()).orElse(account)),
        base.store().contacts(),
        base.store().touches(),
        triggerNotice(),
        base.messages());
  }

  /** How triggers are said. */
  TriggerNotice triggerNotice() {
    return new TriggerNotice(triggers::types, base.messages());
  }
}
