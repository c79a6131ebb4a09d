package whynow.team;

import java.time.Instant;
import java.util.Optional;

/** Who may act for whom, beside what a command's role says. */
public final class Rights {
  private final WorkingTimes times;

  public Rights(WorkingTimes times) {
    this.times = times;
  }

  /** True for the owner, whoever stands in for them now, and managers. */
  public boolean mayActFor(Rep rep, long owner, Instant now) {
    return rep.id() == owner
        || rep.role().may(Rep.Role.MANAGER)
        || times.coverOf(owner, now).equals(Optional.of(rep.id()));
  }
}
