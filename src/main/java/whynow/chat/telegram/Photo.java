package whynow.chat.telegram;

import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.ChartPicture;
import whynow.chat.Columns;
import whynow.chat.Content;
import whynow.chat.Reply;

/**
 * A chart as a picture.
 *
 * @param caption its title, and its figures folded away for those who do not see it; HTML
 */
record Photo(Content png, String caption) {
  private static final int LONGEST_CAPTION = 900;

  /** Empty for other blocks, and for a chart that cannot be drawn here. */
  static Stream<Photo> of(Block block) {
    return block instanceof Block.Chart chart
        ? ChartPicture.png(chart).stream().map(png -> new Photo(png, caption(chart)))
        : Stream.empty();
  }

  /** The reply without what is sent as pictures. */
  static Reply none(Reply reply) {
    return Reply.of(reply.blocks().stream().filter(b -> !(b instanceof Block.Chart)).toList());
  }

  private static String caption(Block.Chart chart) {
    String title = "<b>" + TelegramHtml.escape(chart.title()) + "</b>";
    String table = TelegramHtml.escape(Columns.of(chart));
    return title.length() + table.length() > LONGEST_CAPTION
        ? title
        : title + "\n<blockquote expandable>" + table + "</blockquote>";
  }
}
