package whynow.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Limit;
import whynow.chat.Reply;

/**
 * One message: at most 4,096 characters of HTML, and the buttons under the last.
 *
 * @param html escaped, every tag closed
 * @param keyboard rows of buttons, empty for none
 */
record TelegramPage(String html, List<List<Map<String, String>>> keyboard) {
  private static final Limit LIMIT = Limit.ofChars(4_096);
  private static final int WIDEST_ROW = 32;
  private static final int MOST_IN_A_ROW = 4;

  /** A reply in as many messages as it needs. */
  static List<TelegramPage> of(Reply reply) {
    TelegramHtml html = new TelegramHtml();
    List<String> pieces = reply.blocks().stream().flatMap(b -> b.in(html).stream()).toList();
    List<String> pages = new ArrayList<>(LIMIT.pack(pieces, "\n"));
    if (pages.isEmpty()) {
      pages.add("…");
    }
    List<TelegramPage> all = new ArrayList<>();
    pages.forEach(page -> all.add(new TelegramPage(page, List.of())));
    String last = pages.get(pages.size() - 1);
    all.set(all.size() - 1, new TelegramPage(last, keyboard(reply)));
    return all;
  }

  /** As many buttons in a row as can be read on a phone. */
  private static List<List<Map<String, String>>> keyboard(Reply reply) {
    List<List<Map<String, String>>> rows = new ArrayList<>();
    int width = WIDEST_ROW;
    for (Block block : reply.blocks()) {
      if (block instanceof Block.Choices choices) {
        List<String> labels = TelegramHtml.labels(choices);
        for (int i = 0; i < labels.size(); i++) {
          int own = labels.get(i).length() + 4;
          boolean full = rows.isEmpty() || rows.get(rows.size() - 1).size() == MOST_IN_A_ROW;
          if (full || width + own > WIDEST_ROW) {
            rows.add(new ArrayList<>());
            width = 0;
          }
          rows.get(rows.size() - 1).add(button(labels.get(i), choices.choices().get(i)));
          width += own;
        }
      }
    }
    return rows;
  }

  private static Map<String, String> button(String label, Choice choice) {
    return Map.of("text", label, "callback_data", choice.id());
  }
}
