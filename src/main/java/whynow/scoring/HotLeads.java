package whynow.scoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.team.Calendars;
import whynow.team.Reps;
import whynow.team.WorkClock;

/** Which leads are hot, why, and until when an answer is due in the owner's working hours. */
public final class HotLeads {
  private static final Duration LOOK_BACK = Duration.ofDays(14);
  private final Waiting waiting;
  private final Reps reps;
  private final Calendars calendars;
  private final ScoringRules rules;
  private final Clock clock;

  public HotLeads(
      Waiting waiting, Reps reps, Calendars calendars, ScoringRules rules, Clock clock) {
    this.waiting = waiting;
    this.reps = reps;
    this.calendars = calendars;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * A lead that must not wait.
   *
   * @param reason {@code reply, quote, dormant, trigger, engagement}
   * @param what the trigger's type or the engagement's kind
   * @param since when it became hot
   * @param due when the clock runs out
   * @param words what they wrote, as it was logged, or empty
   */
  public record Hot(
      String reason,
      String what,
      long account,
      Optional<Long> contact,
      Optional<Long> owner,
      Instant since,
      Instant due,
      String words) {
    public boolean isLate(Instant now) {
      return now.isAfter(due);
    }
  }

  /** A rep's own, or everybody's; the most pressing first, each account once. */
  public List<Hot> of(Optional<Long> owner) {
    Map<Long, Hot> hottest = new LinkedHashMap<>();
    Map<Long, Optional<WorkClock>> clocks = new HashMap<>();
    waiting.since(clock.instant().minus(LOOK_BACK), owner).stream()
        .flatMap(signal -> hot(signal, clocks).stream())
        .sorted(Comparator.comparing(Hot::due))
        .forEach(hot -> hottest.putIfAbsent(hot.account(), hot));
    return List.copyOf(hottest.values());
  }

  private Optional<Hot> hot(Waiting.Signal signal, Map<Long, Optional<WorkClock>> clocks) {
    return reason(signal)
        .map(
            reason ->
                new Hot(
                    reason,
                    signal.what(),
                    signal.account(),
                    signal.contact(),
                    signal.owner(),
                    signal.at(),
                    due(reason, signal, clocks),
                    signal.words()));
  }

  /** A customer long without payment who stirs is due at once; others' clicks make nobody hot. */
  private Optional<String> reason(Waiting.Signal signal) {
    if (!signal.kind().equals("engagement")) {
      return Optional.of(signal.kind());
    }
    if (signal.lastPayment().filter(this::isLongAgo).isPresent()) {
      return Optional.of("dormant");
    }
    return rules.makesHot(signal.what()) ? Optional.of("engagement") : Optional.empty();
  }

  private boolean isLongAgo(String day) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
    return LocalDate.parse(day).isBefore(today.minusMonths(rules.dormantMonths()));
  }

  private Instant due(String reason, Waiting.Signal signal, Map<Long, Optional<WorkClock>> clocks) {
    Optional<WorkClock> owners =
        signal
            .owner()
            .flatMap(id -> clocks.computeIfAbsent(id, r -> reps.byId(r).map(calendars::of)));
    if (owners.isEmpty()) {
      return signal.at();
    }
    WorkClock work = owners.get();
    return rules
        .clock(reason)
        .map(span -> work.after(signal.at(), span))
        .orElseGet(() -> work.endOfDay(signal.at()));
  }
}
