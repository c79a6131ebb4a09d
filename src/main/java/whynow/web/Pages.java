package whynow.web;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Reply;
import whynow.chat.web.ConsoleRoutes;
import whynow.chat.web.Door;
import whynow.chat.web.Frame;
import whynow.chat.web.Html;
import whynow.language.Messages;
import whynow.team.Rep;

/** Pages to read and to print; each shows what a command answers, and works without scripts. */
public final class Pages {
  private final Door door;
  private final ConsoleRoutes console;
  private final Frame frame;
  private final Ask ask;
  private final AccountPage accountPage;
  private final Accounts accounts;
  private final Messages messages;
  private final Html.Links links;

  public Pages(
      Door door,
      ConsoleRoutes console,
      Frame frame,
      Ask ask,
      AccountPage accountPage,
      Accounts accounts,
      Messages messages,
      Html.Links links) {
    this.door = door;
    this.console = console;
    this.frame = frame;
    this.ask = ask;
    this.accountPage = accountPage;
    this.accounts = accounts;
    this.messages = messages;
    this.links = links;
  }

  /** Answers a command line as the chat would, rights included. */
  public interface Ask {
    Reply answer(Rep rep, String line);
  }

  /** Call it inside {@code Javalin.create}. */
  public void add(JavalinConfig config) {
    config.routes.get("/today", c -> command(c, "today", "today"));
    config.routes.get("/hot", c -> command(c, "hot", "hot"));
    config.routes.get("/watching", c -> command(c, "watched", "watching"));
    config.routes.get("/funnel", c -> command(c, "funnel", "funnel"));
    config.routes.get("/settings", c -> command(c, "settings", "settings"));
    config.routes.get("/digest", c -> command(c, "digest", "digest"));
    config.routes.get(
        "/digest/{date}", c -> command(c, "digest", "digest " + day(c.pathParam("date"))));
    config.routes.get("/accounts/{id}", this::account);
  }

  private static String day(String date) {
    if (!date.matches("\\d{4}-\\d{2}-\\d{2}|today|yesterday|week|month")) {
      throw new NotFoundResponse("There is no such day.");
    }
    return date;
  }

  private void command(Context context, String title, String line) {
    show(context, title, (rep, html, main) -> main.appendChild(html.of(ask.answer(rep, line))));
  }

  private void account(Context context) {
    show(
        context,
        "account",
        (rep, html, main) -> {
          Account account = id(context).flatMap(accounts::find).orElseThrow(NotFoundResponse::new);
          main.child(0).text(account.name());
          accountPage.blocks(account, rep).stream()
              .map((Block b) -> b.in(html))
              .forEach(main::appendChild);
        });
  }

  private static Optional<Long> id(Context context) {
    return Optional.of(context.pathParam("id"))
        .filter(i -> i.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  private interface Filling {
    void fill(Rep rep, Html html, Element main);
  }

  private void show(Context context, String title, Filling filling) {
    door.checkHost(context);
    Optional<Rep> rep = door.rep(context);
    if (rep.isEmpty()) {
      console.stranger(context);
      return;
    }
    Document document = new Document("");
    String heading = messages.say(rep.get().language(), "web." + title);
    Element main = frame.page(document, rep.get(), heading + " · Whynow");
    main.addClass("page").appendElement("h1").text(heading);
    filling.fill(rep.get(), new Html(rep.get().language(), messages, links), main);
    main.appendChild(form(door.token(context)));
    Frame.send(context, document.outerHtml());
  }

  /** What the page's buttons belong to. */
  private static Element form(String token) {
    Element form = new Element("form").attr("id", "say").addClass("unseen");
    form.attr("method", "post").attr("action", "/chat");
    form.appendElement("input").attr("type", "hidden").attr("name", "token").attr("value", token);
    return form;
  }
}
