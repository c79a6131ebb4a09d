package whynow;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Names;
import whynow.accounts.TitleReader;
import whynow.activity.CorrectCommand;
import whynow.activity.LastLogged;
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
import whynow.followups.FollowupNotices;
import whynow.jobs.Jobs;
import whynow.language.Glossary;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.research.WatchNotices;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.upkeep.Upkeep;
import whynow.web.Metrics;

/**
 * Everything, built by hand from top to bottom in the order things depend on each other. Reading it
 * is the tour of the house. What a verb does not need is not built.
 */
public final class App implements AutoCloseable {
  private final Metrics metrics = new Metrics();
  private final Settings settings;
  private final Clock clock;
  private final DataFolder data;
  private final Messages messages;
  private final Supplier<AccountMatcher> matcher =
      Once.of(() -> new AccountMatcher(store().accounts(), data()));
  private final DemoWeb demo;
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
                  research().triggerNotice(),
                  () -> outreach().angles(),
                  data(),
                  messages(),
                  clock()));
  private final Supplier<Commands> commands = Once.of(() -> new Commands(list(), messages()));
  private final ResearchCommands research;
  private final OutreachCommands outreach;
  private final OtherSystems systems;
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
    this.demo = new DemoWeb(data, clock);
    Base base = new Base(settings, clock, data, messages, store, matcher);
    this.research = new ResearchCommands(base, demo, metrics);
    this.outreach = new OutreachCommands(base, research, book);
    this.systems = new OtherSystems(base, outreach.playbook());
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

  /** The part that reads company sites. */
  public ResearchCommands research() {
    return research;
  }

  /** The part that says why now, and writes. */
  public OutreachCommands outreach() {
    return outreach;
  }

  /** The part that speaks with mailboxes and other programs. */
  OtherSystems systems() {
    return systems;
  }

  private List<Command> list() {
    LastLogged last = new LastLogged();
    List<Command> all = new ArrayList<>(book().all());
    all.addAll(method().all());
    all.addAll(research.all(outreach::why, method()::draftKind, book().whom()));
    all.addAll(outreach.all(method()::draftKind));
    all.addAll(
        List.of(
            systems.paste(),
            correct(last),
            log(last),
            new UndoCommand(
                store().history(),
                store().accounts(),
                new FollowupNotices(store().accounts(), store().contacts(), messages),
                messages),
            new LinkCommand(
                store().loginCodes(), store().browsers(), store().reps(), this::home, messages),
            new TokenCommand(store().apiKeys(), messages),
            new SettingsCommand(store().reps(), store().workingTimes(), messages),
            new MuteCommand(store().workingTimes(), messages),
            new WhatisCommand(new Glossary(data), messages),
            new HelpCommand(commands, data, messages)));
    return all;
  }

  private LogCommand log(LastLogged last) {
    return new LogCommand(
        logReader(),
        logbook(),
        store().accounts(),
        store().contacts(),
        store().refusals(),
        matcher(),
        last,
        logNotice(),
        messages);
  }

  private CorrectCommand correct(LastLogged last) {
    return new CorrectCommand(
        logReader(),
        data,
        last,
        store().history(),
        logbook(),
        book().whom(),
        logNotice(),
        messages);
  }

  private Logbook logbook() {
    return new Logbook(store().accounts(), store().touches(), titles());
  }

  private LogNotice logNotice() {
    return new LogNotice(
        new FollowupNotices(store().accounts(), store().contacts(), messages),
        store().accounts(),
        messages);
  }

  /** Says which account is meant. */
  public AccountMatcher matcher() {
    return matcher.get();
  }

  /** What runs by itself; the caller starts it. */
  public Jobs jobs(Delivery delivery, Messenger messenger) {
    Jobs jobs = book().jobs(delivery, messenger);
    WatchNotices watched = research.watched(messenger, book().calendars());
    jobs.every("upkeep", Duration.ofMinutes(20), upkeep()::tonight);
    jobs.everywhere("watch", Duration.ofSeconds(10), watched::look);
    systems.webhook().ifPresent(hook -> jobs.every("webhook", Duration.ofSeconds(5), hook::send));
    systems
        .mailbox(messenger)
        .ifPresent(box -> jobs.every("mailbox", Duration.ofMinutes(1), box::look));
    method().add(jobs, messenger);
    return jobs;
  }

  private Upkeep upkeep() {
    return new Upkeep(
        settings.keep(), store().forgetting(), store().told(), ZoneId.systemDefault(), clock);
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
