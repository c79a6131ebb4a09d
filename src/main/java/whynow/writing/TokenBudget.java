package whynow.writing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many tokens each rep may still spend today; kept in memory, one day at a time. */
public final class TokenBudget {
  private final int perDay;
  private final Clock clock;
  private final Map<String, Integer> spent = new ConcurrentHashMap<>();
  private volatile LocalDate day = LocalDate.MIN;

  public TokenBudget(int perDay, Clock clock) {
    this.perDay = perDay;
    this.clock = clock;
  }

  /** True while the rep has tokens left today. */
  public boolean allows(String rep) {
    turnTheDay();
    return spent.getOrDefault(rep, 0) < perDay;
  }

  public void spend(String rep, int tokens) {
    turnTheDay();
    spent.merge(rep, tokens, Integer::sum);
  }

  private synchronized void turnTheDay() {
    LocalDate today = LocalDate.now(clock);
    if (!today.equals(day)) {
      day = today;
      spent.clear();
    }
  }
}
