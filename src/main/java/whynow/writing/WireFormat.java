package whynow.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;

/** What two kinds of servers want to be sent, and where their answers hold the text. */
enum WireFormat {
  OPENAI {
    @Override
    URI endpoint(String base) {
      return URI.create(base + "/chat/completions");
    }

    @Override
    Map<String, String> headers(String key) {
      return key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key);
    }

    @Override
    void shape(ObjectNode body, JsonNode schema) {
      ObjectNode format = body.putObject("response_format").put("type", "json_schema");
      format
          .putObject("json_schema")
          .put("name", "message")
          .put("strict", true)
          .set("schema", schema);
    }

    @Override
    boolean isComplete(JsonNode answer) {
      return answer.at("/choices/0/finish_reason").asText("").equals("stop");
    }

    @Override
    String text(JsonNode answer) {
      return answer.at("/choices/0/message/content").asText("");
    }

    @Override
    int tokens(JsonNode answer) {
      return answer.at("/usage/total_tokens").asInt(0);
    }
  },
  ANTHROPIC {
    @Override
    URI endpoint(String base) {
      return URI.create(base + "/messages");
    }

    @Override
    Map<String, String> headers(String key) {
      return Map.of("x-api-key", key, "anthropic-version", "2023-06-01");
    }

    @Override
    void shape(ObjectNode body, JsonNode schema) {
      ObjectNode tool = body.putArray("tools").addObject().put("name", "message");
      tool.put("description", "The finished message.").set("input_schema", schema);
      body.putObject("tool_choice").put("type", "tool").put("name", "message");
    }

    @Override
    boolean isComplete(JsonNode answer) {
      return answer.path("stop_reason").asText("").matches("end_turn|tool_use");
    }

    @Override
    String text(JsonNode answer) {
      for (JsonNode part : answer.path("content")) {
        if (part.path("type").asText().equals("tool_use")) {
          return part.path("input").toString();
        }
      }
      return answer.at("/content/0/text").asText("");
    }

    @Override
    int tokens(JsonNode answer) {
      return answer.at("/usage/input_tokens").asInt(0) + answer.at("/usage/output_tokens").asInt(0);
    }
  };

  private static final int MOST_TOKENS = 1200;

  abstract URI endpoint(String base);

  abstract Map<String, String> headers(String key);

  abstract void shape(ObjectNode body, JsonNode schema);

  abstract boolean isComplete(JsonNode answer);

  abstract String text(JsonNode answer);

  abstract int tokens(JsonNode answer);

  ObjectNode request(ObjectMapper json, String model, String prompt, JsonNode schema) {
    ObjectNode body = json.createObjectNode().put("model", model).put("max_tokens", MOST_TOKENS);
    body.putArray("messages").addObject().put("role", "user").put("content", prompt);
    shape(body, schema);
    return body;
  }
}
