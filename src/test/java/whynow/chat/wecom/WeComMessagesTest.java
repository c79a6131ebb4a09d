package whynow.chat.wecom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import whynow.chat.Block;
import whynow.chat.MarkupContract;
import whynow.chat.Reply;

/** What WeCom's app is given: texts, and cards for what can be pressed. */
public class WeComMessagesTest extends MarkupContract {
  private static final ObjectMapper JSON =
      new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

  @Override
  protected String platform() {
    return "wecom";
  }

  @Override
  public List<String> written(Reply reply) {
    return WeComPlatform.parts(reply).stream().map(part -> json(message(part))).toList();
  }

  /** A file is named: what is in it is not words. */
  private static Map<String, ?> message(Object part) {
    if (part instanceof TemplateCard card) {
      return Map.of("template_card", card.json());
    }
    return part instanceof Block.File file ? Map.of("file", file.name()) : Map.of("text", part);
  }

  private static String json(Map<String, ?> message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static JsonNode read(String message) {
    try {
      return JSON.readTree(message);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(message, broken);
    }
  }

  @Override
  protected String fault(String message) {
    JsonNode read = read(message);
    if (read.has("file")) {
      return read.path("file").asText().isBlank() ? "no name" : "";
    }
    return read.has("text")
        ? new WeixinTextTest().fault(read.path("text").asText())
        : FakeWeixin.cardError(read.path("template_card"));
  }

  @Override
  protected String visible(String message) {
    JsonNode read = read(message);
    JsonNode card = read.path("template_card");
    List<String> seen = new ArrayList<>(List.of(read.path("text").asText()));
    seen.add(card.at("/main_title/title").asText());
    seen.add(card.path("sub_title_text").asText());
    return new WeixinTextTest().visible(String.join("\n", seen));
  }
}
