package whynow.chat.wecom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Columns;
import whynow.chat.PlainText;
import whynow.chat.Reply;

/**
 * A template card of WeCom: a short reply with its buttons in one message, or the buttons alone
 * under a longer one. What does not fit a card is text, never cut.
 *
 * @param link where a touch on the card leads
 * @param buttons at most {@link #MOST_BUTTONS}; none makes it a notice, which needs a link
 * @see <a href="https://developer.work.weixin.qq.com/document/path/90236">the cards' fields</a>
 */
record TemplateCard(
    String title,
    String text,
    Optional<Block.Quote> quote,
    Optional<String> link,
    List<Choice> buttons) {
  static final int LONGEST_TITLE = 36;
  static final int LONGEST_TEXT = 160;
  static final int LONGEST_QUOTE = 120;
  static final int MOST_BUTTONS = 6;
  private static final int WIDEST_BUTTON = 20;
  private static final int MOST_CARDS = 3;

  /** Stands over buttons that have no words of their own. */
  private static final String POINTS_DOWN = "👇";

  /** On a card whose buttons are spent. */
  private static final String DONE = "✓";

  /** The whole reply as one card; empty when it is too long, or has nothing to press or open. */
  static Optional<TemplateCard> of(Reply reply) {
    return Sheet.of(reply).flatMap(Sheet::card);
  }

  /** The choices of a longer reply that fit a button, in as many cards as they need. */
  static List<TemplateCard> under(Reply reply) {
    List<Choice> fitting = buttonsOf(reply);
    List<TemplateCard> cards = new ArrayList<>();
    for (int i = 0; i < fitting.size(); i += MOST_BUTTONS) {
      List<Choice> some = fitting.subList(i, Math.min(i + MOST_BUTTONS, fitting.size()));
      cards.add(new TemplateCard(title(reply), "", Optional.empty(), Optional.empty(), some));
    }
    return cards;
  }

  /** The choices that become buttons; the others are numbered in the text. */
  static List<Choice> buttonsOf(Reply reply) {
    return reply.choices().stream()
        .filter(TemplateCard::fits)
        .limit((long) MOST_BUTTONS * MOST_CARDS)
        .toList();
  }

  private static boolean fits(Choice choice) {
    String label = PlainText.of(choice.label()).strip();
    return !label.isEmpty() && label.indexOf('\n') < 0 && Columns.width(label) <= WIDEST_BUTTON;
  }

  private static String title(Reply reply) {
    return reply.blocks().stream()
        .map(TemplateCard::opening)
        .map(words -> PlainText.of(words).strip())
        .filter(TemplateCard::isTitle)
        .findFirst()
        .orElse(POINTS_DOWN);
  }

  /** What a block is about: a heading, or what a paragraph opens with in bold. */
  private static String opening(Block block) {
    if (block instanceof Block.Heading heading) {
      return heading.text();
    }
    return block instanceof Block.Text text && !text.runs().isEmpty() && text.runs().get(0).strong()
        ? text.runs().get(0).text()
        : "";
  }

  private static boolean isTitle(String line) {
    return !line.isEmpty() && line.length() <= LONGEST_TITLE && line.indexOf('\n') < 0;
  }

  /** The value of {@code template_card} in a new message. */
  Map<String, Object> json() {
    Map<String, Object> card = new HashMap<>();
    card.put("card_type", buttons.isEmpty() ? "text_notice" : "button_interaction");
    card.put("main_title", Map.of("title", title));
    if (!text.isEmpty()) {
      card.put("sub_title_text", text);
    }
    quote.ifPresent(q -> card.put("quote_area", quoted(q)));
    link.ifPresent(url -> card.put("card_action", Map.of("type", 1, "url", url)));
    if (!buttons.isEmpty()) {
      card.put("task_id", "w-" + buttons.get(0).id());
      card.put("button_list", buttons.stream().map(TemplateCard::button).toList());
    }
    return card;
  }

  /** The value of {@code template_card} in place of an older card: buttons or a grey sign. */
  Map<String, Object> inPlace() {
    Map<String, Object> card = json();
    if (buttons.isEmpty()) {
      card.put("card_type", "button_interaction");
      card.put("button_list", List.of(Map.of("text", DONE, "style", 1, "key", "done")));
      card.put("replace_text", DONE);
    }
    return card;
  }

  /** An older card stays, its buttons are spent. */
  static Map<String, Object> spent() {
    return Map.of("replace_name", DONE);
  }

  private static Map<String, Object> quoted(Block.Quote quote) {
    Map<String, Object> area = new HashMap<>();
    area.put("title", PlainText.of(quote.source()));
    area.put("quote_text", "“" + PlainText.of(quote.text()) + "”");
    if (PlainText.isLink(quote.url())) {
      area.put("type", 1);
      area.put("url", quote.url());
    }
    return area;
  }

  private static Map<String, Object> button(Choice choice) {
    return Map.of("text", PlainText.of(choice.label()).strip(), "style", 1, "key", choice.id());
  }

  /** A short reply taken apart: lines, at most one quote, at most one link. */
  private record Sheet(
      List<String> lines, List<Block.Quote> quotes, List<String> links, List<Choice> choices) {

    private static Optional<Sheet> of(Reply reply) {
      Sheet sheet =
          new Sheet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), reply.choices());
      return reply.blocks().stream().allMatch(sheet::takes) ? Optional.of(sheet) : Optional.empty();
    }

    private boolean takes(Block block) {
      if (block instanceof Block.Heading heading) {
        return lines.isEmpty() && takes(heading.text());
      }
      if (block instanceof Block.Text words) {
        return takes(words);
      }
      if (block instanceof Block.Points points && !points.numbered()) {
        return points.points().stream().allMatch(this::takesPoint);
      }
      return block instanceof Block.Choices || (block instanceof Block.Quote q && takes(q));
    }

    private boolean takesPoint(Block.Text point) {
      List<Block.Run> runs = new ArrayList<>(List.of(Block.Run.plain("· ")));
      runs.addAll(point.runs());
      return takes(new Block.Text(runs));
    }

    private boolean takes(Block.Text words) {
      words.runs().stream().flatMap(run -> run.link().stream()).forEach(links::add);
      return takes(words.runs().stream().map(Block.Run::text).reduce("", String::concat));
    }

    private boolean takes(String text) {
      Stream.of(PlainText.of(text).strip().split("\n")).forEach(lines::add);
      return true;
    }

    private boolean takes(Block.Quote quote) {
      links.add(quote.url());
      quotes.add(quote);
      return quotes.size() == 1
          && quote.text().length() <= LONGEST_QUOTE
          && quote.source().length() <= LONGEST_TITLE;
    }

    private Optional<TemplateCard> card() {
      boolean titled = !lines.isEmpty() && isTitle(lines.get(0));
      String rest = String.join("\n", lines.subList(titled ? 1 : 0, lines.size())).strip();
      List<String> open = links.stream().filter(url -> !url.isEmpty()).toList();
      boolean fits =
          rest.length() <= LONGEST_TEXT
              && open.size() <= 1
              && open.stream().allMatch(PlainText::isLink)
              && choices.size() <= MOST_BUTTONS
              && choices.stream().allMatch(TemplateCard::fits)
              && choices.size() + open.size() > 0;
      return fits
          ? Optional.of(
              new TemplateCard(
                  titled ? lines.get(0) : POINTS_DOWN,
                  rest,
                  quotes.stream().findFirst(),
                  open.stream().findFirst(),
                  choices))
          : Optional.empty();
    }
  }
}
