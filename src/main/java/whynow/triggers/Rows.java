package whynow.triggers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.extract.Article;
import whynow.language.Language;

/** Texts in, one JSON object a line, and what was found in them out, in the same order. */
public final class Rows {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Rows() {}

  /**
   * Reads {@code {id,title?,text,company?,aliases?,date?}}, writes {@code {id,labels,triggers}}.
   */
  public static void read(Path in, Path out, TriggerDetector detector) throws IOException {
    try (BufferedReader rows = Files.newBufferedReader(in);
        BufferedWriter answers = Files.newBufferedWriter(out)) {
      for (String line = rows.readLine(); line != null; line = rows.readLine()) {
        if (!line.isBlank()) {
          answers.write(JSON.writeValueAsString(answer(JSON.readTree(line), detector)));
          answers.newLine();
        }
      }
    }
  }

  private static ObjectNode answer(JsonNode row, TriggerDetector detector) {
    List<Trigger> found = detector.detect(article(row), subject(row));
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", row.path("id"));
    ArrayNode labels = answer.putArray("labels");
    found.stream().filter(Trigger::own).map(Trigger::type).distinct().forEach(labels::add);
    ArrayNode triggers = answer.putArray("triggers");
    found.forEach(t -> triggers.add(json(t)));
    return answer;
  }

  /** The JSON form of one finding, the same in every verb that prints it. */
  public static ObjectNode json(Trigger trigger) {
    ObjectNode json = JSON.createObjectNode();
    json.put("type", trigger.type());
    json.put("quote", trigger.quote());
    json.put("url", trigger.url());
    json.put("published", trigger.published().map(LocalDate::toString).orElse(null));
    json.put("certainty", trigger.certainty().word());
    json.put("about", trigger.own() ? "account" : "other");
    trigger.whom().ifPresent(whom -> json.put("whom", whom));
    trigger.role().ifPresent(role -> json.put("role", role));
    ObjectNode facts = json.putObject("facts");
    trigger.facts().forEach(facts::put);
    json.put("score", trigger.score());
    ArrayNode sources = json.putArray("sources");
    trigger.sources().forEach(s -> sources.addObject().put("url", s.url()).put("quote", s.quote()));
    return json;
  }

  static Article article(JsonNode row) {
    String text = row.path("text").asText("");
    Language language = Plain.isChinese(text) ? Language.ZH_HANS : Language.EN;
    return new Article("", row.path("title").asText(""), date(row), language, text, List.of());
  }

  private static Optional<LocalDate> date(JsonNode row) {
    String date = row.path("date").asText("");
    return date.matches("\\d{4}-\\d\\d-\\d\\d.*")
        ? Optional.of(LocalDate.parse(date.substring(0, 10)))
        : Optional.empty();
  }

  static Subject subject(JsonNode row) {
    List<String> aliases = new ArrayList<>();
    row.path("aliases").forEach(a -> aliases.add(a.asText()));
    return new Subject(row.path("company").asText(""), aliases);
  }
}
