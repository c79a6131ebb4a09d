package whynow.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.activity.Touch;
import whynow.activity.Touches;

/**
 * Holds the score against what came of it: every account that was written to in a span is scored as
 * it stood the moment before the first message, and asked whether it came to a meeting or to SQL.
 */
public final class Replay {
  private static final List<String> PARTS = List.of("fit", "intent", "trigger", "engagement");
  private static final Set<String> QUALIFIED = Set.of("SQL", "OPPORTUNITY", "CUSTOMER", "RENEWED");
  private static final Set<Touch.Outcome> MET =
      Set.of(Touch.Outcome.MEETING_BOOKED, Touch.Outcome.MEETING_HELD);
  private static final int LOOK_BACK = 500;
  private final Accounts accounts;
  private final Touches touches;
  private final Scoring scoring;

  public Replay(Accounts accounts, Touches touches, Scoring scoring) {
    this.accounts = accounts;
    this.touches = touches;
    this.scoring = scoring;
  }

  /**
   * What came of the scores.
   *
   * @param good accounts that came to a meeting or to SQL
   * @param others accounts that were worked and did not
   * @param all how well the whole score told them apart, 0.5 is a coin
   * @param parts each part of the score by itself, and the whole without it
   */
  record Verdict(int good, int others, double all, Map<String, Part> parts) {}

  /** A part earns its place when the whole is worse without it. */
  record Part(int weight, double alone, double without) {}

  private record Past(Map<String, Double> points, boolean good) {
    double total() {
      return points.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double without(String part) {
      return total() - points.get(part);
    }
  }

  /** Replays the span. */
  Verdict over(Instant from, Instant to) {
    List<Past> all =
        accounts.all().stream().flatMap(account -> past(account, from, to).stream()).toList();
    List<Past> good = all.stream().filter(Past::good).toList();
    List<Past> others = all.stream().filter(past -> !past.good()).toList();
    Map<String, Part> parts = new LinkedHashMap<>();
    for (String part : PARTS) {
      parts.put(
          part,
          new Part(
              scoring.weight(part),
              Ranking.of(good, others, past -> past.points().get(part)),
              Ranking.of(good, others, past -> past.without(part))));
    }
    return new Verdict(good.size(), others.size(), Ranking.of(good, others, Past::total), parts);
  }

  private Optional<Past> past(Account account, Instant from, Instant to) {
    List<Touch> worked = new ArrayList<>(touches.at(account.id(), LOOK_BACK));
    worked.removeIf(touch -> touch.at().isBefore(from) || !touch.at().isBefore(to));
    return worked.stream()
        .filter(touch -> touch.direction() == Touch.Direction.OUT)
        .map(Touch::at)
        .min(Comparator.naturalOrder())
        .map(first -> new Past(points(account, first), cameToSomething(account, worked, first)));
  }

  private Map<String, Double> points(Account account, Instant first) {
    Score score = scoring.at(account, first.minusMillis(1));
    Map<String, Double> points = new LinkedHashMap<>();
    PARTS.forEach(part -> points.put(part, scoring.part(score, part)));
    return points;
  }

  private boolean cameToSomething(Account account, List<Touch> worked, Instant first) {
    return worked.stream().anyMatch(touch -> MET.contains(touch.outcome()))
        || accounts.moves(account.id()).stream()
            .anyMatch(move -> !move.at().isBefore(first) && QUALIFIED.contains(move.to()));
  }
}
