package whynow.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.GsonBuilder;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.util.List;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;

public class BlockKitTest extends MarkupContract {
  @Override
  protected String platform() {
    return "slack";
  }

  @Override
  public List<String> written(Reply reply) {
    return BlockKit.pages(reply).stream().map(BlockKitTest::json).toList();
  }

  private static String json(Page page) {
    String blocks = GsonFactory.createSnakeCase().toJson(page.blocks());
    return new GsonBuilder()
        .setPrettyPrinting()
        .disableHtmlEscaping()
        .create()
        .toJson(com.google.gson.JsonParser.parseString(blocks));
  }

  /** Nothing is read as markup in rich text; elsewhere there must be no mrkdwn. */
  @Override
  protected String fault(String message) {
    return message.contains("mrkdwn") ? "mrkdwn" : FakeSlack.blockError(tree(message));
  }

  @Override
  protected String visible(String message) {
    return String.join("", tree(message).findValuesAsText("text"));
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
