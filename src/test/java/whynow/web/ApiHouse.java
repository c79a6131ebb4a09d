package whynow.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import whynow.App;
import whynow.Books;
import whynow.Settings;
import whynow.accounts.Account;
import whynow.accounts.Contact;
import whynow.chat.Turnstile;
import whynow.language.Language;
import whynow.store.Store;
import whynow.team.By;
import whynow.team.Rep;

/** A book with Dana, Northlight Foods and Mara Lindt there, and the API over it on a free port. */
abstract class ApiHouse {
  protected static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  protected static final String TOUCH =
      "{\"rep\":\"Dana\",\"domain\":\"northlight.example\",\"contact\":\"Mara Lindt\","
          + "\"channel\":\"email\",\"outcome\":\"wants_quote\",\"direction\":\"in\"}";

  protected static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir protected Path folder;
  protected App app;
  protected Store store;
  protected Account northlight;
  protected Server server;
  protected JavalinConfig config;

  @BeforeEach
  void open() {
    open("");
  }

  /** The same with parameters of the database's own, such as {@code ?max_page_count=300}. */
  protected void open(String parameters) {
    app =
        new App(
            Settings.from(
                Map.of(
                    "WHYNOW_STORE",
                    parameters.isEmpty()
                        ? Books.at(folder.resolve("book.db"))
                        : "jdbc:sqlite:" + folder.resolve("small.db") + parameters,
                    "WHYNOW_NOW",
                    "2026-11-25T09:00Z")));
    store = app.store();
    Rep dana =
        store.reps().add(new Rep(0, "Dana", Rep.Role.REP, ZoneId.of("Europe/Berlin"), Language.EN));
    northlight =
        store.accounts().save(Account.named("Northlight Foods", Optional.of("northlight.example")));
    store
        .contacts()
        .save(
            new Contact(
                0,
                northlight.id(),
                "Mara Lindt",
                "COO",
                Optional.empty(),
                Optional.empty(),
                Optional.of("mara@northlight.example"),
                Optional.empty(),
                Optional.empty()),
            new By(dana.id(), NOW));
    server = start(Optional.of("right"));
  }

  protected Server start(Optional<String> token) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Turnstile.Rate rate = new Turnstile.Rate(100, Duration.ofMinutes(1));
    Visitors visitors = new Visitors(rate, Set.of(), clock);
    ApiAccess access = new ApiAccess(token, store.apiKeys(), visitors, clock);
    Api api = new Api(access, store, app.matcher(), app.book().hotLeads(), clock);
    return Server.start(
        "127.0.0.1", 0, List.of(), List.of(visitors::add, api::add, c -> config = c));
  }

  @AfterEach
  void close() {
    server.close();
    app.close();
  }

  protected record Answer(int status, JsonNode json) {}

  protected Answer get(String path) throws Exception {
    return send(asking(path).GET());
  }

  protected Answer post(String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request = asking(path).POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  protected HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path))
        .header("Authorization", "Bearer right");
  }

  protected static Answer send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
  }
}
