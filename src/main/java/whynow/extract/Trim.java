package whynow.extract;

import java.util.ArrayList;
import java.util.List;

/** Keeps of the article's element what is the article: no links, bylines, boxes or tail. */
final class Trim {
  private final Outline outline;
  private final String title;

  Trim(Outline outline, String title) {
    this.outline = outline;
    this.title = Titles.fold(title);
  }

  List<Block> of(List<Block> all) {
    List<Block> kept = new ArrayList<>();
    for (Block block : all) {
      if (stands(block)) {
        kept.add(block);
      }
    }
    return ends(kept);
  }

  private boolean stands(Block block) {
    return !outline.has(block.node(), Mark.NOT_ARTICLE)
        && block.linked() < 0.8
        && !Titles.fold(block.text()).equals(title);
  }

  private static List<Block> ends(List<Block> kept) {
    int from = 0;
    while (from < kept.size() && !kept.get(from).isSentence()) {
      from++;
    }
    int to = kept.size();
    while (to > from && !kept.get(to - 1).isSentence()) {
      to--;
    }
    return kept.subList(from, to);
  }
}
