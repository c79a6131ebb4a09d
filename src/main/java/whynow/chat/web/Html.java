package whynow.chat.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Markup;
import whynow.chat.PlainText;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.language.Messages;

/** Replies as HTML elements; jsoup escapes what people and pages wrote. */
public final class Html implements Markup<Element> {
  private static final Pattern FIGURE = Pattern.compile("[-+€$£¥]?[\\d.,]+ ?[%×]?|–|—");

  private final Language language;
  private final Messages messages;
  private final Links links;

  /**
   * For one reader.
   *
   * @param links where links to sites lead; the demo shows its own pages
   */
  public Html(Language language, Messages messages, Links links) {
    this.language = language;
    this.messages = messages;
    this.links = links;
  }

  /** Where a link to a site leads. */
  public interface Links {
    Links AS_THEY_ARE = url -> url;

    String to(String url);
  }

  /** All blocks of a reply in one element. */
  public Element of(Reply reply) {
    Element all = new Element("div").addClass("blocks");
    reply.blocks().forEach(block -> all.appendChild(block.in(this)));
    all.nodeStream(TextNode.class).forEach(words -> words.text(PlainText.of(words.getWholeText())));
    return all;
  }

  @Override
  public Element text(Block.Text text) {
    return lines(new Element("p"), text);
  }

  private Element lines(Element into, Block.Text text) {
    text.runs().forEach(run -> into.appendChild(run(run)));
    return spoken(into);
  }

  private Element run(Block.Run run) {
    Element words = new Element(run.strong() ? "strong" : "span").text("");
    broken(words, run.text());
    return run.link().filter(Html::isWeb).map(url -> link(url).appendChild(words)).orElse(words);
  }

  /** Line breaks stay, and `words between ticks` are what can be typed. */
  private static void broken(Element into, String text) {
    String[] parts = text.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      Element part = i % 2 == 1 && i < parts.length - 1 ? into.appendElement("code") : into;
      appendLines(part, parts[i]);
    }
  }

  private static void appendLines(Element into, String text) {
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        into.appendElement("br");
      }
      into.appendText(lines[i]);
    }
  }

  /** Pages of ours stay in this window. */
  private Element link(String url) {
    Element a = new Element("a").attr("href", links.to(url));
    return url.startsWith("/") ? a : a.attr("target", "_blank").attr("rel", "noopener noreferrer");
  }

  private static boolean isWeb(String url) {
    return url.matches("(?i)(https?|mailto|tel):.*|/[^/].*");
  }

  @Override
  public Element heading(Block.Heading heading) {
    return spoken(new Element("h2").text(heading.text()));
  }

  @Override
  public Element quote(Block.Quote quote) {
    Element figure = new Element("figure").addClass("evidence");
    figure.appendChild(spoken(new Element("blockquote").text(quote.text())));
    Element caption = figure.appendElement("figcaption");
    caption.appendText(quote.source());
    if (isWeb(quote.url())) {
      caption.appendText(quote.source().isEmpty() ? "" : " · ");
      caption.appendChild(link(quote.url()).text(host(quote.url()) + " ↗"));
    }
    return figure;
  }

  private static String host(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse(url);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }

  @Override
  public Element points(Block.Points points) {
    Element list = new Element(points.numbered() ? "ol" : "ul");
    points.points().forEach(p -> list.appendChild(lines(new Element("li"), p)));
    return list;
  }

  @Override
  public Element table(Block.Table table) {
    Element html = new Element("table");
    Element head = html.appendElement("thead").appendElement("tr");
    for (int i = 0; i < table.head().size(); i++) {
      Element th = head.appendElement("th").attr("scope", "col").text(table.head().get(i));
      if (isFigures(table, i)) {
        th.addClass("figure");
      }
    }
    Element body = html.appendElement("tbody");
    table.rows().forEach(row -> row(body.appendElement("tr"), row));
    return new Element("div").addClass("table").attr("tabindex", "0").appendChild(html);
  }

  /** A head stands over its figures. */
  private static boolean isFigures(Block.Table table, int column) {
    return !table.rows().isEmpty()
        && table.rows().stream().allMatch(row -> FIGURE.matcher(row.get(column)).matches());
  }

  private static void row(Element tr, List<String> cells) {
    for (String cell : cells) {
      Element td = tr.appendElement("td").text(cell);
      if (FIGURE.matcher(cell).matches()) {
        td.addClass("figure");
      }
    }
  }

  @Override
  public Element draft(Block.DraftText draft) {
    Element article = new Element("article").addClass("draft");
    draft.subject().ifPresent(s -> article.appendChild(spoken(new Element("h3").text(s))));
    Element body = article.appendElement("div").addClass("body");
    for (String paragraph : draft.body().split("\n{2,}", -1)) {
      Element p = body.appendElement("p");
      appendLines(p, paragraph);
      spoken(p);
    }
    Element tools = article.appendElement("div").addClass("tools");
    tools
        .appendElement("button")
        .attr("type", "button")
        .addClass("copy")
        .attr("data-copy", copied(draft))
        .attr("data-done", say("copied"))
        .text(say("copy"));
    draft.subject().ifPresent(s -> tools.appendChild(mail(s, draft.body())));
    return article;
  }

  private static String copied(Block.DraftText draft) {
    return draft.subject().map(s -> s + "\n\n").orElse("") + draft.body();
  }

  private Element mail(String subject, String body) {
    return new Element("a")
        .attr("href", "mailto:?subject=" + encoded(subject) + "&body=" + encoded(body))
        .text(say("open_in_mail"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public Element chart(Block.Chart chart) {
    return ChartSvg.of(chart);
  }

  @Override
  public Element file(Block.File file) {
    String data =
        "data:"
            + file.mediaType()
            + ";base64,"
            + java.util.Base64.getEncoder().encodeToString(file.content().bytes());
    Element p = new Element("p").addClass("file");
    p.appendElement("a").attr("download", file.name()).attr("href", data).text(file.name());
    return p;
  }

  @Override
  public Element form(Block.Form form) {
    Element html = new Element("form").addClass("fields").attr("data-command", form.command());
    html.appendElement("h3").text(form.title());
    form.fields().forEach(f -> html.appendChild(field(f)));
    html.appendElement("button").attr("type", "submit").addClass("primary").text(say("send"));
    return html;
  }

  private static Element field(Block.Form.Field field) {
    Element label = new Element("label").text(field.label() + " ");
    Element input = label.appendElement(field.options().isEmpty() ? "input" : "select");
    input.attr("name", field.name()).attr("required", field.required());
    if (field.options().isEmpty()) {
      input.attr("value", field.value());
    }
    field
        .options()
        .forEach(
            o -> input.appendElement("option").attr("selected", o.equals(field.value())).text(o));
    return label;
  }

  @Override
  public Element choices(Block.Choices choices) {
    Element row = new Element("div").addClass("choices");
    choices.choices().forEach(c -> row.appendChild(button(c)));
    return row;
  }

  /** A press sends the choice's id; on a page, where it has none, its command. */
  private static Element button(Choice choice) {
    boolean offered = !choice.id().isEmpty();
    return new Element("button")
        .attr("type", "submit")
        .attr("form", "say")
        .attr("name", offered ? "pressed" : "line")
        .attr("value", offered ? choice.id() : choice.command())
        .attr("title", choice.command())
        .text(choice.label());
  }

  /** Says the language where it differs from the page's, so that the right face is used. */
  private Element spoken(Element element) {
    boolean chinese = element.text().codePoints().anyMatch(Character::isIdeographic);
    if (chinese != language.isChinese()) {
      element.attr("lang", chinese ? "zh-Hans" : "en");
    }
    return element;
  }

  private String say(String key) {
    return messages.say(language, "web." + key);
  }
}
