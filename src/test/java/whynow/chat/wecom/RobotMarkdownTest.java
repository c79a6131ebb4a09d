package whynow.chat.wecom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;

class RobotMarkdownTest extends MarkupContract {
  private static final String LINK =
      "(?<!\\\\)\\[((?:[^\\[\\]\\\\]|\\\\.)*)]\\(https?://[^()\\s]*\\)";

  @Override
  protected String platform() {
    return "wecom-robot";
  }

  @Override
  public List<String> written(Reply reply) {
    return RobotMarkdown.pages(reply, 4_096, choice -> true);
  }

  @Override
  protected String fault(String message) {
    if (message.getBytes(StandardCharsets.UTF_8).length > 4_096) {
      return "too long";
    }
    String words = message.replaceAll(LINK, "$1").replaceAll("\\\\.", "·");
    return words.matches("(?s).*(<[A-Za-z/@!]|[\\[\\]`~|]).*") ? "live markup" : "";
  }

  /** As a reader of Markdown sees it: links by their words, escaped signs as themselves. */
  @Override
  protected String visible(String message) {
    return message
        .replaceAll(LINK, "$1")
        .replaceAll("(?<!\\\\)\\*\\*", "")
        .replaceAll("\\\\([\\\\`*_\\[\\]~|#>])", "$1");
  }
}
