package whynow.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's JSON-LD: the objects that call themselves an article, or else the page. */
final class LinkedData {
  private static final Pattern ARTICLE =
      Pattern.compile("(?:\\w*Article|BlogPosting|\\w*Posting|Report|\\w*Review|CreativeWork)");
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(100).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final int MOST_OBJECTS = 5000;

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  static LinkedData of(Facts facts) {
    LinkedData data = new LinkedData();
    for (String script : facts.linkedData()) {
      parse(script).ifPresent(data::sort);
    }
    return data;
  }

  private static Optional<JsonNode> parse(String script) {
    try {
      return Optional.ofNullable(JSON.readTree(script));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private void sort(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_OBJECTS; seen++) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        sortOne(node);
      }
      node.forEach(open::add);
    }
  }

  private void sortOne(JsonNode node) {
    String type = type(node);
    if (ARTICLE.matcher(type).matches()) {
      articles.add(node);
    } else if (type.equals("WebPage") || type.equals("WebSite") || type.endsWith("Page")) {
      pages.add(node);
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    String name = type.isArray() ? type.path(0).asText() : type.asText();
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The value of a key in the first article that has it, else in the page. */
  Optional<String> value(String key) {
    return first(articles, key).or(() -> first(pages, key));
  }

  /** The value of a key in an article. */
  Optional<String> articleValue(String key) {
    return first(articles, key);
  }

  private static Optional<String> first(List<JsonNode> nodes, String key) {
    for (JsonNode node : nodes) {
      JsonNode value = node.path(key);
      String text = (value.isArray() ? value.path(0) : value).asText();
      if (!text.isBlank()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }
}
