package whynow.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes to Slack in one message: at most 50 blocks, and about 13,000 characters in all.
 *
 * @param blocks from top to bottom
 * @param text the same words for notifications, escaped
 */
record Page(List<LayoutBlock> blocks, String text) {
  private static final int MOST_BLOCKS = 50;
  private static final int MOST_CHARACTERS = 12_000;

  Page {
    blocks = List.copyOf(blocks);
  }

  /** As many pages as the pieces need, in order. */
  static List<Page> of(List<Piece> pieces) {
    List<Page> pages = new ArrayList<>();
    List<Piece> page = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!page.isEmpty() && !fits(page, piece)) {
        pages.add(page(page));
        page.clear();
      }
      page.add(piece);
    }
    if (!page.isEmpty()) {
      pages.add(page(page));
    }
    return pages;
  }

  private static boolean fits(List<Piece> page, Piece piece) {
    int weight = page.stream().mapToInt(Piece::weight).sum();
    return page.size() < MOST_BLOCKS && weight + piece.weight() <= MOST_CHARACTERS;
  }

  private static Page page(List<Piece> pieces) {
    String text = String.join("\n", pieces.stream().map(Piece::text).toList());
    return new Page(pieces.stream().map(Piece::block).toList(), escape(text));
  }

  /** The three signs that Slack reads as markup; escaped, no mention is live. */
  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
