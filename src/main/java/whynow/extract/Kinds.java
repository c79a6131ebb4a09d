package whynow.extract;

/** Says what a block is on the page from the elements around it. */
final class Kinds {
  private Kinds() {}

  static Passage.Kind of(Outline outline, int node) {
    int i = node;
    for (int steps = 0; steps < 6; steps++) {
      switch (outline.element(i).normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Passage.Kind.HEADING;
        }
        case "figcaption", "caption", "figure" -> {
          return Passage.Kind.CAPTION;
        }
        case "li", "dd", "dt" -> {
          return Passage.Kind.LIST_ITEM;
        }
        case "blockquote" -> {
          return Passage.Kind.QUOTE;
        }
        case "td", "th" -> {
          return Passage.Kind.TABLE_ROW;
        }
        case "pre" -> {
          return Passage.Kind.CODE;
        }
        default -> {}
      }
      if (i == 0) {
        break;
      }
      i = outline.parent(i);
    }
    return Passage.Kind.PARAGRAPH;
  }
}
