package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import whynow.chat.Turnstile;

/**
 * Lets each address and each token ask only so often; who asks more is answered 429 with the
 * seconds to wait. The platforms' own calls are signed and come from few addresses, so they are
 * left alone.
 */
public final class Visitors {
  private static final Turnstile.Rate WRONG_TOKENS = new Turnstile.Rate(30, Duration.ofMinutes(1));

  private final Turnstile turnstile;
  private final Turnstile wrong;
  private final Set<String> platforms;

  /**
   * Visitors of a server.
   *
   * @param platforms the paths that chat platforms call
   * @param clock real time
   */
  public Visitors(Turnstile.Rate rate, Set<String> platforms, Clock clock) {
    this.turnstile = new Turnstile(rate, clock);
    this.wrong = new Turnstile(WRONG_TOKENS, clock);
    this.platforms = Set.copyOf(platforms);
  }

  /** Call it inside {@code Javalin.create}, before the routes it shall guard. */
  public void add(JavalinConfig config) {
    config.routes.before(
        context -> {
          if (!platforms.contains(context.path())) {
            pass(address(context));
          }
        });
  }

  /** Takes a turn of this visitor's. */
  void pass(String who) {
    refuse(turnstile.wait(who));
  }

  /** Somebody who tries tokens is slowed down long before they find one; others are not. */
  void wrongToken(Context context) {
    refuse(wrong.wait(address(context)));
  }

  private static void refuse(Optional<Duration> wait) {
    wait.ifPresent(
        w -> {
          throw new Busy(w);
        });
  }

  /**
   * Who asks. A proxy on this machine says it in the last place of {@code X-Forwarded-For}; what
   * stands before that, and what others than a proxy of ours say, may be made up.
   */
  private static String address(Context context) {
    String forwarded = context.header("X-Forwarded-For");
    String from = context.ip();
    return forwarded != null && from.matches("127\\..*|\\[?(::1|0:0:0:0:0:0:0:1)]?")
        ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
        : from;
  }

  /** Too many requests. */
  static final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long seconds;

    Busy(Duration wait) {
      super("Too many requests; wait a little.");
      this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    long seconds() {
      return seconds;
    }
  }
}
