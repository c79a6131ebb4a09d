package whynow.extract;

/**
 * Finds the element that holds the article: the smallest one that keeps nearly all of the page's
 * running text. Running text counts for it, lists of links count against it.
 */
final class Body {
  private static final double KEEPS = 0.85;
  private static final int ENOUGH = 400;
  private static final double KEEPS_NAMED = 0.5;

  private final Outline outline;
  private final double[] gains;

  private Body(Outline outline) {
    this.outline = outline;
    double[] running = outline.sums(block -> gain(outline, block, 0));
    this.gains = running[0] > ENOUGH ? running : outline.sums(block -> gain(outline, block, 0.3));
  }

  /** The outline's index of the article's element. */
  static int find(Outline outline) {
    return new Body(outline).find();
  }

  private int find() {
    int named = named();
    return narrow(named >= 0 ? named : 0);
  }

  /** The element that the page itself names as the article's body, if it holds enough. */
  private int named() {
    int best = -1;
    for (int i = 0; i < outline.size(); i++) {
      if (isNamed(i) && (best < 0 || gains[i] > gains[best])) {
        best = i;
      }
    }
    return best >= 0 && gains[best] > KEEPS_NAMED * gains[0] && gains[best] > 0 ? best : -1;
  }

  private boolean isNamed(int i) {
    return outline.has(i, Mark.BODY) && !outline.has(i, Mark.NOT_ARTICLE);
  }

  private int narrow(int from) {
    int at = from;
    int next = best(at);
    while (next >= 0 && gains[next] >= KEEPS * gains[at]) {
      at = next;
      next = best(at);
    }
    return at;
  }

  private int best(int parent) {
    int best = -1;
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (holdsBlocks(i) && (best < 0 || gains[i] > gains[best])) {
        best = i;
      }
    }
    return best;
  }

  /** A paragraph, however long, is a part of the article. */
  private boolean holdsBlocks(int i) {
    return switch (outline.element(i).normalName()) {
      case "p", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre" -> false;
      default -> true;
    };
  }

  private static double gain(Outline outline, Block block, double shortLines) {
    if (outline.has(block.node(), Mark.NOT_ARTICLE)) {
      return 0;
    }
    if (block.linked() > 0.5) {
      return -10 - Math.min(block.weight(), 80) * 0.2;
    }
    double free = 1 - block.linked();
    double sense = block.isSentence() ? 1 : block.isHeading() ? 0 : shortLines;
    return sense * block.weight() * free * free;
  }
}
