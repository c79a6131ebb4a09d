package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import whynow.webhook.Inbound;

/** {@code POST /hooks/NAME}: what other systems tell, signed. */
public final class HookRoutes {
  private final Inbound inbound;
  private final Clock real;

  /**
   * Hands posts on.
   *
   * @param real the real time, by which a signature is old
   */
  public HookRoutes(Inbound inbound, Clock real) {
    this.inbound = inbound;
    this.real = real;
  }

  /** Call it inside {@code Javalin.create}. */
  public void add(JavalinConfig config) {
    config.routes.post("/hooks/{name}", this::answer);
  }

  private void answer(Context context) {
    Inbound.Outcome outcome =
        inbound.take(
            context.pathParam("name"),
            name -> Optional.ofNullable(context.header(name)),
            context.bodyAsBytes(),
            real.instant());
    if (outcome instanceof Inbound.Taken taken) {
      context.json(Map.of("taken", taken.taken(), "known", taken.known(), "left", taken.left()));
    } else if (outcome instanceof Inbound.Forged) {
      refuse(context, 401, "The signature does not fit, or is more than five minutes old.");
    } else if (outcome instanceof Inbound.Unreadable) {
      refuse(context, 400, "The body is no JSON.");
    } else {
      refuse(context, 404, "There is no such hook.");
    }
  }

  private static void refuse(Context context, int status, String why) {
    context.status(status).json(Map.of("error", why));
  }
}
