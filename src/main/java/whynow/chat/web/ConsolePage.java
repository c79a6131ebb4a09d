package whynow.chat.web;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import whynow.chat.Commands;
import whynow.language.Messages;
import whynow.team.Rep;

/** The console: what was said, and a line to say more. */
public final class ConsolePage {
  private final Frame frame;
  private final Supplier<Commands> commands;
  private final Messages messages;

  public ConsolePage(Frame frame, Supplier<Commands> commands, Messages messages) {
    this.frame = frame;
    this.commands = commands;
    this.messages = messages;
  }

  String html(Rep rep, Talk talk, String token) {
    Document document = new Document("");
    Element main = frame.page(document, rep, "Whynow");
    document.body().addClass("console");
    document.head().appendElement("script").attr("src", "/assets/console.js").attr("defer", true);
    Element log =
        main.appendElement("div")
            .id("log")
            .attr("role", "log")
            .attr("aria-live", "polite")
            .attr("data-change", String.valueOf(talk.changes()));
    if (talk.entries().isEmpty()) {
      log.appendChild(welcome(rep));
    }
    talk.entries().forEach(e -> append(log, e.html()));
    main.appendChild(line(rep, token));
    return document.outerHtml();
  }

  private static void append(Element log, String html) {
    List.copyOf(Parser.parseBodyFragment(html, "").body().children()).forEach(log::appendChild);
  }

  /** An empty console teaches what to type. */
  private Element welcome(Rep rep) {
    Element welcome = new Element("section").addClass("welcome").id("welcome");
    welcome.appendElement("h1").text(say(rep, "welcome"));
    welcome.appendElement("p").text(say(rep, "welcome_how"));
    Element row = welcome.appendElement("div").addClass("choices");
    for (String key : List.of("try_research", "try_today", "try_help")) {
      row.appendElement("button")
          .attr("type", "submit")
          .attr("form", "say")
          .attr("name", "line")
          .attr("value", say(rep, key))
          .toggleClass(key.equals("try_research") ? "primary" : "quiet")
          .text(say(rep, key));
    }
    return welcome;
  }

  private Element line(Rep rep, String token) {
    Element form = new Element("form").id("say").attr("method", "post").attr("action", "/chat");
    form.appendElement("input").attr("type", "hidden").attr("name", "token").attr("value", token);
    form.appendElement("label").addClass("unseen").attr("for", "line").text(say(rep, "line"));
    form.appendElement("textarea")
        .id("line")
        .attr("name", "text")
        .attr("rows", "1")
        .attr("maxlength", "20000")
        .attr("autocomplete", "off")
        .attr("autofocus", true)
        .attr("placeholder", say(rep, "placeholder"))
        .attr("data-verbs", verbs(rep));
    form.appendElement("button").attr("type", "submit").addClass("primary").text(say(rep, "send"));
    form.appendElement("p").id("state").attr("role", "status").attr("data-away", say(rep, "away"));
    return form;
  }

  private String verbs(Rep rep) {
    return commands.get().all().stream()
        .filter(c -> rep.role().may(c.usage().role()))
        .flatMap(c -> commands.get().names(c).stream())
        .collect(Collectors.joining(" "));
  }

  private String say(Rep rep, String key) {
    return messages.say(rep.language(), "web." + key);
  }
}
