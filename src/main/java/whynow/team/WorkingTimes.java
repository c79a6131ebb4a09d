package whynow.team;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When each rep may be spoken to, who stands in for whom, and who spoke last where. */
public interface WorkingTimes {
  /** The rep's own, else {@link WorkingTime#USUAL}. */
  WorkingTime of(long rep);

  void save(long rep, WorkingTime time);

  /** Who gets what waits while the rep is away. */
  Optional<Long> coverOf(long rep, Instant now);

  /** For whom this rep stands in now. */
  List<Long> coveredBy(long rep, Instant now);

  /** Names who stands in, until a moment or until further notice; or nobody. */
  void cover(long rep, Optional<Long> cover, Optional<Instant> until);

  /** Notes that somebody spoke; some platforms may only be pushed to for a while after. */
  void spoke(Reps.Identity identity, Instant at);

  Optional<Instant> lastSpoke(Reps.Identity identity);
}
