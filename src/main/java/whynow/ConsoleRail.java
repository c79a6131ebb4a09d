package whynow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.chat.web.Frame;
import whynow.scoring.HotLeads;
import whynow.store.Store;
import whynow.team.Rep;

/** What stands beside the console's talk, with what waits there for a rep today. */
final class ConsoleRail implements Frame.Rail {
  private final Store store;
  private final Supplier<HotLeads> hotLeads;
  private final Clock clock;

  ConsoleRail(Store store, Supplier<HotLeads> hotLeads, Clock clock) {
    this.store = store;
    this.hotLeads = hotLeads;
    this.clock = clock;
  }

  @Override
  public List<Item> of(Rep rep) {
    int hot = hotLeads.get().of(Optional.of(rep.id())).size();
    int watched = store.watches().watchedBy(rep.id()).size();
    return List.of(
        new Item("chat", "", "/", false),
        new Item("today", count(due(rep)), "/today", false),
        new Item("hot", count(hot), "/hot", hot > 0),
        new Item("watched", count(watched), "/watching", false),
        new Item("digest", "", "/digest", false),
        new Item("accounts", "", "/accounts", false),
        new Item("funnel", "", "/funnel", false),
        new Item("method", "", "/method", false),
        new Item("settings", "", "/settings", false));
  }

  private int due(Rep rep) {
    Instant tonight =
        clock
            .instant()
            .atZone(rep.zone())
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(rep.zone())
            .toInstant();
    return store.followups().dueBefore(rep.id(), tonight).size();
  }

  private static String count(int things) {
    return things == 0 ? "" : String.valueOf(things);
  }
}
