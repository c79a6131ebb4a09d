package whynow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static whynow.team.ApiKey.Scope.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whynow.Books;
import whynow.activity.Touch;

/** The description of the API says what the API does, and the other way round. */
class OpenApiTest extends ApiHouse {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "patch");
  private static final int PAGE = 4_096;
  private JsonNode openapi;
  private Described described;

  @BeforeEach
  void read() throws Exception {
    openapi = get(Api.DESCRIPTION).json();
    described = new Described(openapi);
  }

  @Test
  void everyRouteIsDescribedAndEveryDescribedRouteIsThere() {
    Set<String> routes = new TreeSet<>();
    config.unsafe.internalRouter.allHttpHandlers().stream()
        .map(parsed -> parsed.endpoint.method + " " + parsed.endpoint.path)
        .map(route -> route.toLowerCase(Locale.ROOT))
        .filter(route -> route.contains(" /api/") && !route.startsWith("before"))
        .forEach(routes::add);
    Set<String> told = new TreeSet<>();
    openapi
        .path("paths")
        .fields()
        .forEachRemaining(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        verb -> {
                          assertTrue(VERBS.contains(verb), verb);
                          told.add(verb + " " + path.getKey());
                        }));
    assertEquals(routes, told);
  }

  @Test
  void everyFieldThatIsReadIsDescribed() {
    Map.of("NewTouch", ApiBook.TOUCH, "NewEngagement", ApiBook.ENGAGEMENT)
        .forEach(
            (name, fields) -> {
              Set<String> named = new TreeSet<>();
              schema(name).path("properties").fieldNames().forEachRemaining(named::add);
              assertEquals(new TreeSet<>(fields), named);
            });
    assertEquals(words(Touch.Channel.values()), listed("Channel"));
    assertEquals(words(Touch.Direction.values()), listed("Direction"));
    assertEquals(words(Touch.Outcome.values()), listed("Outcome"));
  }

  private JsonNode schema(String name) {
    return openapi.at("/components/schemas/" + name);
  }

  private static List<String> words(Enum<?>... values) {
    return Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList();
  }

  private List<String> listed(String name) {
    List<String> all = new java.util.ArrayList<>();
    schema(name).path("enum").forEach(word -> all.add(word.asText()));
    return all;
  }

  /** Every answer, good or not, is one that the description has, in the form it says. */
  @Test
  void answersAreAsTheyAreDescribed() throws Exception {
    String touch = example("/api/touches");
    String engagement = example("/api/engagements");
    fits("post", "/api/touches", 201, post("/api/touches", touch));
    fits("post", "/api/engagements", 201, post("/api/engagements", engagement));
    String answered = "{\"rep\":\"Dana\",\"email\":\"mara@northlight.example\",";
    String replied =
        answered + "\"channel\":\"email\",\"outcome\":\"replied\",\"direction\":\"in\"}";
    fits("post", "/api/touches", 201, post("/api/touches", replied));
    Answer leads = get("/api/leads");
    fits("get", "/api/leads", 200, leads);
    assertFalse(leads.json().path("leads").isEmpty());
    Answer touches = get("/api/touches");
    fits("get", "/api/touches", 200, touches);
    assertEquals(2, touches.json().path("touches").size());
    fits("get", "/api/openapi.json", 200, get("/api/openapi.json"));
    fits("get", "/api/touches", 422, get("/api/touches?rep=Nobody"));
    for (String path : List.of("/api/touches", "/api/engagements")) {
      fits("post", path, 400, post(path, "{"));
      fits("post", path, 413, post(path, "{\"note\":\"" + "x".repeat(70_000) + "\"}"));
      fits("post", path, 415, post(path, touch, "Content-Type", "text/xml"));
      fits("post", path, 422, post(path, "{}"));
      post(path, example(path), "Idempotency-Key", "k");
      fits("post", path, 409, post(path, example(path) + " ", "Idempotency-Key", "k"));
    }
  }

  @Test
  void refusalsAreAsTheyAreDescribed() throws Exception {
    String write = store.apiKeys().make("form", WRITE, NOW, java.util.Optional.empty()).get();
    for (String path : List.of("/api/leads", "/api/touches", "/api/openapi.json")) {
      fits("get", path, 401, send(asking(path).setHeader("Authorization", "Bearer x").GET()));
    }
    String shown = "Bearer " + write;
    fits("get", "/api/leads", 403, send(asking("/api/leads").setHeader("Authorization", shown)));
    Answer last = get("/api/leads");
    for (int i = 0; i < 100; i++) {
      last = get("/api/leads");
    }
    fits("get", "/api/leads", 429, last);
  }

  @Test
  void aFullDiskIsSaidAndNothingAcknowledgedIsMissing() throws Exception {
    Assumptions.assumeFalse(Books.areOnPostgres(), "a file can be kept small");
    close();
    open("?max_page_count=" + (Files.size(folder.resolve("book.db")) / PAGE + 40));
    int acknowledged = 0;
    HttpResponse<String> last = null;
    HttpRequest touch =
        asking("/api/touches")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    example("/api/touches")
                        .replace("}", ",\"note\":\"" + "x".repeat(3_900) + "\"}")))
            .build();
    for (int i = 0; i < 95 && (last == null || last.statusCode() == 201); i++) {
      last = CLIENT.send(touch, HttpResponse.BodyHandlers.ofString());
      acknowledged += last.statusCode() == 201 ? 1 : 0;
    }
    JsonNode told = new ObjectMapper().readTree(last.body());
    fits("post", "/api/touches", 503, new Answer(last.statusCode(), told));
    assertTrue(told.path("error").asText().startsWith("The disk is full."), last.body());
    assertEquals("60", last.headers().firstValue("Retry-After").orElse(""));
    assertEquals(acknowledged, store.touches().at(northlight.id(), 99).size());
    assertEquals(200, get("/api/leads").status(), "reading goes on");
  }

  private String example(String path) {
    return openapi
        .path("paths")
        .path(path)
        .at("/post/requestBody/content/application~1json/example")
        .toString();
  }

  private void fits(String verb, String path, int status, Answer answer) {
    assertEquals(status, answer.status(), verb + " " + path + ": " + answer.json());
    JsonNode told = openapi.path("paths").path(path).path(verb).path("responses").path("" + status);
    JsonNode schema = described.followed(told).at("/content/application~1json/schema");
    assertFalse(schema.isMissingNode(), verb + " " + path + " may answer " + status);
    assertEquals(List.of(), described.faults(schema, answer.json()), verb + " " + path);
  }

  @Test
  void aDescriptionThatDoesNotFitIsFound() throws Exception {
    JsonNode wrong =
        new ObjectMapper()
            .readTree("{\"id\":\"1\",\"at\":\"today\",\"account\":null,\"colour\":\"red\"}");
    List<String> faults = described.faults(schema("Engagement"), wrong);
    for (String fault : List.of("$.id is no", "$.at", "$.account is null", "lacks \"kind\"")) {
      assertTrue(faults.stream().anyMatch(f -> f.contains(fault)), fault + " in " + faults);
    }
    assertTrue(faults.contains("$ has also colour"), faults.toString());
  }

  /** What {@code docs/api.md} shows is run as it stands there. */
  @Test
  void theExampleInTheDocumentWorks() throws Exception {
    String document = Files.readString(Path.of("docs/api.md"));
    Matcher block = Pattern.compile("(?s)```sh\n(.*?)```").matcher(document);
    assertTrue(block.find());
    ProcessBuilder shell = new ProcessBuilder("sh", "-eu", "-c", block.group(1));
    shell.environment().put("WHYNOW", server.url());
    shell.environment().put("TOKEN", "right");
    Process process = started(shell.redirectErrorStream(true));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertEquals(1, store.engagements().at(northlight.id(), 9).size(), said);
    assertEquals(1, store.touches().at(northlight.id(), 9).size(), said);
    assertTrue(said.contains("\"reason\":\"reply\""), said);
  }

  /** Where there is no curl there is nothing to run; the machine that decides has it. */
  private static Process started(ProcessBuilder shell) throws IOException {
    boolean curl = Files.isExecutable(Path.of("/usr/bin/curl"));
    Assumptions.assumeTrue(curl || System.getenv("CI") != null);
    return shell.start();
  }
}
