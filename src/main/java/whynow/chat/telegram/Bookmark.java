package whynow.chat.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import whynow.team.Workspace;

/**
 * Which update to ask for next, kept in the store. After a week of silence Telegram may begin to
 * count anew, so an old mark is worth nothing; asking for everything that is left is always safe,
 * since the inbox takes nothing twice.
 */
final class Bookmark {
  private static final Duration TRUSTED = Duration.ofDays(6);

  private final Workspace workspace;
  private final String name;
  private final Clock clock;

  Bookmark(Workspace workspace, String botId, Clock clock) {
    this.workspace = workspace;
    this.name = "telegram.next." + botId;
    this.clock = clock;
  }

  /** The first update not yet kept; 0 for all that Telegram still has. */
  long next() {
    return workspace.value(name).map(this::read).orElse(0L);
  }

  void moveTo(long next) {
    workspace.set(name, next + "@" + clock.instant().getEpochSecond());
  }

  private long read(String mark) {
    int at = mark.indexOf('@');
    Instant when = Instant.ofEpochSecond(Long.parseLong(mark.substring(at + 1)));
    boolean old = when.plus(TRUSTED).isBefore(clock.instant());
    return old ? 0 : Long.parseLong(mark.substring(0, at));
  }
}
