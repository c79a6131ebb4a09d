package whynow;

import io.javalin.config.JavalinConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Bot;
import whynow.chat.ChatPlatform;
import whynow.chat.Crowd;
import whynow.chat.DeliveryException;
import whynow.chat.LinkCommand;
import whynow.chat.Speaker;
import whynow.chat.Turnstile;
import whynow.chat.Webhook;
import whynow.chat.web.Console;
import whynow.chat.web.ConsolePage;
import whynow.chat.web.ConsoleRoutes;
import whynow.chat.web.Door;
import whynow.chat.web.Frame;
import whynow.chat.web.Html;
import whynow.chat.web.Sessions;
import whynow.delivery.Delivery;
import whynow.delivery.Messenger;
import whynow.jobs.Jobs;
import whynow.store.Store;
import whynow.team.Rep;
import whynow.web.Api;
import whynow.web.ApiAccess;
import whynow.web.Health;
import whynow.web.HookRoutes;
import whynow.web.Metrics;
import whynow.web.Pages;
import whynow.web.Server;
import whynow.web.Visitors;

/** A running Whynow: the web server, the chat platforms and the background work, until closed. */
public final class Service implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Service.class);
  private static final int WORKERS = 8;

  private final List<ChatPlatform> platforms;
  private final ExecutorService workers;
  private final Server server;
  private final Jobs jobs;
  private final Bot bot;
  private final App app;
  private final Pulse pulse;

  private Service(
      List<ChatPlatform> platforms,
      ExecutorService workers,
      Server server,
      Jobs jobs,
      Bot bot,
      App app,
      Pulse pulse) {
    this.platforms = platforms;
    this.bot = bot;
    this.workers = workers;
    this.server = server;
    this.jobs = jobs;
    this.app = app;
    this.pulse = pulse;
  }

  /**
   * Starts everything that is switched on.
   *
   * @param guest whom the console takes somebody on this machine for without a login
   * @param links where the console's links to sites lead
   * @param more routes beside the usual ones
   */
  public static Service start(
      App app, Supplier<Optional<Rep>> guest, Html.Links links, Consumer<JavalinConfig> more) {
    Store store = app.store();
    Clock real = Clock.systemUTC();
    Pulse pulse = new Pulse(store.inbox(), real);
    pulse.first();
    Console console =
        new Console(store.workspace(), store.reps(), app.messages(), links, app.clock());
    List<ChatPlatform> platforms = new ArrayList<>(app.platforms());
    platforms.add(console);
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS, Service::worker);
    Speaker speaker = app.speaker(platforms);
    Metrics metrics = app.metrics();
    Delivery.Carrier carrier =
        (to, reply, replaces) ->
            metrics.timed(
                "send", "sent", Service::failed, () -> speaker.deliver(to, reply, replaces));
    Delivery delivery = new Delivery(store.outbox(), carrier, speaker::turn, real);
    Doors doors = new Doors(platforms, store.reps());
    Messenger messenger =
        new Messenger(
            store.reps(),
            doors::open,
            doors::home,
            platforms.stream().flatMap(p -> p.board().stream()).findFirst(),
            delivery);
    Jobs jobs = app.jobs(delivery, messenger);
    if (!store.isLocal()) {
      jobs.everywhere("console", Duration.ofSeconds(1), console::look);
    }
    Bot bot = app.bot(speaker, delivery, work -> workers.execute(timed(metrics, work)));

    Frame frame =
        new Frame(app.messages(), new ConsoleRail(store, () -> app.book().hotLeads(), app.clock()));
    Sessions sessions =
        new Sessions(store.workspace(), store.browsers(), store.loginCodes(), store.reps(), real);
    Door door = new Door(sessions, app.settings().publicUrl(), app.settings().host(), guest);
    ConsolePage page = new ConsolePage(frame, app::commands, app.messages());
    ConsoleRoutes routes =
        new ConsoleRoutes(console, page, frame, door, sessions, app.messages(), app.clock());
    Pages.Ask ask = WebPages.asking(bot);
    Pages pages =
        new Pages(
            door, routes, frame, ask, WebPages.of(app, ask), app.messages(), links, app.clock());
    Health health = new Health(store, pulse::trouble, metrics, real);
    List<Webhook> webhooks = platforms.stream().flatMap(p -> p.webhook().stream()).toList();
    Set<String> called = webhooks.stream().map(Webhook::path).collect(Collectors.toSet());
    Visitors visitors = new Visitors(app.settings().addressLimit(), called, real);
    Optional<String> token = app.settings().apiToken().map(Secret::reveal);
    Api api =
        new Api(
            new ApiAccess(token, store.apiKeys(), visitors, real),
            store,
            app.matcher(),
            app.book().hotLeads(),
            app.clock());
    HookRoutes hooks = new HookRoutes(app.systems().inbound(), real);
    Server server =
        Server.start(
            app.settings().host(),
            app.settings().port(),
            webhooks,
            List.of(
                door::add,
                visitors::add,
                routes::add,
                pages::add,
                health::add,
                api::add,
                hooks::add,
                more));
    app.movedTo(server.url());
    jobs.start();
    Turnstile turnstile = new Turnstile(app.settings().personLimit(), real);
    Crowd crowd = new Crowd(turnstile, bot::hear, delivery, app.messages());
    platforms.forEach(p -> p.start(crowd));
    if (store.isLocal()) {
      bot.resume();
    }
    pulse.start(bot);
    return new Service(platforms, workers, server, jobs, bot, app, pulse);
  }

  /** A letter is tried again, or refused for good. */
  private static String failed(RuntimeException e) {
    return e instanceof DeliveryException d && d.isPermanent() ? "refused" : "retry";
  }

  private static Runnable timed(Metrics metrics, Runnable work) {
    return () ->
        metrics.timed(
            "answer",
            "done",
            e -> "failed",
            () -> {
              work.run();
              return true;
            });
  }

  private static final AtomicInteger COUNT = new AtomicInteger();

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "worker-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }

  /** Where it listens. */
  public String url() {
    return server.url();
  }

  /** A link that lets the first admin into the console; empty when there is no admin yet. */
  public Optional<String> firstLogin() {
    LinkCommand link =
        new LinkCommand(
            app.store().loginCodes(),
            app.store().browsers(),
            app.store().reps(),
            app::home,
            app.messages());
    return app.store().reps().all().stream()
        .filter(r -> r.role() == Rep.Role.ADMIN)
        .findFirst()
        .map(admin -> link.webLogin(admin, app.clock().instant()));
  }

  /**
   * Stops hearing, finishes what was begun, and closes the book, within ten seconds. The platforms
   * go last: a letter on its way is marked as sent, or it would come twice after the next start.
   */
  @Override
  public void close() {
    bot.rest();
    pulse.close();
    closed(server);
    finishWork();
    closed(jobs);
    platforms.forEach(Service::closed);
    closed(app);
  }

  private void finishWork() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void closed(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      LOG.warn("Could not be closed well: {}", thing, e);
    }
  }
}
