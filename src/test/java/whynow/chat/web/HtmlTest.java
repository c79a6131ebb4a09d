package whynow.chat.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;
import whynow.language.Language;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

/** What the console shows, read again as a browser would read it. */
class HtmlTest extends MarkupContract {
  private static final Set<String> ALIVE =
      Set.of("script", "iframe", "object", "embed", "style", "link", "meta", "base");

  private final Html html =
      new Html(Language.EN, new Messages(new DataFolder(Path.of("data"))), Html.Links.AS_THEY_ARE);

  @Override
  protected String platform() {
    return "web";
  }

  @Override
  public List<String> written(Reply reply) {
    return List.of(html.of(reply).outerHtml());
  }

  @Override
  protected String fault(String message) {
    Document page = Jsoup.parseBodyFragment(message);
    return page.body().getAllElements().stream().map(HtmlTest::fault).reduce("", String::concat);
  }

  private static String fault(Element element) {
    boolean alive = ALIVE.contains(element.normalName());
    boolean acts =
        element.attributes().asList().stream().anyMatch(a -> a.getKey().startsWith("on"));
    boolean leads =
        element.hasAttr("href")
            && !element.attr("href").matches("(?i)(https?|mailto|tel):[^\\s]*|/[^/].*");
    return alive || acts || leads ? element.outerHtml() : "";
  }

  /** Words between ticks stand in an element of their own. */
  @Override
  protected String visible(String message) {
    Document page = Jsoup.parseBodyFragment(message);
    page.select("code").forEach(code -> code.prependText("`").appendText("`"));
    return page.body().wholeText();
  }
}
