package whynow.extract;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of a heading: without the short line above it, subtitles and hidden labels. */
final class HeadingText implements NodeFilter {
  private static final Set<String> KICKER = Words.set("kicker-names");
  private static final Set<String> UNREAD = Set.of("script", "style", "svg", "button", "noscript");

  private final StringBuilder text = new StringBuilder();

  static String of(Element heading, List<String> known) {
    HeadingText walk = new HeadingText();
    heading.filter(walk);
    String whole = Visible.squeeze(walk.text.toString());
    return part(heading, known).or(() -> stacked(heading)).orElse(whole);
  }

  /** Children set edge to edge, without a space, are lines of their own: the longest is meant. */
  private static Optional<String> stacked(Element heading) {
    boolean edgeToEdge = heading.childrenSize() == 2 && heading.childNodeSize() == 2;
    if (!edgeToEdge
        || heading.child(0).text().endsWith(" ")
        || heading.child(1).wholeText().startsWith(" ")) {
      return Optional.empty();
    }
    return heading.children().stream()
        .map(Element::text)
        .max(Comparator.comparingInt(String::length));
  }

  /** The one child whose words are the whole title elsewhere; the others are kicker or subtitle. */
  private static Optional<String> part(Element heading, List<String> known) {
    if (heading.childrenSize() < 2) {
      return Optional.empty();
    }
    return heading.children().stream()
        .map(Element::text)
        .filter(t -> t.length() > 8 && known.stream().anyMatch(k -> k.strip().equalsIgnoreCase(t)))
        .findFirst();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
    } else if (node instanceof Element e && depth > 0) {
      if (UNREAD.contains(e.normalName()) || isKicker(e) || Visibility.hides(e)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (e.isBlock() || e.normalName().equals("br")) {
        text.append(' ');
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return FilterResult.CONTINUE;
  }

  private static boolean isKicker(Element e) {
    String name = e.className();
    return !name.isEmpty() && Names.anyOf(name, KICKER);
  }
}
