package whynow.chat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A platform's limits on how often we may speak.
 *
 * <pre>{@code
 * new Pace(clock, Pace.each(1, ofSeconds(1)), Pace.all(30, ofSeconds(1)), Pace.group(20, ofMinutes(1)))
 * }</pre>
 */
public final class Pace {
  private static final int MANY = 1_000;

  private enum Scope {
    EACH,
    GROUP,
    ALL
  }

  /** So many messages in so long. */
  public record Rule(Scope scope, int count, Duration span) {
    private boolean covers(Conversation to) {
      return scope != Scope.GROUP || to.shared();
    }

    private String lane(Conversation to) {
      return this + (scope == Scope.ALL ? "" : to.id());
    }
  }

  private final Clock clock;
  private final List<Rule> rules;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();

  public Pace(Clock clock, Rule... rules) {
    this.clock = clock;
    this.rules = List.of(rules);
  }

  /** For each conversation; its threads count together. */
  public static Rule each(int count, Duration span) {
    return new Rule(Scope.EACH, count, span);
  }

  /** For each conversation that several people read. */
  public static Rule group(int count, Duration span) {
    return new Rule(Scope.GROUP, count, span);
  }

  /** For all conversations together. */
  public static Rule all(int count, Duration span) {
    return new Rule(Scope.ALL, count, span);
  }

  /** Takes a turn and returns zero, or takes none and returns how long to wait for one. */
  public synchronized Duration turn(Conversation to) {
    Instant now = clock.instant();
    forgetOld(now);
    Duration wait = Duration.ZERO;
    for (Rule rule : rules) {
      Duration own = rule.covers(to) ? wait(rule, to, now) : Duration.ZERO;
      wait = own.compareTo(wait) > 0 ? own : wait;
    }
    if (wait.isZero()) {
      rules.stream().filter(rule -> rule.covers(to)).forEach(rule -> note(rule, to, now));
    }
    return wait;
  }

  private Duration wait(Rule rule, Conversation to, Instant now) {
    Deque<Instant> times = taken.getOrDefault(rule.lane(to), new ArrayDeque<>());
    if (times.size() < rule.count()) {
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, times.getFirst().plus(rule.span()));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void note(Rule rule, Conversation to, Instant now) {
    Deque<Instant> times = taken.computeIfAbsent(rule.lane(to), lane -> new ArrayDeque<>());
    times.addLast(now);
    if (times.size() > rule.count()) {
      times.removeFirst();
    }
  }

  /** Keeps memory small in a workspace of many conversations. */
  private void forgetOld(Instant now) {
    if (taken.size() > MANY) {
      Instant old = now.minus(longest());
      taken.values().removeIf(times -> times.getLast().isBefore(old));
    }
  }

  private Duration longest() {
    return rules.stream().map(Rule::span).max(Duration::compareTo).orElse(Duration.ZERO);
  }
}
