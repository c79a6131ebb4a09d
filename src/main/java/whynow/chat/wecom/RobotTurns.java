package whynow.chat.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What people asked a smart robot and it has not answered yet, by conversation, oldest first. */
final class RobotTurns {
  /** WeCom ends a streamed answer after ten minutes. */
  private static final Duration OPEN = Duration.ofMinutes(9);

  private final Clock clock;
  private final Map<String, Deque<Turn>> turns = new HashMap<>();

  /**
   * A question.
   *
   * @param request its id, under which the answer goes
   * @param stream the answer's own id, the same while it grows
   */
  record Turn(String request, String stream, Instant since) {}

  RobotTurns(Clock clock) {
    this.clock = clock;
  }

  synchronized void open(String conversation, String request) {
    turns
        .computeIfAbsent(conversation, c -> new ArrayDeque<>())
        .addLast(new Turn(request, "s" + request, clock.instant()));
  }

  /** The oldest question that may still be answered in place. */
  synchronized Optional<Turn> current(String conversation) {
    Deque<Turn> open = turns.getOrDefault(conversation, new ArrayDeque<>());
    Instant old = clock.instant().minus(OPEN);
    open.removeIf(turn -> turn.since().isBefore(old));
    return Optional.ofNullable(open.peekFirst());
  }

  /** It has been answered, or cannot be any more. */
  synchronized void end(String conversation, Turn turn) {
    Deque<Turn> open = turns.getOrDefault(conversation, new ArrayDeque<>());
    open.remove(turn);
    if (open.isEmpty()) {
      turns.remove(conversation);
    }
  }
}
