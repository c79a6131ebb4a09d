package whynow;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Names;
import whynow.accounts.TitleReader;
import whynow.accounts.Whom;
import whynow.activity.LogCommand;
import whynow.activity.LogNotice;
import whynow.activity.LogReader;
import whynow.activity.Logbook;
import whynow.activity.UndoCommand;
import whynow.chat.Admission;
import whynow.chat.Bot;
import whynow.chat.ChatPlatform;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.HelpCommand;
import whynow.chat.LinkCommand;
import whynow.chat.MuteCommand;
import whynow.chat.Presses;
import whynow.chat.SettingsCommand;
import whynow.chat.Speaker;
import whynow.chat.Speech;
import whynow.chat.TokenCommand;
import whynow.chat.WhatisCommand;
import whynow.delivery.Delivery;
import whynow.delivery.Messenger;
import whynow.demo.DemoWeb;
import whynow.extract.Article;
import whynow.extract.PageReader;
import whynow.fetch.AddressGuard;
import whynow.fetch.Detour;
import whynow.fetch.Fetched;
import whynow.fetch.PageStore;
import whynow.fetch.Resolver;
import whynow.fetch.Web;
import whynow.followups.FollowupNotices;
import whynow.jobs.Jobs;
import whynow.language.Glossary;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.mail.MailLog;
import whynow.mail.MailNotices;
import whynow.mail.Mailbox;
import whynow.mail.PasteCommand;
import whynow.outreach.AccountNotice;
import whynow.outreach.Angles;
import whynow.outreach.CheckCommand;
import whynow.outreach.ContentResults;
import whynow.outreach.DraftCommand;
import whynow.outreach.Drafts;
import whynow.outreach.Guard;
import whynow.outreach.ModelWriter;
import whynow.outreach.PlanCommand;
import whynow.outreach.Playbook;
import whynow.outreach.PlaybookCommand;
import whynow.outreach.WhyCommand;
import whynow.playbook.DataFolder;
import whynow.research.Brief;
import whynow.research.BriefNotice;
import whynow.research.CompanyResearch;
import whynow.research.NewsNotice;
import whynow.research.Outcome;
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
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.triggers.Trigger;
import whynow.triggers.Triggers;
import whynow.web.Metrics;
import whynow.webhook.Feed;
import whynow.webhook.Inbound;
import whynow.webhook.Webhook;
import whynow.writing.HttpModel;
import whynow.writing.Prompts;
import whynow.writing.TokenBudget;

/**
 * Everything, built by hand from top to bottom in the order things depend on each other. Reading it
 * is the tour of the house. What a verb does not need is not built.
 */
public final class App implements AutoCloseable {
  private static final long PAGES_IN_MEMORY = 24_000_000;
  private static final int TOKENS_A_DAY = 200_000;

  private final Metrics metrics = new Metrics();
  private final Settings settings;
  private final Clock clock;
  private final DataFolder data;
  private final Messages messages;
  private final Triggers triggers;
  private final Supplier<AccountMatcher> matcher =
      Once.of(() -> new AccountMatcher(store().accounts(), data()));
  private final Supplier<Angles> angles = Once.of(() -> new Angles(playbook(), data()));
  private final Playbook playbook;
  private final DemoWeb demo;
  private final Supplier<Optional<ModelWriter>> writer = Once.of(this::writer);
  private final Supplier<Store> store = Once.of(this::openStore);
  private final Supplier<BookCommands> book =
      Once.of(() -> new BookCommands(store(), data(), messages(), clock()));
  private final Supplier<MethodCommands> method =
      Once.of(
          () ->
              new MethodCommands(
                  store(),
                  book(),
                  matcher(),
                  triggerNotice(),
                  angles,
                  data(),
                  messages(),
                  clock()));
  private final Supplier<Commands> commands = Once.of(() -> new Commands(list(), messages()));
  private volatile String home;
  private volatile boolean opened;

  public App(Settings settings) {
    this(settings, settings.clock());
  }

  /** The same with another time than the settings'. */
  App(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    this.data = new DataFolder(settings.data());
    this.messages = new Messages(data);
    this.triggers = Triggers.in(data);
    this.playbook = new Playbook(data);
    this.demo = new DemoWeb(data, clock);
    this.home =
        settings
            .publicUrl()
            .map(Object::toString)
            .orElse("http://" + settings.host() + ":" + settings.port());
  }

  static App ofThisMachine() {
    return new App(Settings.ofThisMachine());
  }

  public Settings settings() {
    return settings;
  }

  /** Product time; see {@code WHYNOW_NOW}. */
  public Clock clock() {
    return clock;
  }

  public DataFolder data() {
    return data;
  }

  public Messages messages() {
    return messages;
  }

  /** The book, opened when it is first needed. */
  public Store store() {
    return store.get();
  }

  /** Reads company sites, through a proxy where one is given; remembers pages while it runs. */
  public Researcher researcher(Optional<InetSocketAddress> proxy) {
    return researcher(proxy, PageStore.inMemory(PAGES_IN_MEMORY));
  }

  /** Research as people ask for it: over the book, by any name. */
  public CompanyResearch companyResearch(Optional<InetSocketAddress> proxy) {
    return new CompanyResearch(
        researcher(proxy, PageStore.behind(PAGES_IN_MEMORY, store().pages())),
        store().accounts(),
        matcher(),
        store().readings(),
        this::invented,
        clock);
  }

  /** The demo's companies can be named until a real one stands in the book. */
  private List<Outcome.Candidate> invented(String name) {
    boolean real =
        store().accounts().all().stream()
            .flatMap(a -> a.domain().stream())
            .anyMatch(domain -> !domain.endsWith(".example"));
    return real || settings.proxy().isPresent()
        ? List.of()
        : demo.named(name).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> new Outcome.Candidate(e.getValue(), e.getKey()))
            .toList();
  }

  private Researcher researcher(Optional<InetSocketAddress> proxy, PageStore pages) {
    Web.Manners manners = new Web.Manners(settings.userAgent(), proxy, settings.fetchAllow());
    Detour invented = proxy.isPresent() ? Detour.NONE : new Detour(demo::knows, demo::proxy);
    return new Researcher(
        Web.of(manners, invented, pages, clock, this::count),
        new PageReader(),
        triggers,
        new TriggerScore(triggers::types, new TitleReader(data), clock),
        data,
        clock,
        search());
  }

  private Search search() {
    return settings
        .search()
        .<Search>map(service -> new WebSearch(service.url(), service.key().reveal()))
        .orElse(Search.NONE);
  }

  private void count(Fetched fetched, Duration took) {
    metrics.took("fetch", fetched.getClass().getSimpleName().toLowerCase(Locale.ROOT), took);
  }

  /** What is counted and timed while this runs. */
  public Metrics metrics() {
    return metrics;
  }

  /** Reads job titles. */
  public TitleReader titles() {
    return new TitleReader(data);
  }

  /** Reads log sentences with the names in the book. */
  public LogReader logReader() {
    return new LogReader(new Names(store().accounts(), store().contacts(), titles(), data), data);
  }

  /** What we sell. */
  public Playbook playbook() {
    return playbook;
  }

  /** Why you, why now. */
  public Angles angles() {
    return angles.get();
  }

  /** Writes messages from what happened. */
  public Drafts drafts() {
    return new Drafts(playbook, data, writer.get());
  }

  /** The model, where one is set; without one no connection is ever opened. */
  private Optional<ModelWriter> writer() {
    return settings
        .llm()
        .map(
            llm ->
                new ModelWriter(
                    HttpModel.of(
                        llm.provider(),
                        llm.url(),
                        llm.key().map(Secret::reveal).orElse(""),
                        llm.model()),
                    new Prompts(settings.prompts()),
                    new TokenBudget(TOKENS_A_DAY, clock)));
  }

  /** Holds a text against what was read. */
  public Guard guard() {
    return new Guard(playbook, data);
  }

  /** Everything a person can ask for. */
  public Commands commands() {
    return commands.get();
  }

  /** The part that keeps the book: reminders, scores, digests, sheets. */
  public BookCommands book() {
    return book.get();
  }

  /** The part that is about selling to accounts: choosing, handing over, counting. */
  public MethodCommands method() {
    return method.get();
  }

  private List<Command> list() {
    List<Command> all = new ArrayList<>(book().all());
    all.addAll(method().all());
    all.addAll(
        List.of(
            new ResearchCommand(reading(), briefs(), watch(true)),
            new TriggersCommand(
                matcher(),
                store().accounts(),
                store().readings(),
                triggerNotice(),
                news(),
                messages),
            watch(true),
            watch(false),
            new WatchingCommand(
                store().watches(), store().accounts(), store().readings(), messages),
            new WhyCommand(targets(), angles, messages),
            new DraftCommand(
                targets(), store().contacts(), this::pagesForModel, drafts(), data, messages),
            new PasteCommand(mailLog(), messages),
            new CheckCommand(targets(), store().contacts(), this::pages, this::guard, messages),
            plan(),
            new PlaybookCommand(playbook, data, whom(), this::resultsOf, messages),
            log(),
            new UndoCommand(
                store().history(),
                store().accounts(),
                new FollowupNotices(store().accounts(), store().contacts(), messages),
                messages),
            new LinkCommand(store().loginCodes(), store().reps(), this::home, messages),
            new TokenCommand(store().apiKeys(), messages),
            new SettingsCommand(store().reps(), store().workingTimes(), messages),
            new MuteCommand(store().workingTimes(), messages),
            new WhatisCommand(new Glossary(data), messages),
            new HelpCommand(commands, messages)));
    return all;
  }

  private AccountNotice targets() {
    return new AccountNotice(
        whom(), matcher(), store().readings(), reading()::first, store().refusals(), messages);
  }

  private Whom whom() {
    return book().whom();
  }

  private PlanCommand plan() {
    return new PlanCommand(
        targets(),
        store().contacts(),
        store().touches(),
        angles,
        playbook,
        book().calendars(),
        data,
        messages);
  }

  private ReadingNotice reading() {
    return new ReadingNotice(companyResearch(settings.proxy()), messages);
  }

  private List<Article> pages(Brief brief) {
    return new ReadPages(store().pages(), new PageReader()).of(brief);
  }

  /** Templates say only what the triggers say; a model's words are held against the pages. */
  private List<Article> pagesForModel(Brief brief) {
    return settings.llm().isPresent() ? pages(brief) : List.of();
  }

  private LogCommand log() {
    FollowupNotices followups =
        new FollowupNotices(store().accounts(), store().contacts(), messages);
    return new LogCommand(
        logReader(),
        new Logbook(store().touches(), titles()),
        store().accounts(),
        store().contacts(),
        new LogNotice(followups, messages),
        messages);
  }

  /** Says which account is meant. */
  public AccountMatcher matcher() {
    return matcher.get();
  }

  /** What runs by itself; the caller starts it. */
  public Jobs jobs(Delivery delivery, Messenger messenger) {
    Jobs jobs = book().jobs(delivery, messenger);
    WatchNotices watched = watched(messenger);
    jobs.every("watch", Duration.ofMinutes(1), watched::look);
    webhook().ifPresent(hook -> jobs.every("webhook", Duration.ofSeconds(5), hook::send));
    mailbox(messenger).ifPresent(box -> jobs.every("mailbox", Duration.ofMinutes(1), box::look));
    method().add(jobs, messenger);
    return jobs;
  }

  /** Tells another system of touches and stage moves, where one is named. */
  Optional<Webhook> webhook() {
    return settings
        .webhook()
        .map(
            hook ->
                new Webhook(
                    hook.url(),
                    hook.secret().reveal(),
                    AddressGuard.of(Resolver.SYSTEM, settings.fetchAllow()),
                    new Feed(
                        store().history(),
                        store().touches(),
                        store().accounts(),
                        store().contacts(),
                        store().reps()),
                    store().workspace(),
                    clock));
  }

  private MailLog mailLog() {
    return new MailLog(
        data,
        store().accounts(),
        store().contacts(),
        store().touches(),
        store().reps(),
        matcher(),
        this::ourHost,
        clock);
  }

  /** What mails of our own people end in. */
  private Optional<String> ourHost() {
    return Optional.ofNullable(playbook.seller().site())
        .map(site -> site.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[:/].*", ""));
  }

  /** Listens to a mailbox, where one is named. */
  Optional<MailNotices> mailbox(Messenger messenger) {
    return settings
        .imap()
        .map(
            address ->
                new MailNotices(
                    Mailbox.imap(address.reveal()),
                    mailLog(),
                    store().workspace(),
                    store().told(),
                    store(),
                    messenger,
                    new FollowupNotices(store().accounts(), store().contacts(), messages),
                    messages,
                    clock));
  }

  /** Takes what other systems tell, signed. */
  public Inbound inbound() {
    return new Inbound(
        data,
        settings.hooks().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().reveal())),
        store().accounts(),
        store().contacts(),
        store().engagements(),
        store().touches(),
        store().reps(),
        matcher(),
        store().told(),
        store(),
        clock);
  }

  /** Reads watched accounts again and tells what is new. */
  WatchNotices watched(Messenger messenger) {
    return new WatchNotices(
        companyResearch(settings.proxy()),
        store().watches(),
        store().readings(),
        store().accounts(),
        news(),
        store().reps(),
        book().calendars(),
        messenger,
        triggerNotice(),
        messages,
        store(),
        clock);
  }

  /** What came of a piece of content in the last ninety days. */
  private Optional<ContentResults.Result> resultsOf(String content) {
    Instant now = clock.instant();
    return store()
        .ledger()
        .conversion("content", now.minus(Duration.ofDays(90)), now, Optional.empty())
        .stream()
        .filter(group -> group.group().equals(content))
        .findFirst()
        .map(g -> new ContentResults.Result(g.worked(), g.answered(), g.met()));
  }

  private WatchCommand watch(boolean on) {
    return new WatchCommand(on, matcher(), store().accounts(), store().watches(), messages);
  }

  private NewsNotice news() {
    return new NewsNotice(store().contacts(), store().touches(), triggerNotice(), messages);
  }

  private BriefNotice briefs() {
    return new BriefNotice(
        this::why,
        account -> method().draftKind(store().accounts().find(account.id()).orElse(account)),
        store().contacts(),
        store().touches(),
        triggerNotice(),
        messages);
  }

  /** How triggers are said. */
  TriggerNotice triggerNotice() {
    return new TriggerNotice(triggers::types, messages);
  }

  private Optional<Reason.Why> why(
      Account account, List<Trigger> found, Language language, LocalDate today) {
    Angles.Reasons reasons = angles.get().of(account, found, Optional.empty(), language, today);
    return reasons instanceof Angles.Reasons.Found best
        ? Optional.of(best.angles().get(0)).map(a -> new Reason.Why(a.whyNow(), a.whyYou()))
        : Optional.empty();
  }

  /** The chat apps whose tokens are set. */
  public List<ChatPlatform> platforms() {
    return new ChatApps(settings, store, commands).all();
  }

  /** Says replies on these platforms. */
  public Speaker speaker(List<ChatPlatform> platforms) {
    return new Speaker(platforms, store().choices(), store().sentMessages(), clock);
  }

  /** A bot that listens wherever it is started; the workers do what it is asked. */
  public Bot bot(Speaker speaker, Speech answers, Executor workers) {
    return new Bot(
        commands(),
        admission(),
        new Presses(store().choices(), store().sentMessages(), clock),
        store().inbox(),
        store().topics(),
        speaker,
        answers,
        store(),
        messages,
        clock,
        workers);
  }

  private Admission admission() {
    return new Admission(
        store().reps(),
        store().loginCodes(),
        settings.admins(),
        settings.allow(),
        ZoneId.systemDefault());
  }

  /** Where people find the console. */
  public String home() {
    return home;
  }

  void movedTo(String url) {
    home = settings.publicUrl().map(Object::toString).orElse(url);
  }

  private Store openStore() {
    opened = true;
    return JdbcStore.open(storeUrl());
  }

  /** Where the book is kept. */
  public String storeUrl() {
    return settings.storeOr("whynow.db");
  }

  @Override
  public void close() {
    demo.close();
    if (opened) {
      store().close();
    }
  }
}
