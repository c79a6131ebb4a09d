package whynow.research;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an element as its reader sees them: one line a block, white space collapsed. */
final class Lines implements NodeVisitor {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  private Lines() {}

  static List<String> of(Element element) {
    Lines lines = new Lines();
    element.traverse(lines);
    lines.end();
    return lines.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      line.append(text.getWholeText());
    } else if (breaks(node)) {
      end();
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (breaks(node)) {
      end();
    }
  }

  private static boolean breaks(Node node) {
    return node instanceof Element e && (e.isBlock() || e.normalName().equals("br"));
  }

  private void end() {
    String words = line.toString().replace('\u00a0', ' ').replaceAll("\\s+", " ").strip();
    if (!words.isEmpty()) {
      lines.add(words);
    }
    line.setLength(0);
  }
}
