package whynow.chat.slack;

import whynow.chat.Block;
import whynow.chat.Columns;
import whynow.chat.Content;

/**
 * A file or a picture beside the message.
 *
 * @param alternative what a picture shows, in words, for those who do not see it; else empty
 */
record Upload(String name, String title, Content content, String alternative) {
  private static final int LONGEST_ALTERNATIVE = 1_000;

  /** A chart as it was drawn, with its figures as a table for those who listen. */
  static Upload of(Block.Chart chart, Content png) {
    String table = Columns.of(chart);
    String words = table.substring(0, Math.min(table.length(), LONGEST_ALTERNATIVE));
    return new Upload("chart.png", chart.title(), png, chart.title() + "\n" + words);
  }
}
