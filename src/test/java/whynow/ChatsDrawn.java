package whynow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Entities;
import whynow.chat.Reply;
import whynow.chat.slack.BlockKitTest;
import whynow.chat.telegram.TelegramHtmlTest;
import whynow.chat.wecom.WeComMessagesTest;

/** A page that shows one answer as three chats do, drawn from the very messages they are sent. */
final class ChatsDrawn {
  private final String asked;

  private ChatsDrawn(String asked) {
    this.asked = asked;
  }

  /** HTML with an element each of class {@code slack}, {@code telegram} and {@code wecom}. */
  static String html(String asked, Reply answer) throws IOException {
    ChatsDrawn drawn = new ChatsDrawn(asked);
    return Files.readString(Path.of("src/test/resources/pictures/chats.html"))
        + panel("slack", "Slack", drawn.slack(new BlockKitTest().written(answer)))
        + panel("telegram", "Telegram", drawn.telegram(new TelegramHtmlTest().written(answer)))
        + panel("wecom", "WeCom · 企业微信", drawn.wecom(new WeComMessagesTest().written(answer)));
  }

  private static String panel(String kind, String title, String inside) {
    return "<main class=%s><h2>%s</h2><div class=talk>%s</div></main>"
        .formatted(kind, title, inside);
  }

  private String question() {
    return "<div class=asked>" + asked + "</div>";
  }

  private String slack(List<String> messages) throws IOException {
    StringBuilder html = new StringBuilder("<div class=asked><b>Dana</b> /sdr " + asked + "</div>");
    html.append("<b class=who>Whynow</b>");
    for (String message : messages) {
      new ObjectMapper().readTree(message).forEach(block -> html.append(block(block)));
    }
    return html.toString();
  }

  /** A block of Slack's, or an element of one. */
  private static String block(JsonNode node) {
    String inside =
        String.join("", each(node.path("elements")).stream().map(ChatsDrawn::block).toList());
    String text =
        Entities.escape(node.path("text").asText() + node.path("text").path("text").asText());
    return switch (node.path("type").asText()) {
      case "header" -> "<h3>" + text + "</h3>";
      case "rich_text", "actions" -> inside;
      case "rich_text_section" -> "<p>" + inside + "</p>";
      case "rich_text_quote" -> "<blockquote>" + inside + "</blockquote>";
      case "rich_text_list" ->
          "ordered".equals(node.path("style").asText())
              ? "<ol start=%d><li>%s</ol>"
                  .formatted(
                      node.path("offset").asInt() + 1,
                      inside.replace("</p><p>", "<li>").replaceAll("</?p>", ""))
              : "<ul><li>%s</ul>"
                  .formatted(inside.replace("</p><p>", "<li>").replaceAll("</?p>", ""));
      case "context" -> "<small>" + inside + "</small>";
      case "text" -> node.path("style").path("bold").asBoolean() ? "<b>" + text + "</b>" : text;
      case "link" -> "<a href=#>" + text + "</a>";
      case "button" -> "<button>" + text + "</button>";
      default -> text;
    };
  }

  private String telegram(List<String> messages) {
    StringBuilder html = new StringBuilder(question());
    for (String message : messages) {
      String[] parts = message.split("\n\\[keyboard] ", 2);
      html.append("<div class=said>")
          .append(parts[0].replace("</blockquote>\n", "</blockquote>"))
          .append("</div>");
      if (parts.length > 1) {
        for (String row : parts[1].substring(2).split("], \\[", -1)) {
          html.append("<div class=row>");
          found("(?:^|, )(.+?)=id", row)
              .forEach(b -> html.append("<button>").append(b).append("</button>"));
          html.append("</div>");
        }
      }
    }
    return html.toString();
  }

  private String wecom(List<String> messages) throws IOException {
    StringBuilder html = new StringBuilder(question());
    for (String message : messages) {
      JsonNode read = new ObjectMapper().readTree(message);
      JsonNode card = read.path("template_card");
      html.append("<div class='said card'>").append(read.path("text").asText());
      if (!card.isMissingNode()) {
        html.append("<b>").append(card.path("main_title").path("title").asText()).append("</b>");
        each(card.path("button_list"))
            .forEach(b -> html.append("<button>" + b.path("text").asText() + "</button>"));
      }
      html.append("</div>");
    }
    return html.toString();
  }

  private static List<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(m -> m.group(1)).toList();
  }
}
