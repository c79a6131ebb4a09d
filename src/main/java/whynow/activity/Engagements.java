package whynow.activity;

import java.time.Instant;
import java.util.List;

/** What the leads did, as told by reps, files and other systems. */
public interface Engagements {
  Engagement add(Engagement engagement);

  /** The newest at an account. */
  List<Engagement> at(long account, int limit);

  /** Everything from this moment on, oldest first. */
  List<Engagement> since(Instant from);
}
