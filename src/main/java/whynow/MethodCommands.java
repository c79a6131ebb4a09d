package whynow;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Whom;
import whynow.chat.Command;
import whynow.delivery.Messenger;
import whynow.followups.FollowupNotices;
import whynow.handoff.CoverCommand;
import whynow.handoff.HandoffCommand;
import whynow.handoff.HandoffNotices;
import whynow.handoff.HandoffRules;
import whynow.handoff.PackNotice;
import whynow.handoff.ReassignCommand;
import whynow.jobs.Jobs;
import whynow.language.Messages;
import whynow.playbook.DataFolder;
import whynow.research.TriggerNotice;
import whynow.store.Store;
import whynow.team.Rights;

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
  private final HandoffRules handoffRules;
  private final HandoffNotices handoffs;

  /** Everything about one store. */
  public MethodCommands(
      Store store,
      BookCommands book,
      AccountMatcher matcher,
      TriggerNotice triggers,
      DataFolder data,
      Messages messages,
      Clock clock) {
    this.store = store;
    this.book = book;
    this.messages = messages;
    this.clock = clock;
    whom = new Whom(store.accounts(), store.contacts(), matcher);
    lines = new FollowupNotices(store.accounts(), store.contacts(), messages);
    handoffRules = book.handoffRules();
    handoffs = handoffNotices(triggers);
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

  /** How offers and their answers are told; for tests and jobs. */
  HandoffNotices handoffs() {
    return handoffs;
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
        new CoverCommand(store.workingTimes(), store.reps(), lines, messages),
        new ReassignCommand(store.ownership(), store.reps(), whom, messages));
  }

  /** What runs by itself, beside the book's own. */
  public void add(Jobs jobs, Messenger messenger) {
    jobs.every("handoffs", Duration.ofSeconds(15), () -> handoffs.tell(clock.instant(), messenger));
  }
}
