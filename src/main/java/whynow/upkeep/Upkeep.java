package whynow.upkeep;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.delivery.Told;

/** Lets go of what is old, once a night. */
public final class Upkeep {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final int QUIET_HOUR = 3;
  private static final int AT_ONCE = 200;
  private final Retention retention;
  private final Forgetting forgetting;
  private final Told told;
  private final ZoneId zone;
  private final Clock clock;

  /**
   * Upkeep of one book.
   *
   * @param zone whose night it is
   */
  public Upkeep(Retention retention, Forgetting forgetting, Told told, ZoneId zone, Clock clock) {
    this.retention = retention;
    this.forgetting = forgetting;
    this.told = told;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * Tidies if it is past three and was not done today; a machine that slept at night does it later.
   * What a crash leaves over goes the next night.
   */
  public void tonight() {
    ZonedDateTime now = clock.instant().atZone(zone);
    if (now.getHour() >= QUIET_HOUR && told.first("upkeep " + now.toLocalDate(), now.toInstant())) {
      tidy(now.toInstant());
    }
  }

  private void tidy(Instant now) {
    forgetting.forgetExpired(now);
    retention
        .goingAt(now)
        .forEach(
            (what, before) -> {
              int gone = all(what, before);
              if (gone > 0) {
                LOG.info("Let go of {} rows of {} from before {}", gone, what.word(), before);
              }
            });
  }

  private int all(Kept what, Instant before) {
    int all = 0;
    for (int gone = 1; gone > 0; all += gone) {
      gone = forgetting.forget(what, before, AT_ONCE);
    }
    return all;
  }
}
