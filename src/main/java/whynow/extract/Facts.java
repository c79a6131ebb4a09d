package whynow.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** What a page says about itself outside its text: title element, meta tags, scripts. */
final class Facts implements NodeVisitor {
  private static final int MAX_SCRIPT = 2_000_000;

  private final Map<String, List<String>> metas = new HashMap<>();
  private final List<String> linkedData = new ArrayList<>();
  private final List<String> data = new ArrayList<>();
  private final List<String> templates = new ArrayList<>();
  private final List<String> scripts = new ArrayList<>();
  private String title = "";
  private String language = "";

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      see(element);
    }
  }

  /** Takes what one element says; the elements within are shown one by one. */
  void see(Element element) {
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "title" -> title(element);
      case "script" -> script(element);
      case "html" -> language = element.attr("lang");
      default -> {}
    }
  }

  private void meta(Element meta) {
    String content = meta.attr("content").strip();
    for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !content.isEmpty()) {
        metas.computeIfAbsent(name, k -> new ArrayList<>(1)).add(content);
      }
    }
  }

  private void title(Element element) {
    if (title.isEmpty() && !element.tag().namespace().endsWith("svg")) {
      title = element.text().strip();
    }
  }

  private void script(Element script) {
    String data = script.data();
    if (data.length() > MAX_SCRIPT) {
      return;
    }
    String type = script.attr("type").toLowerCase(Locale.ROOT);
    if (type.contains("ld+json")) {
      linkedData.add(data);
    } else if (type.contains("json")) {
      this.data.add(data);
    } else if (type.contains("template") || type.contains("html")) {
      templates.add(data);
    } else if (!data.isBlank()) {
      scripts.add(data);
    }
  }

  /** The first value of the first of these meta names that has one. */
  Optional<String> meta(String... names) {
    for (String name : names) {
      List<String> values = metas.get(name);
      if (values != null) {
        return Optional.of(values.get(0));
      }
    }
    return Optional.empty();
  }

  /** The title element's text. */
  String title() {
    return title;
  }

  /** The page's own word for its language, such as {@code de-AT}; may be empty. */
  String language() {
    return language;
  }

  List<String> linkedData() {
    return linkedData;
  }

  /** Other data in JSON, such as {@code __NEXT_DATA__}. */
  List<String> data() {
    return data;
  }

  /** Markup kept in scripts until another script shows it. */
  List<String> templates() {
    return templates;
  }

  /** Scripts that run, as written. */
  List<String> scripts() {
    return scripts;
  }
}
