package whynow.writing;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many tokens each rep may still spend today; kept in memory, one day of each rep's own. */
public final class TokenBudget {
  private record Spent(LocalDate day, int tokens, boolean told) {}

  private final int perDay;
  private final Map<String, Spent> reps = new ConcurrentHashMap<>();

  public TokenBudget(int perDay) {
    this.perDay = perDay;
  }

  /**
   * True while the rep has tokens left today.
   *
   * @param today the date where the rep is
   */
  public boolean allows(String rep, LocalDate today) {
    return of(rep, today).tokens < perDay;
  }

  /** Counts what a draft took. */
  public void spend(String rep, int tokens, LocalDate today) {
    reps.compute(
        rep,
        (r, s) -> {
          Spent last = on(today, s);
          return new Spent(today, last.tokens + tokens, last.told);
        });
  }

  /** True once a day: the rep is to hear that the tokens are spent. */
  public boolean tells(String rep, LocalDate today) {
    boolean first = !of(rep, today).told;
    reps.compute(rep, (r, s) -> new Spent(today, on(today, s).tokens, true));
    return first;
  }

  private Spent of(String rep, LocalDate today) {
    return on(today, reps.get(rep));
  }

  private static Spent on(LocalDate today, Spent last) {
    return last == null || !last.day.equals(today) ? new Spent(today, 0, false) : last;
  }
}
