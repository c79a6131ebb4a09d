package whynow.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A page's elements in reading order with what each holds, taken in one walk. Element {@code i}
 * holds exactly the elements from {@code i} to {@code end(i) - 1}, so a subtree is a range and
 * nothing here recurses, however deep the page.
 */
final class Outline {
  private static final Pattern HOME =
      Pattern.compile("(?:https?://[^/]+)?/?(?:index\\.\\w+)?|\\.\\.?/?");

  private static final double FORGIVEN = 0.15;

  private final List<Element> elements = new ArrayList<>(1024);
  private final List<Block> blocks = new ArrayList<>(256);
  private int[] parents = new int[1024];
  private int[] ends = new int[1024];
  private int[] owns = new int[1024];
  private int[] marks;
  private int[] weights;

  /** Walks the page once; what it says of itself outside its text goes into {@code facts}. */
  static Outline of(Element page, Facts facts) {
    Outline outline = new Outline();
    page.filter(new OutlineWalk(outline, facts));
    outline.weigh();
    return outline;
  }

  /** Adds an element during the walk; answers its index. */
  int open(Element element, int parent, int ownMarks) {
    int i = elements.size();
    if (i == parents.length) {
      grow(i * 2);
    }
    elements.add(element);
    parents[i] = parent;
    owns[i] = ownMarks;
    return i;
  }

  private void grow(int size) {
    parents = Arrays.copyOf(parents, size);
    ends = Arrays.copyOf(ends, size);
    owns = Arrays.copyOf(owns, size);
  }

  void close(int i) {
    ends[i] = elements.size();
  }

  void add(Block block) {
    blocks.add(block);
  }

  int size() {
    return elements.size();
  }

  Element element(int i) {
    return elements.get(i);
  }

  int parent(int i) {
    return parents[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** The marks of the element and of everything around it. */
  int marks(int i) {
    return marks[i];
  }

  /** Whether the element itself is marked so. */
  boolean hasOwn(int i, int mark) {
    return (owns[i] & mark) != 0;
  }

  /** Whether the element or one around it is marked so by itself, before {@link #settle}. */
  boolean inside(int i, int mark) {
    int at = i;
    while (at > 0 && !hasOwn(at, mark)) {
      at = parents[at];
    }
    return hasOwn(at, mark);
  }

  /** Whether the element holds, or stands in, a link to the front page. */
  boolean isHomeLink(int i) {
    for (int at = i + 1; at < ends[i]; at++) {
      if (elements.get(at).normalName().equals("a")) {
        return isHome(elements.get(at).attr("href"));
      }
    }
    int up = i;
    while (up > 0 && !elements.get(up).normalName().equals("a")) {
      up = parents[up];
    }
    return up > 0 && isHome(elements.get(up).attr("href"));
  }

  private static boolean isHome(String href) {
    return href.length() < 80 && HOME.matcher(href).matches();
  }

  boolean has(int i, int mark) {
    return (marks[i] & mark) != 0;
  }

  List<Block> blocks() {
    return blocks;
  }

  /** The blocks within an element, in order. */
  List<Block> blocks(int node) {
    int from = firstBlockAt(node);
    int to = from;
    while (to < blocks.size() && blocks.get(to).node() < ends[node]) {
      to++;
    }
    return blocks.subList(from, to);
  }

  private int firstBlockAt(int node) {
    int i = 0;
    while (i < blocks.size() && !within(blocks.get(i).node(), node)) {
      i++;
    }
    return i;
  }

  boolean within(int node, int ancestor) {
    return node >= ancestor && node < ends[ancestor];
  }

  /** Sums a figure of the blocks over each element that holds them. */
  double[] sums(java.util.function.ToDoubleFunction<Block> figure) {
    double[] sums = new double[size()];
    for (Block block : blocks) {
      sums[block.node()] += figure.applyAsDouble(block);
    }
    for (int i = size() - 1; i > 0; i--) {
      sums[parents[i]] += sums[i];
    }
    return sums;
  }

  private void weigh() {
    double[] sums = sums(b -> b.weight() * (1 - b.linked()));
    weights = new int[size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (int) sums[i];
    }
  }

  /** Takes names back: a page whose text nearly all stands in junk is only named oddly. */
  void forgiveNames() {
    double kept = 0;
    double named = 0;
    for (Block block : blocks) {
      if (block.isSentence()
          && block.linked() < 0.3
          && !has(block.node(), Mark.FRAME | Mark.HIDDEN)) {
        kept += has(block.node(), Mark.JUNK) ? 0 : block.weight();
        named += has(block.node(), Mark.JUNK) ? block.weight() : 0;
      }
    }
    if (kept < named * FORGIVEN) {
      for (int i = 0; i < size(); i++) {
        marks[i] &= ~Mark.JUNK;
      }
    }
  }

  /** The unlinked text within an element. */
  int weight(int i) {
    return weights[i];
  }

  /**
   * Hands marks down once the headline is known (-1 if not): what holds it is no boilerplate. A
   * wrapper that holds most of the page's text is not what its name says: a body with the class
   * {@code has-sidebar} is no sidebar, a page in one form is no form.
   */
  void settle(int headline) {
    int all = weights.length == 0 ? 0 : weights[0];
    int named = headline < 0 ? -1 : blocks.get(headline).node();
    marks = Arrays.copyOf(owns, size());
    for (int card : Cards.of(this)) {
      if (named < card || named >= ends[card]) {
        marks[card] |= Mark.JUNK;
      }
    }
    for (int i = 0; i < size(); i++) {
      if (weights[i] > all * 0.5 || (named > i && named < ends[i])) {
        marks[i] &= ~(Mark.NOT_ARTICLE | Mark.CAPTION | Mark.BYLINE | Mark.EMBED);
      }
      if (i > 0) {
        marks[i] |=
            (marks[i] & Mark.EMBED) != 0 ? marks[parents[i]] & ~Mark.JUNK : marks[parents[i]];
      }
    }
  }
}
