package whynow;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Whom;
import whynow.buyers.BuyerRules;
import whynow.buyers.BuyersCommand;
import whynow.chat.Command;
import whynow.deals.DealCommand;
import whynow.deals.WinbackCommand;
import whynow.delivery.Messenger;
import whynow.digest.QuotaCommand;
import whynow.digest.QuotaRules;
import whynow.followups.FollowupNotices;
import whynow.handoff.CoverCommand;
import whynow.handoff.HandoffCommand;
import whynow.handoff.HandoffNotices;
import whynow.handoff.HandoffRules;
import whynow.handoff.PackNotice;
import whynow.handoff.ReassignCommand;
import whynow.jobs.Jobs;
import whynow.language.Messages;
import whynow.outreach.Angles;
import whynow.playbook.DataFolder;
import whynow.plays.PlayCommand;
import whynow.plays.PlayNotices;
import whynow.plays.PlayPlans;
import whynow.plays.PlayResultNotice;
import whynow.research.TriggerNotice;
import whynow.store.Store;
import whynow.targets.AccountsCommand;
import whynow.targets.CapacityCommand;
import whynow.targets.Customers;
import whynow.targets.IcpCommand;
import whynow.targets.TargetRules;
import whynow.team.Rights;
import whynow.voc.NpsCommand;
import whynow.voc.Themes;
import whynow.voc.VocCommand;
import whynow.voc.Voices;

/**
 * The part of the house that is about selling to accounts: which to choose, who is in the way, who
 * takes over, and what it comes to.
 */
public final class MethodCommands {
  private final Store store;
  private final BookCommands book;
  private final Clock clock;
  private final Messages messages;
  private final Whom whom;
  private final FollowupNotices lines;
  private final TargetRules targets;
  private final Customers customers;
  private final QuotaRules quotaRules;
  private final BuyerRules buyers;
  private final Themes themes;
  private final HandoffRules handoffRules;
  private final HandoffNotices handoffs;
  private final PlayPlans playPlans;
  private final PlayNotices plays;

  /** Everything about one store. */
  public MethodCommands(
      Store store,
      BookCommands book,
      AccountMatcher matcher,
      TriggerNotice triggers,
      Supplier<Angles> angles,
      DataFolder data,
      Messages messages,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.messages = messages;
    this.clock = clock;
    whom = book.whom();
    lines = new FollowupNotices(store.accounts(), store.contacts(), messages);
    targets = new TargetRules(data);
    customers = new Customers(store.accounts(), targets);
    themes = new Themes(data);
    buyers = new BuyerRules(data);
    quotaRules = new QuotaRules(data);
    handoffRules = book.handoffRules();
    handoffs = handoffNotices(triggers);
    playPlans = playPlans(data, angles);
    plays = playNotices(triggers);
  }

  private HandoffNotices handoffNotices(TriggerNotice triggers) {
    PackNotice packs =
        new PackNotice(
            store.accounts(),
            store.contacts(),
            store.touches(),
            store.followups(),
            store.readings(),
            book.scoring(),
            book.stages(),
            triggers,
            lines,
            messages);
    return new HandoffNotices(
        store.handoffs(),
        store.accounts(),
        store.reps(),
        store.workingTimes(),
        book.calendars(),
        store.told(),
        store,
        handoffRules,
        packs,
        lines,
        messages);
  }

  private PlayPlans playPlans(DataFolder data, Supplier<Angles> angles) {
    return new PlayPlans(
        data,
        store.accounts(),
        store.readings(),
        angles,
        book.cadences(),
        book.calendars(),
        book.stages(),
        store.reps());
  }

  private PlayNotices playNotices(TriggerNotice triggers) {
    PlayResultNotice results =
        new PlayResultNotice(
            store.plays(), playPlans, store.accounts(), store.reps(), lines, triggers, messages);
    return new PlayNotices(
        store.plays(),
        results,
        store.reps(),
        book.calendars(),
        lines,
        store.told(),
        store,
        messages);
  }

  /** How plays are told; for tests and jobs. */
  PlayNotices plays() {
    return plays;
  }

  /** How offers and their answers are told; for tests and jobs. */
  HandoffNotices handoffs() {
    return handoffs;
  }

  /** The kind of message that fits where an account stands, when it is not a first or next one. */
  Optional<String> draftKind(Account account) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    String draft = targets.life(account, store.accounts().profile(account.id()), today).draft();
    return Optional.of(draft).filter(kind -> kind.matches("renewal|winback|grow"));
  }

  /** What can be asked. */
  public List<Command> all() {
    return List.of(
        new HandoffCommand(
            store.handoffs(),
            store.accounts(),
            store.reps(),
            whom,
            new Rights(store.workingTimes()),
            book.calendars(),
            handoffRules,
            handoffs,
            messages),
        new DealCommand(store.deals(), whom, book.stages(), messages),
        new WinbackCommand(store.deals(), store.accounts(), book::dormantMonths, messages),
        new PlayCommand(store.plays(), playPlans, whom, plays, messages),
        new AccountsCommand(
            store.accounts(), store.reps(), book.stages(), book.scoring(), targets, messages),
        new IcpCommand(customers, targets, whom, messages),
        new BuyersCommand(
            store.contacts(), store.touches(), store.readings(), buyers, whom, messages),
        new VocCommand(
            new Voices(store.accounts(), store.touches(), store.engagements()),
            themes,
            store.accounts(),
            store.contacts(),
            whom,
            messages),
        new NpsCommand(store.engagements(), store.accounts(), store.contacts(), whom, messages),
        new CapacityCommand(
            store.accounts(), customers, store.reps(), book.stages(), targets, messages),
        new QuotaCommand(store.reps(), quotaRules, messages),
        new CoverCommand(store.workingTimes(), store.reps(), lines, messages),
        new ReassignCommand(store.ownership(), store.reps(), whom, messages));
  }

  /** What runs by itself, beside the book's own. */
  public void add(Jobs jobs, Messenger messenger) {
    jobs.every("plays", Duration.ofMinutes(5), () -> plays.tell(clock.instant(), messenger));
    jobs.every("handoffs", Duration.ofSeconds(15), () -> handoffs.tell(clock.instant(), messenger));
  }
}
