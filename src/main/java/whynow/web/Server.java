package whynow.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Webhook;
import whynow.store.StoreTrouble;

/** The one web server: console, pages, API, health and the platforms' webhooks. */
public final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final long LARGEST_BODY = 1_000_000;

  /** How long somebody may need to make room on a disk. */
  private static final Duration TROUBLE = Duration.ofMinutes(1);

  private final Javalin javalin;
  private final String host;

  private Server(Javalin javalin, String host) {
    this.javalin = javalin;
    this.host = host;
  }

  /**
   * Starts listening.
   *
   * @param port 0 picks a free one
   * @param routes each adds its own
   */
  public static Server start(
      String host, int port, List<Webhook> webhooks, List<Consumer<JavalinConfig>> routes) {
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.startupWatcherEnabled = false;
              config.http.maxRequestSize = LARGEST_BODY;
              config.jetty.threadPool = new QueuedThreadPool(60, 4);
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.routes.before(Server::harden);
              WebhookRoutes.add(config, webhooks);
              Assets.add(config);
              routes.forEach(r -> r.accept(config));
              config.routes.exception(Exception.class, Server::broken);
            });
    return new Server(javalin.start(host, port), host);
  }

  /** Where it listens, such as {@code http://127.0.0.1:7070}. */
  public String url() {
    String name = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name.replace("0.0.0.0", "127.0.0.1") + ":" + javalin.port();
  }

  /** Nothing from elsewhere runs in our pages, and nobody frames them. */
  private static void harden(Context context) {
    context
        .header(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                + " connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cache-Control", "no-store");
  }

  /** Answers that were meant stay; anything else is logged and said without its details. */
  private static void broken(Exception e, Context context) {
    if (e instanceof HttpResponseException meant) {
      tell(context, meant.getStatus(), String.valueOf(meant.getMessage()));
    } else if (e instanceof Visitors.Busy busy) {
      context.header("Retry-After", "" + busy.seconds());
      tell(context, 429, busy.getMessage());
    } else if (e instanceof StoreTrouble) {
      LOG.error("{} {}: {}", context.method(), context.path(), e.getMessage());
      context.header("Retry-After", "" + TROUBLE.toSeconds());
      tell(context, 503, e.getMessage());
    } else {
      LOG.error("{} {} failed", context.method(), context.path(), e);
      tell(context, 500, "Something broke on my side. It is in the log.");
    }
  }

  /** Programs are answered in JSON. */
  private static void tell(Context context, int status, String words) {
    context.status(status);
    if (context.path().startsWith("/api/")) {
      context.json(Map.of("error", words));
    } else {
      context.contentType("text/plain; charset=utf-8").result(words);
    }
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
