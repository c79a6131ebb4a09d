package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import whynow.chat.Block;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.web.ConsoleRoutes;
import whynow.chat.web.Door;
import whynow.chat.web.Frame;
import whynow.chat.web.Html;
import whynow.language.Messages;
import whynow.team.Rep;

/**
 * Pages to read, to work in and to print, without scripts. A button does what it says and the page
 * comes again with what came of it; what takes long goes on in the console.
 */
public final class Pages {
  private final Door door;
  private final ConsoleRoutes console;
  private final Frame frame;
  private final Ask ask;
  private final Map<String, Page> pages;
  private final Messages messages;
  private final Html.Links links;
  private final Clock clock;

  /** What the last form came to, by rep, until the page is shown again. */
  private final Map<Long, Reply> said = new ConcurrentHashMap<>();

  /**
   * All pages.
   *
   * @param pages by their address, as routes are written; its first word names the heading
   */
  public Pages(
      Door door,
      ConsoleRoutes console,
      Frame frame,
      Ask ask,
      Map<String, Page> pages,
      Messages messages,
      Html.Links links,
      Clock clock) {
    this.door = door;
    this.console = console;
    this.frame = frame;
    this.ask = ask;
    this.pages = pages;
    this.messages = messages;
    this.links = links;
    this.clock = clock;
  }

  /** Answers a command line as the chat would, rights included. */
  public interface Ask {
    Reply answer(Rep rep, String line);

    /** Does what a line says; empty when that takes long. */
    Optional<Reply> act(Rep rep, String line);
  }

  /** Call it inside {@code Javalin.create}. */
  public void add(JavalinConfig config) {
    pages.forEach(
        (path, page) -> {
          config.routes.get(path, context -> show(context, path, page));
          config.routes.post(path, context -> act(context, page));
        });
  }

  private void show(Context context, String path, Page page) {
    door.checkHost(context);
    Optional<Rep> rep = door.rep(context);
    if (rep.isEmpty()) {
      console.stranger(context);
      return;
    }
    Document document = new Document("");
    String heading = messages.say(rep.get().language(), "web." + path.split("[/{]+", 3)[1]);
    Element main = frame.page(document, rep.get(), heading + " · Whynow");
    main.addClass("page").appendElement("h1").text(heading);
    View view = view(context, rep.get(), main);
    Optional<Block.File> file = file(page, view);
    if (file.isPresent()) {
      send(context, file.get());
      return;
    }
    written(page, view, main);
    document.title(main.selectFirst("h1").text() + " · Whynow");
    main.appendChild(frame.more(rep.get()));
    main.appendChild(form(context));
    Frame.send(context, document.outerHtml());
  }

  /** Who may not have the file is told so on the page. */
  private static Optional<Block.File> file(Page page, View view) {
    try {
      return page.file(view);
    } catch (Refusal refusal) {
      return Optional.empty();
    }
  }

  private void written(Page page, View view, Element main) {
    Optional.ofNullable(said.remove(view.rep().id()))
        .ifPresent(
            reply -> view.addAll(main.appendElement("div").addClass("said"), reply.blocks()));
    try {
      page.fill(view);
    } catch (Refusal refusal) {
      view.addAll(main, refusal.reply().blocks());
    }
  }

  private View view(Context context, Rep rep, Element main) {
    Map<String, String> asked = new HashMap<>(context.pathParamMap());
    context.queryParamMap().forEach((name, all) -> asked.putIfAbsent(name, all.get(0)));
    Html html = new Html(rep.language(), messages, links);
    return new View(rep, html, messages, clock.instant(), asked, main, door.token(context));
  }

  private static void send(Context context, Block.File file) {
    context
        .contentType(file.mediaType() + "; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
        .result(file.content().bytes());
  }

  private void act(Context context, Page page) {
    door.checkHost(context);
    door.checkToken(context);
    View view = view(context, door.rep(context).orElseThrow(), new Element("main"));
    List<Reply> replies = new ArrayList<>();
    for (String line : page.lines(view, fields(context))) {
      Rep rep = door.rep(context).orElseThrow(); // as the line before may have changed them
      Optional<Reply> reply = ask.act(rep, line);
      if (reply.isEmpty()) {
        console.say(rep, line);
        context.redirect("/", HttpStatus.SEE_OTHER);
        return;
      }
      replies.add(reply.get());
    }
    if (!replies.isEmpty()) {
      Rep rep = door.rep(context).orElseThrow();
      said.put(rep.id(), page.said(view(context, rep, new Element("main")), replies));
    }
    context.redirect(address(context), HttpStatus.SEE_OTHER);
  }

  private static Map<String, String> fields(Context context) {
    Map<String, String> fields = new LinkedHashMap<>();
    context.formParamMap().forEach((name, all) -> fields.put(name, all.get(0)));
    return fields;
  }

  private static String address(Context context) {
    return "/"
        + context.path().replaceFirst("^/+", "")
        + Optional.ofNullable(context.queryString()).map(query -> "?" + query).orElse("");
  }

  /** What the page's buttons belong to. */
  private Element form(Context context) {
    Element form = new Element("form").attr("id", "say").addClass("unseen");
    form.attr("method", "post").attr("action", address(context));
    form.appendElement("input")
        .attr("type", "hidden")
        .attr("name", "token")
        .attr("value", door.token(context));
    return form;
  }
}
