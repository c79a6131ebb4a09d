package whynow.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * The article of a page that a script draws, taken from the data the script draws it from: linked
 * data, {@code __NEXT_DATA__} and other states, templates. Only asked where the page itself shows
 * next to nothing.
 */
final class Embedded {
  private static final int NEXT_TO_NOTHING = 250;
  private static final int SHORTEST = 200;
  private static final int MOST_NODES = 20_000;
  private static final int TITLED = 10;
  private static final List<String> BODIES = Words.lines("embedded-bodies");
  private static final List<String> TITLES = List.of("headline", "title", "name");
  private static final Pattern STATE =
      Pattern.compile(
          "(?:^|[;\\s])(?:window\\.|self\\.|var )?\\w*(?:__|STATE|DATA)\\w*\\s*=\\s*\\{");
  private static final JsonMapper JSON = new JsonMapper();

  private final Outline outline;
  private final Facts facts;
  private String best = "";
  private int most;

  private Embedded(Outline outline, Facts facts) {
    this.outline = outline;
    this.facts = facts;
  }

  /** The lines of the article in the page's data; none where the page shows its text itself. */
  static List<String> lines(Outline outline, Facts facts) {
    return new Embedded(outline, facts).find();
  }

  private List<String> find() {
    double shown = shown();
    if (shown >= NEXT_TO_NOTHING) {
      return List.of();
    }
    facts.linkedData().forEach(this::json);
    facts.data().forEach(this::json);
    facts.scripts().forEach(this::state);
    facts.templates().forEach(html -> offer(html, false));
    return best.length() < Math.max(SHORTEST, shown * 2) ? List.of() : written(best);
  }

  /** How much running text a reader sees without any script. */
  private double shown() {
    return outline.blocks().stream()
        .filter(Block::isSentence)
        .filter(block -> !outline.has(block.node(), Mark.HIDDEN | Mark.FRAME))
        .mapToDouble(block -> block.weight() * (1 - block.linked()))
        .sum();
  }

  private void state(String script) {
    Matcher start = STATE.matcher(script);
    if (start.find()) {
      json(script.substring(start.end() - 1));
    }
  }

  private void json(String text) {
    try {
      walk(JSON.readTree(text));
    } catch (JsonProcessingException broken) {
      // A page's data may be broken like anything else on it; the rest is still read.
    }
  }

  private void walk(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject()) {
        look(node);
      }
      node.forEach(open::add);
    }
  }

  private void look(JsonNode node) {
    boolean titled = TITLES.stream().anyMatch(key -> isTitle(node.path(key).asText()));
    for (String key : BODIES) {
      JsonNode body = node.path(key);
      offer(body.isArray() ? blocks(body) : body.asText(), titled);
    }
  }

  private boolean isTitle(String text) {
    String folded = Titles.fold(text);
    return folded.length() > 5 && Titles.fold(facts.title()).contains(folded);
  }

  /** Rich text as editors store it: a block an element, its words in the leaves. */
  private static String blocks(JsonNode body) {
    StringBuilder lines = new StringBuilder();
    for (JsonNode block : body) {
      String words =
          String.join("", block.findValuesAsText("text"))
              + String.join("", block.findValuesAsText("value"));
      lines.append(words.strip()).append('\n');
    }
    return lines.toString();
  }

  /** The longest is meant; what stands beside the page's own title counts for more. */
  private void offer(String text, boolean titled) {
    int worth = text.length() * (titled ? TITLED : 1);
    if (worth > most && text.length() >= SHORTEST) {
      best = text;
      most = worth;
    }
  }

  private static List<String> written(String body) {
    if (!body.contains("<") || !body.contains(">")) {
      return body.lines().map(Visible::squeeze).filter(line -> !line.isEmpty()).toList();
    }
    List<String> lines = new ArrayList<>();
    Outline inner = Outline.of(Jsoup.parse(body), new Facts());
    inner.settle(-1);
    for (Block block : inner.blocks()) {
      if (!inner.has(block.node(), Mark.HIDDEN)) {
        lines.add(block.text());
      }
    }
    return lines;
  }
}
