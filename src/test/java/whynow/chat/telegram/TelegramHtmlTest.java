package whynow.chat.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;

public class TelegramHtmlTest extends MarkupContract {
  private static final String KEYBOARD = "\n[keyboard] ";

  @Override
  protected String platform() {
    return "telegram";
  }

  @Override
  public List<String> written(Reply reply) {
    return TelegramPage.of(reply).stream()
        .map(
            page ->
                page.keyboard().isEmpty() ? page.html() : page.html() + KEYBOARD + buttons(page))
        .toList();
  }

  private static String buttons(TelegramPage page) {
    return page.keyboard().stream()
        .map(row -> row.stream().map(b -> b.get("text") + "=" + b.get("callback_data")).toList())
        .toList()
        .toString();
  }

  @Override
  protected String fault(String message) {
    String html = html(message);
    return html.length() > 4_096
        ? "too long"
        : FakeTelegram.messageError(new ObjectMapper().valueToTree(Map.of("text", html)));
  }

  @Override
  protected String visible(String message) {
    return Jsoup.parse(html(message)).wholeText();
  }

  private static String html(String message) {
    int end = message.indexOf(KEYBOARD);
    return end < 0 ? message : message.substring(0, end);
  }
}
