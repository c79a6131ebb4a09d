package whynow.digest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What somebody did in a span of days. */
public record Figures(
    int touches,
    Map<String, Integer> byChannel,
    int in,
    int replies,
    int meetingsBooked,
    int meetingsHeld,
    Ledger.Reach reach,
    Ledger.Promises promises,
    int newContacts,
    Map<String, Integer> moves,
    int newTriggers,
    int triggersActedOn,
    int withoutPlan,
    int refusals,
    Ledger.Handed handed,
    List<Ledger.Sold> sold) {

  static Map<String, Integer> byChannel(List<Ledger.Tally> tallies) {
    Map<String, Integer> byChannel = new LinkedHashMap<>();
    tallies.stream()
        .sorted((a, b) -> b.count() - a.count())
        .forEach(t -> byChannel.merge(t.channel(), t.count(), Integer::sum));
    return byChannel;
  }

  static int sum(List<Ledger.Tally> tallies, Predicate<Ledger.Tally> which) {
    return tallies.stream().filter(which).mapToInt(Ledger.Tally::count).sum();
  }

  static boolean isReply(Ledger.Tally tally) {
    return tally.direction().equals("in");
  }

  /** Meetings booked for each account worked: focus beats volume. */
  public double meetingsPerAccount() {
    return reach.accounts() == 0 ? 0 : (double) meetingsBooked / reach.accounts();
  }

  /** Deals of all kinds. */
  public int deals() {
    return sold.stream().mapToInt(Ledger.Sold::count).sum();
  }

  /** What they bring a year. */
  public long soldValue() {
    return sold.stream().mapToLong(Ledger.Sold::value).sum();
  }

  /** Touches of a hundred that went to accounts somebody owns. */
  public int onTargetPercent() {
    return touches == 0 ? 0 : Math.round(100f * reach.onTarget() / touches);
  }
}
