package whynow.chat.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;

/** The console's addresses: the page, what is said, what is answered, and the way in. */
public final class ConsoleRoutes {
  private final Console console;
  private final ConsolePage page;
  private final Frame frame;
  private final Door door;
  private final Sessions sessions;
  private final Messages messages;
  private final Clock clock;

  public ConsoleRoutes(
      Console console,
      ConsolePage page,
      Frame frame,
      Door door,
      Sessions sessions,
      Messages messages,
      Clock clock) {
    this.console = console;
    this.page = page;
    this.frame = frame;
    this.door = door;
    this.sessions = sessions;
    this.messages = messages;
    this.clock = clock;
  }

  /** Call it inside {@code Javalin.create}. */
  public void add(JavalinConfig config) {
    config.routes.get("/", this::page);
    config.routes.post("/chat", this::chat);
    config.routes.sse("/chat/events", this::events);
    config.routes.get("/login/{code}", this::login);
    config.routes.post("/logout", this::logout);
  }

  private void page(Context context) {
    door.checkHost(context);
    Optional<Rep> rep = door.rep(context);
    if (rep.isEmpty()) {
      stranger(context);
      return;
    }
    console.welcome(rep.get());
    Frame.send(context, page.html(rep.get(), console.talk(rep.get()), door.token(context)));
  }

  /** Says how to get in. */
  public void stranger(Context context) {
    Language language = languageOf(context.header("Accept-Language"));
    Document document = new Document("");
    Element body = frame.page(document, language, "Whynow");
    Element main = body.appendElement("main").id("main").addClass("alone");
    main.appendElement("h1").text("Whynow");
    main.appendElement("p").text(messages.say(language, "web.login"));
    Frame.send(context.status(401), document.outerHtml());
  }

  private static Language languageOf(String accepted) {
    String first = accepted == null ? "" : accepted.split("[,;]", 2)[0];
    return first.startsWith("zh") ? Language.of(first) : Language.EN;
  }

  /** A line typed or a choice pressed: kept when it is acknowledged, answered in the events. */
  private void chat(Context context) {
    door.checkHost(context);
    door.checkToken(context);
    Rep rep = door.rep(context).orElseThrow();
    String id = param(context, "id").orElseGet(() -> UUID.randomUUID().toString());
    Optional<String> pressed = param(context, "pressed");
    if (pressed.isPresent()) {
      console.pressed(rep, id, pressed.get(), param(context, "on").orElse(""));
    } else {
      param(context, "line")
          .or(() -> param(context, "text"))
          .ifPresent(text -> console.typed(rep, id, text.strip()));
    }
    if (context.header("X-Token") != null) {
      context.status(204);
    } else {
      context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
    }
  }

  private static Optional<String> param(Context context, String name) {
    return Optional.ofNullable(context.formParam(name)).filter(v -> !v.isBlank());
  }

  /** Says a line in the rep's conversation, as if it had been typed there. */
  public void say(Rep rep, String line) {
    console.typed(rep, UUID.randomUUID().toString(), line);
  }

  /** What changed since the browser last heard of us, then everything as it happens. */
  private void events(SseClient client) {
    Context context = client.ctx();
    door.checkHost(context);
    String cookie = context.cookie("whynow");
    Optional<Rep> rep = sessions.rep(cookie);
    if (rep.isEmpty()) {
      client.close();
      return;
    }
    Talk talk = console.talk(rep.get());
    Consumer<Talk.Entry> listener = entry -> tell(client, cookie, entry);
    client.keepAlive();
    client.onClose(() -> talk.leave(listener));
    client.sendComment("hello");
    talk.listen(lastHeard(context), listener);
  }

  /** A page that is open where somebody has logged out hears nothing more. */
  private void tell(SseClient client, String cookie, Talk.Entry entry) {
    if (sessions.rep(cookie).isPresent()) {
      client.sendEvent(
          "entry", Map.of("id", entry.id(), "html", entry.html()), String.valueOf(entry.change()));
    } else {
      client.close();
    }
  }

  private static long lastHeard(Context context) {
    String last = context.header("Last-Event-ID");
    String from = last != null ? last : context.queryParam("after");
    return from != null && from.matches("\\d{1,18}") ? Long.parseLong(from) : 0;
  }

  private void logout(Context context) {
    door.checkHost(context);
    door.checkToken(context);
    door.leave(context, context.formParam("everywhere") != null);
    context.redirect("/", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** Programs that look at a link before a person does shall not use it up. */
  private static boolean isPeeking(Context context) {
    return String.valueOf(context.header("Sec-Purpose")).contains("prefetch");
  }

  /** A link from chat, used once; the code leaves the address bar at once. */
  private void login(Context context) {
    door.checkHost(context);
    if (isPeeking(context)) {
      context.status(204);
      return;
    }
    Optional<Rep> rep = sessions.redeem(context.pathParam("code"), clock.instant());
    if (rep.isEmpty()) {
      stranger(context);
      return;
    }
    door.enter(context, rep.get());
    console.welcome(rep.get());
    context.redirect(wanted(context.queryParam("to")), io.javalin.http.HttpStatus.SEE_OTHER);
  }

  /** A page of ours; whatever may lead elsewhere is the first one instead. */
  private static String wanted(String page) {
    return page != null && page.matches("/(?![/\\\\])[\\w/?=&%.+-]*") ? page : "/";
  }
}
