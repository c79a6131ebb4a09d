package whynow.team;

import java.time.Instant;
import java.util.Optional;

/** When each rep may be spoken to, who stands in for whom, and who spoke last where. */
public interface WorkingTimes {
  /** The rep's own, else {@link WorkingTime#USUAL}. */
  WorkingTime of(long rep);

  void save(long rep, WorkingTime time);

  /** Who gets what waits when the rep is away. */
  Optional<Long> coverOf(long rep);

  void cover(long rep, Optional<Long> cover);

  /** Notes that somebody spoke; some platforms may only be pushed to for a while after. */
  void spoke(Reps.Identity identity, Instant at);

  Optional<Instant> lastSpoke(Reps.Identity identity);
}
