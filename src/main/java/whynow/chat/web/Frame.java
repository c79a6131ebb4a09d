package whynow.chat.web;

import io.javalin.http.Context;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.team.Rep;

/** What every page has: head, rail, and one column for what it is about. */
public final class Frame {
  private final Messages messages;
  private final Rail rail;

  public Frame(Messages messages, Rail rail) {
    this.messages = messages;
    this.rail = rail;
  }

  /** What stands in the rail, from top to bottom. */
  public interface Rail {
    List<Item> of(Rep rep);

    /**
     * A line of the rail.
     *
     * @param key of its label in {@code data/messages/web.yaml}
     * @param count empty when there is nothing to count
     * @param href where it leads
     * @param hot true for the one that may be shown in the warm colour
     */
    record Item(String key, String count, String href, boolean hot) {}
  }

  /** A page for a rep; the caller fills the column. */
  public Element page(Document document, Rep rep, String title) {
    Element body = page(document, rep.language(), title);
    body.appendElement("a").addClass("skip").attr("href", "#main").text(say(rep, "skip"));
    body.appendChild(rail(rep));
    return body.appendElement("main").id("main");
  }

  /** Where a phone's bar has no room to lead. */
  public Element more(Rep rep) {
    Element nav = new Element("nav").addClass("more").attr("aria-label", say(rep, "more"));
    for (String key : List.of("watched", "funnel", "method", "settings")) {
      String path = key.equals("watched") ? "/watching" : "/" + key;
      nav.appendElement("a").attr("href", path).text(say(rep, key));
    }
    return nav;
  }

  /** A page for somebody we do not know. */
  public Element page(Document document, Language language, String title) {
    document.outputSettings().prettyPrint(false);
    document.appendChild(new DocumentType("html", "", ""));
    Element html = document.appendElement("html").attr("lang", language.tag());
    Element head = html.appendElement("head");
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("title").text(title);
    meta(head, "viewport", "width=device-width, initial-scale=1");
    meta(head, "color-scheme", "light dark");
    head.appendElement("link").attr("rel", "stylesheet").attr("href", "/assets/whynow.css");
    head.appendElement("link").attr("rel", "icon").attr("href", "/assets/whynow.svg");
    head.appendElement("script").attr("src", "/assets/page.js").attr("defer", true);
    return html.appendElement("body");
  }

  private static void meta(Element head, String name, String content) {
    head.appendElement("meta").attr("name", name).attr("content", content);
  }

  private Element rail(Rep rep) {
    Element nav = new Element("nav").addClass("rail").attr("aria-label", say(rep, "rail"));
    nav.appendElement("a").addClass("name").attr("href", "/").text("Whynow");
    Element list = nav.appendElement("ul");
    for (Rail.Item item : rail.of(rep)) {
      Element line = list.appendElement("li").addClass("to-" + item.key());
      Element link = line.appendElement("a").attr("href", item.href());
      link.appendElement("span").text(say(rep, item.key()));
      if (!item.count().isEmpty()) {
        Element count = link.appendElement("b").text(item.count());
        if (item.hot()) {
          count.addClass("hot");
        }
      }
    }
    nav.appendElement("p").addClass("who").text(rep.name());
    return nav;
  }

  private String say(Rep rep, String key) {
    return messages.say(rep.language(), "web." + key);
  }

  /** Says the charset aloud: without it every Chinese character would be a question mark. */
  public static void send(Context context, String html) {
    context.contentType("text/html; charset=utf-8").result(html);
  }

  /** An element as it is, without white space of its own. */
  static String html(Element element) {
    Document document = new Document("");
    document.outputSettings().prettyPrint(false);
    document.appendChild(element);
    return element.outerHtml();
  }
}
