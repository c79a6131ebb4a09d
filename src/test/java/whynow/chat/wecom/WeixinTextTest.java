package whynow.chat.wecom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;

class WeixinTextTest extends MarkupContract {
  private static final String LINK = "</?a( href=\"https?://[^\"<>]+\")?>";

  @Override
  protected String platform() {
    return "weixin";
  }

  @Override
  public List<String> written(Reply reply) {
    return WeixinText.pages(reply);
  }

  @Override
  protected String fault(String message) {
    if (message.getBytes(StandardCharsets.UTF_8).length > 2_048) {
      return "too long";
    }
    return visible(message).matches("(?s).*<[A-Za-z/@].*") ? "live markup" : "";
  }

  @Override
  protected String visible(String message) {
    return message.replaceAll(LINK, "");
  }
}
