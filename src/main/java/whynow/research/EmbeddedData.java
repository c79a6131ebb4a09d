package whynow.research;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Pages that a script draws still carry their data: JSON-LD, {@code __NEXT_DATA__} and the like.
 */
final class EmbeddedData {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 40;
  private static final List<String> TITLES = List.of("headline", "title", "name");
  private static final List<String> LINKS =
      List.of("url", "href", "link", "permalink", "path", "slug");
  private static final List<String> DAYS =
      List.of(
          "datePublished",
          "publishedAt",
          "published_at",
          "publishDate",
          "publishedDate",
          "published",
          "date",
          "createdAt",
          "_createdAt",
          "created_at");
  private static final List<String> TEASERS =
      List.of("description", "excerpt", "summary", "teaser", "subtitle");

  private EmbeddedData() {}

  /** Posts that the data of a page tell of. */
  static List<Entry> entries(Visit visit) {
    Map<String, Entry> found = new LinkedHashMap<>();
    for (JsonNode root : roots(visit)) {
      walk(root, 0, node -> entry(node, visit).ifPresent(e -> found.putIfAbsent(e.url(), e)));
    }
    return found.size() < 2 ? List.of() : List.copyOf(found.values());
  }

  /** The name of the organization whose page this is, where the data say it. */
  static Optional<String> organization(Visit visit) {
    List<String> names = new ArrayList<>();
    for (JsonNode root : roots(visit)) {
      walk(
          root,
          0,
          node -> {
            boolean firm =
                node.path("@type")
                    .toString()
                    .matches(".*(Organization|Corporation|LocalBusiness).*");
            String name = firm ? text(node, List.of("name")) : "";
            if (!name.isEmpty()) {
              names.add(name);
            }
          });
    }
    return names.stream().findFirst();
  }

  private interface Looker {
    void look(JsonNode object);
  }

  private static List<JsonNode> roots(Visit visit) {
    List<JsonNode> roots = new ArrayList<>();
    for (Element script : visit.document().select("script[type*=json], script#__NEXT_DATA__")) {
      try {
        roots.add(JSON.readTree(script.data()));
      } catch (JsonProcessingException | StackOverflowError broken) {
        // A page's data may be broken like anything else on it; the rest is still read.
      }
    }
    return roots;
  }

  private static void walk(JsonNode node, int depth, Looker looker) {
    if (depth > DEEPEST || node == null) {
      return;
    }
    if (node.isObject()) {
      looker.look(node);
    }
    node.forEach(child -> walk(child, depth + 1, looker));
  }

  /** Something with a headline, a place and a day is a post. */
  private static Optional<Entry> entry(JsonNode node, Visit visit) {
    String title = text(node, TITLES);
    Optional<LocalDate> day =
        FeedDate.read(text(node, DAYS))
            .map(OffsetDateTime::toLocalDate)
            .or(() -> DateText.first(text(node, DAYS)));
    Optional<String> url = link(node, visit);
    if (title.length() < 6 || day.isEmpty() || url.isEmpty()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>(List.of(title));
    Optional.of(text(node, TEASERS)).filter(t -> !t.isEmpty()).ifPresent(lines::add);
    return Optional.of(new Entry(url.get(), title, day, lines, visit.url(), Entry.Via.LISTING));
  }

  /** A bare slug lies below the listing. */
  private static Optional<String> link(JsonNode node, Visit visit) {
    String link = text(node, LINKS);
    if (link.isEmpty() && node.path("slug").isObject()) {
      link = node.path("slug").path("current").asText();
    }
    if (link.isEmpty() || link.contains(" ")) {
      return Optional.empty();
    }
    String folder = visit.url().replaceFirst("[?#].*$", "").replaceFirst("/?$", "/");
    return WebAddress.asked(link.contains("/") ? visit.base() : folder, link);
  }

  private static String text(JsonNode node, List<String> names) {
    for (String name : names) {
      JsonNode value = node.get(name);
      if (value != null && value.isTextual() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return "";
  }
}
