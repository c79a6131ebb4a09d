package whynow.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Fills an {@link Outline}: cuts the page's text where a browser would start a new line. */
final class OutlineWalk implements NodeFilter {
  private static final Set<String> UNREAD =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "audio",
          "video",
          "canvas",
          "select",
          "textarea",
          "input",
          "head",
          "map");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "button",
          "dialog",
          "body",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "optgroup",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "caption",
          "tbody",
          "tfoot",
          "thead",
          "tr",
          "ul",
          "td",
          "th");

  private final Outline outline;
  private final Facts facts;
  private final Names names = new Names();
  private final StringBuilder line = new StringBuilder();
  private int linkedChars;
  private int current = -1;
  private int block = -1;
  private int links;
  private int pre;

  OutlineWalk(Outline outline, Facts facts) {
    this.outline = outline;
    this.facts = facts;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      read(text.getWholeText());
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    String tag = element.normalName();
    if (UNREAD.contains(tag)) {
      return passed(element);
    }
    if (tag.equals("br")) {
      flush();
      return FilterResult.SKIP_ENTIRELY;
    }
    int marks = names.marks(element);
    if (isBlock(tag)) {
      flush();
    } else if ((marks & Mark.HIDDEN) != 0) {
      return passed(element);
    }
    facts.see(element);
    current = outline.open(element, Math.max(current, 0), marks);
    if (isBlock(tag)) {
      block = current;
    }
    count(tag, 1);
    return FilterResult.CONTINUE;
  }

  private FilterResult passed(Element element) {
    element.traverse(facts);
    return FilterResult.SKIP_ENTIRELY;
  }

  private void count(String tag, int by) {
    switch (tag) {
      case "a" -> links += by;
      case "pre" -> pre += by;
      default -> {}
    }
  }

  private static boolean isBlock(String tag) {
    return BLOCKS.contains(tag);
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && isOpen(element)) {
      String tag = element.normalName();
      if (isBlock(tag)) {
        flush();
      }
      count(tag, -1);
      outline.close(current);
      current = outline.parent(current);
      block = blockAround(current);
    }
    return FilterResult.CONTINUE;
  }

  private boolean isOpen(Element element) {
    return current >= 0 && outline.element(current).equals(element);
  }

  private int blockAround(int node) {
    int i = node;
    while (i > 0 && !isBlock(outline.element(i).normalName())) {
      i = outline.parent(i);
    }
    return i;
  }

  private void read(String text) {
    int before = line.length();
    for (int i = 0; i < text.length(); i++) {
      read(text.charAt(i));
    }
    if (links > 0) {
      linkedChars += line.length() - before;
    }
  }

  private void read(char c) {
    if (pre > 0 && c == '\n') {
      flush();
    } else {
      Visible.add(c, line);
    }
  }

  private void flush() {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      int at = Math.max(block, 0);
      outline.add(Block.of(at, Kinds.of(outline, at), text, linkedChars));
    }
    line.setLength(0);
    linkedChars = 0;
  }
}
