package whynow.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import whynow.team.Rep;

/**
 * A day, week or month of a rep or the team.
 *
 * @param rep whose; empty for the team
 * @param figures what was done
 * @param days the ten working days before and the last of the period, oldest first
 * @param people each rep's part, most touches first; empty in a rep's own digest
 * @param works answers by trigger in the last thirty days, groups of twenty and more
 */
public record Digest(
    Period period,
    Optional<Rep> rep,
    Figures figures,
    List<Day> days,
    List<Part> people,
    List<Ledger.Works> works) {
  /** One working day. */
  public record Day(LocalDate day, int touches, int replies, int meetings) {}

  /** One rep's part of the team's digest. */
  public record Part(Rep rep, int touches, int replies, int meetings, int overdue) {}

  /** The average of the ten working days before. */
  public double averageTouches() {
    return before().mapToInt(Day::touches).average().orElse(0);
  }

  public double averageReplies() {
    return before().mapToInt(Day::replies).average().orElse(0);
  }

  public double averageMeetings() {
    return before().mapToInt(Day::meetings).average().orElse(0);
  }

  private java.util.stream.Stream<Day> before() {
    return days.stream().limit(Math.max(0, days.size() - 1));
  }
}
