package whynow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import whynow.accounts.AccountMatcher;
import whynow.accounts.ContactCommand;
import whynow.accounts.ContactsCommand;
import whynow.accounts.MergeCommand;
import whynow.accounts.Names;
import whynow.accounts.StageCommand;
import whynow.accounts.Stages;
import whynow.accounts.TitleReader;
import whynow.accounts.Whom;
import whynow.activity.EventCommand;
import whynow.activity.ExportCommand;
import whynow.activity.Exports;
import whynow.activity.ImportCommand;
import whynow.activity.Imports;
import whynow.activity.PrivacyCommand;
import whynow.activity.SearchCommand;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.delivery.Delivery;
import whynow.delivery.Dispatch;
import whynow.delivery.Messenger;
import whynow.delivery.ParkedNotices;
import whynow.digest.Digest;
import whynow.digest.DigestCommand;
import whynow.digest.DigestNotices;
import whynow.digest.DigestWords;
import whynow.digest.Digests;
import whynow.digest.GroupNames;
import whynow.digest.ScheduledNotices;
import whynow.digest.StatsCommand;
import whynow.digest.TodayCommand;
import whynow.followups.CadenceCommand;
import whynow.followups.Cadences;
import whynow.followups.DoneCommand;
import whynow.followups.FollowupNotices;
import whynow.followups.RemindCommand;
import whynow.followups.ReminderNotices;
import whynow.handoff.HandoffRules;
import whynow.jobs.Jobs;
import whynow.language.LocalText;
import whynow.language.Messages;
import whynow.outreach.Playbook;
import whynow.playbook.DataFolder;
import whynow.research.MeetingNotice;
import whynow.research.TriggerNotice;
import whynow.scoring.HotCommand;
import whynow.scoring.HotLeads;
import whynow.scoring.HotNotices;
import whynow.scoring.Replay;
import whynow.scoring.ReplayNotice;
import whynow.scoring.ScoreCommand;
import whynow.scoring.Scoring;
import whynow.scoring.ScoringRules;
import whynow.store.Store;
import whynow.team.Calendars;
import whynow.team.Rep;
import whynow.team.Rights;
import whynow.team.Sharing;
import whynow.triggers.TriggerType;
import whynow.triggers.Triggers;

/** The part of the house that keeps the book: what can be asked of it, and what it says unasked. */
public final class BookCommands {
  private final Store store;
  private final Clock clock;
  private final Messages messages;
  private final Calendars calendars;
  private final Sharing sharing;
  private final ScoringRules rules;
  private final Stages stages;
  private final HandoffRules handoffRules;
  private final TitleReader titles;
  private final AccountMatcher matcher;
  private final Whom whom;
  private final HotLeads hotLeads;
  private final Scoring scoring;
  private final Digests digests;
  private final FollowupNotices lines;
  private final Cadences cadences;
  private final MeetingNotice meetings;
  private final GroupNames groupNames;
  private final TriggerNotice triggers;

  /** Everything about one store. */
  public BookCommands(Store store, DataFolder data, Messages messages, Clock clock) {
    this.store = store;
    this.clock = clock;
    this.messages = messages;
    rules = new ScoringRules(data);
    groupNames = groupNames(data, messages);
    sharing = new Sharing(data, new Rights(store.workingTimes()));
    calendars = new Calendars(data, store.workingTimes());
    stages = new Stages(data);
    handoffRules = new HandoffRules(data, stages);
    titles = new TitleReader(data);
    matcher = new AccountMatcher(store.accounts(), data);
    Names names = new Names(store.accounts(), store.contacts(), titles, data);
    whom = new Whom(store.accounts(), store.contacts(), matcher, names);
    hotLeads = new HotLeads(store.waiting(), store.reps(), calendars, rules, clock);
    scoring =
        new Scoring(
            store.accounts(),
            store.contacts(),
            store.touches(),
            store.engagements(),
            store.readings(),
            rules,
            clock);
    digests = new Digests(store.ledger(), store.reps(), calendars, stages, clock);
    lines = new FollowupNotices(store.accounts(), store.contacts(), messages);
    triggers = new TriggerNotice(Triggers.in(data)::types, messages);
    meetings =
        new MeetingNotice(
            store.accounts(),
            store.contacts(),
            store.touches(),
            store.readings(),
            triggers,
            messages);
    cadences =
        new Cadences(
            data,
            store.followups(),
            store.accounts(),
            store.contacts(),
            store.refusals(),
            calendars);
  }

  public Digests digests() {
    return digests;
  }

  public HotLeads hotLeads() {
    return hotLeads;
  }

  public Scoring scoring() {
    return scoring;
  }

  public Calendars calendars() {
    return calendars;
  }

  public Stages stages() {
    return stages;
  }

  /** Without a payment for so many months a customer sleeps. */
  int dormantMonths() {
    return rules.dormantMonths();
  }

  public Cadences cadences() {
    return cadences;
  }

  private static GroupNames groupNames(DataFolder data, Messages messages) {
    Triggers triggers = Triggers.in(data);
    Playbook playbook = new Playbook(data);
    return new GroupNames(
        () -> named(triggers.types(), TriggerType::name),
        () -> named(playbook.contents(), Playbook.Content::name),
        messages);
  }

  private static <T> Map<String, LocalText> named(Map<String, T> all, Function<T, LocalText> name) {
    return all.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> name.apply(e.getValue())));
  }

  /** Finds who a command is about. */
  public Whom whom() {
    return whom;
  }

  public HandoffRules handoffRules() {
    return handoffRules;
  }

  /** Reads sheets into the book. */
  public Imports imports() {
    return new Imports(
        store.accounts(),
        store.contacts(),
        store.touches(),
        store.engagements(),
        store.deals(),
        store.reps(),
        matcher,
        titles,
        stages,
        store);
  }

  /** Writes sheets of the book. */
  public Exports exports() {
    return new Exports(
        store.accounts(),
        store.contacts(),
        store.touches(),
        store.engagements(),
        store.followups(),
        store.deals(),
        store.reps(),
        sharing);
  }

  /** How hot leads are said; {@code messenger} is asked only when something is told unasked. */
  public HotNotices hotNotices(Messenger messenger) {
    return new HotNotices(
        hotLeads,
        rules,
        stages,
        store.waiting(),
        store.accounts(),
        store.contacts(),
        store.reps(),
        store.workingTimes(),
        calendars,
        messenger,
        store.told(),
        store,
        triggers::type,
        messages);
  }

  public ReminderNotices reminders(Messenger messenger) {
    return new ReminderNotices(
        store.followups(),
        store.reps(),
        store.workingTimes(),
        calendars,
        messenger,
        lines,
        messages,
        cadences,
        meetings::brief,
        store);
  }

  /** The digest that comes by itself. */
  public ScheduledNotices scheduledDigests(Messenger messenger) {
    return new ScheduledNotices(
        digests,
        digestNotices(hotNotices(messenger)),
        store.reps(),
        calendars,
        messenger,
        store.told(),
        store);
  }

  private DigestNotices digestNotices(HotNotices hot) {
    return new DigestNotices(hotLeads, hot, digestWords(), groupNames, messages);
  }

  /** How digests are told when they are asked for. */
  public DigestNotices digestNotices() {
    return digestNotices(hotNotices(silent()));
  }

  /** What reps see of each other's work. */
  public Sharing sharing() {
    return sharing;
  }

  /** Who may see whose digest. */
  public DigestCommand digestCommand() {
    return new DigestCommand(digests, digestNotices(), store.reps(), sharing, messages);
  }

  /** How promises are said. */
  public FollowupNotices followupNotices() {
    return lines;
  }

  /** How hot leads are said when somebody asks. */
  public HotNotices hotNotices() {
    return hotNotices(silent());
  }

  /** A digest's sentences. */
  public DigestWords digestWords() {
    return new DigestWords(handoffRules, stages, messages);
  }

  /** A digest as a reader in a chat is told it. */
  public Reply digestReply(Digest digest, Rep reader) {
    return digestNotices().reply(digest, reader, clock.instant());
  }

  private Messenger silent() {
    return new Messenger(
        store.reps(), door -> Optional.empty(), rep -> Optional.empty(), (to, reply) -> {});
  }

  /** What can be asked of the book. */
  public List<Command> all() {
    HotNotices hot = hotNotices();
    ContactCommand adding =
        new ContactCommand(store.accounts(), store.contacts(), matcher, whom, titles, messages);
    return List.of(
        new TodayCommand(
            store.followups(), hotLeads, store.workingTimes(), store.reps(), lines, hot, messages),
        new RemindCommand(store.followups(), whom, lines, messages),
        DoneCommand.done(store.followups(), cadences, store.workingTimes(), whom, lines, messages),
        DoneCommand.snooze(
            store.followups(), cadences, store.workingTimes(), whom, lines, messages),
        new CadenceCommand(cadences, whom, lines, messages),
        new HotCommand(hotLeads, hot, messages),
        new EventCommand(store.engagements(), whom, messages),
        new StageCommand(store.accounts(), whom, stages, messages),
        new MergeCommand(store.accounts(), matcher, store.reps(), messages),
        adding,
        new ContactsCommand(store.contacts(), whom, adding, messages),
        new ScoreCommand(
            scoring,
            new ReplayNotice(new Replay(store.accounts(), store.touches(), scoring), messages),
            whom,
            triggers::type,
            messages),
        digestCommand(),
        StatsCommand.stats(store.ledger(), stages, groupNames, messages),
        StatsCommand.funnel(store.ledger(), stages, groupNames, messages),
        new SearchCommand(store.search(), store.accounts(), sharing, messages),
        new ImportCommand(imports(), messages),
        new ExportCommand(exports(), messages),
        PrivacyCommand.dnc(store.refusals(), store.erasure(), cadences, whom, messages),
        PrivacyCommand.forget(store.refusals(), store.erasure(), cadences, whom, messages));
  }

  /** What runs by itself, on one screen; the caller starts it. */
  public Jobs jobs(Delivery delivery, Messenger messenger) {
    HotNotices hot = hotNotices(messenger);
    ReminderNotices reminders = reminders(messenger);
    ScheduledNotices digestsDue = scheduledDigests(messenger);
    ParkedNotices parked =
        new ParkedNotices(store.outbox(), store.reps(), messenger, store.told(), messages, store);
    Jobs jobs = new Jobs(store.connections(), store.isLocal());
    Dispatch lane = jobs.lane("deliver", delivery::deliver);
    delivery.by((to, when) -> store.afterwards(() -> lane.soon(to, when)));
    jobs.every("sweep", Duration.ofSeconds(5), delivery::sweep);
    jobs.every("remind", Duration.ofSeconds(15), () -> reminders.remind(clock.instant()));
    jobs.every("hot leads", Duration.ofSeconds(30), () -> hot.hot(clock.instant()));
    jobs.every("silent leads", Duration.ofMinutes(10), () -> hot.ladder(clock.instant()));
    jobs.every("parked", Duration.ofMinutes(1), () -> parked.tell(clock.instant()));
    jobs.every("digest", Duration.ofMinutes(1), () -> digestsDue.send(clock.instant()));
    return jobs;
  }
}
