package whynow.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds teasers by their shape, whatever they are called: boxes of one kind in a row, each with a
 * linked headline (or a headline and a day) over a few words. They lead to other pages, so what
 * they say is not this page's text.
 */
final class Cards {
  private static final int FEWEST = 3;
  private static final int FEWEST_WORDS = 30;
  private static final int LONGEST_DAY = 40;
  private static final int SHORTEST_DAY = 4;
  private static final Pattern DAY =
      Pattern.compile("\\b20\\d\\d(?:[-/.年]\\d|\\b)|\\d[./]\\d+[./]\\d");
  private static final int MOST_WORDS = 700;
  private static final int SHORTEST_TITLE = 16;

  private final Outline outline;
  private final double[] titles;
  private final double[] days;
  private final double[] headings;
  private final double[] sentences;

  private Cards(Outline outline) {
    this.outline = outline;
    this.titles = outline.sums(b -> isTitle(b) ? 1 : 0);
    this.days = outline.sums(b -> isDay(b) ? 1 : 0);
    this.headings = outline.sums(b -> b.isHeading() ? 1 : 0);
    this.sentences = outline.sums(b -> b.isSentence() && b.linked() < 0.3 ? b.weight() : 0);
  }

  /** The outline's indexes of the teaser boxes, in order; none where little else is on the page. */
  static List<Integer> of(Outline outline) {
    if (outline.blocks().stream().filter(b -> isTitle(b) || isDay(b)).limit(FEWEST).count()
        < FEWEST) {
      return List.of();
    }
    return new Cards(outline).find();
  }

  private List<Integer> find() {
    List<Integer> cards = new ArrayList<>();
    double inCards = 0;
    for (int parent = 0; parent < outline.size(); parent++) {
      if (titles[parent] + days[parent] >= FEWEST - 1) {
        for (List<Integer> kind : kinds(parent).values()) {
          if (isRow(kind)) {
            cards.addAll(kind);
            inCards += kind.stream().mapToDouble(i -> sentences[i]).sum();
          }
        }
      }
    }
    double elsewhere = outline.size() == 0 ? 0 : sentences[0] - inCards;
    return elsewhere * 2 > inCards || elsewhere > 1200 ? cards : List.of();
  }

  /** Enough of them to be no accident: two that each carry a linked title and a day, else three. */
  private boolean isRow(List<Integer> kind) {
    boolean sure = kind.stream().allMatch(i -> titles[i] >= 1 && days[i] >= 1);
    return kind.size() >= (sure ? FEWEST - 1 : FEWEST)
        && kind.stream().mapToInt(outline::weight).sum() >= kind.size() * FEWEST_WORDS;
  }

  /** The children that may be teasers, by tag and class. */
  private Map<String, List<Integer>> kinds(int parent) {
    Map<String, List<Integer>> kinds = new HashMap<>();
    for (int i = parent + 1; i < outline.end(parent); i = outline.end(i)) {
      if (isCard(i)) {
        String kind = outline.element(i).normalName() + " " + outline.element(i).className();
        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(i);
      }
    }
    return kinds;
  }

  private boolean isCard(int i) {
    return outline.end(i) > i + 1
        && titles[i] <= 2
        && days[i] <= 2
        && (titles[i] >= 1 || (days[i] >= 1 && headings[i] >= 1 && headings[i] <= 2))
        && outline.weight(i) <= MOST_WORDS;
  }

  private static boolean isTitle(Block block) {
    return block.linked() > 0.8 && block.weight() >= SHORTEST_TITLE && block.weight() < 400;
  }

  private static boolean isDay(Block block) {
    return block.weight() < LONGEST_DAY
        && block.weight() >= SHORTEST_DAY
        && DAY.matcher(block.text()).find();
  }
}
