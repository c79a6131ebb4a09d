package whynow.extract;

/**
 * One block of an article's text: where it starts and ends in {@link Article#text()}, and what it
 * is on the page.
 *
 * @param kind what the block is
 * @param start offset of the first character, inclusive
 * @param end offset behind the last character
 */
public record Passage(Kind kind, int start, int end) {
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    QUOTE,
    CAPTION,
    TABLE_ROW,
    CODE
  }
}
