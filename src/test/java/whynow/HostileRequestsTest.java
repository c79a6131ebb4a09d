package whynow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.language.Language;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;
import whynow.team.Rep;

/**
 * The real program with every platform on, none of which can be reached, and somebody who sends it
 * what nobody should. Every secret it was given holds the word canary.
 */
class HostileRequestsTest {
  private static final String CANARY = "canary";
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final String HUGE = "x".repeat(1_200_000);
  private static final List<String> DOORS =
      List.of("/slack/events", "/telegram", "/wecom", "/wechat", "/api/touches", "/chat");

  @TempDir private static Path folder;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final StringBuilder ANSWERS = new StringBuilder();
  private static Child child;

  @BeforeAll
  static void start() throws IOException {
    try (Store store = JdbcStore.open(url())) {
      store.reps().add(new Rep(0, "Dana", Rep.Role.REP, ZoneId.of("UTC"), Language.EN));
    }
    child = Child.serve(folder.resolve("log"), settings());
  }

  @AfterAll
  static void stop() {
    child.close();
  }

  private static String url() {
    return "jdbc:sqlite:" + folder.resolve("book.db");
  }

  /** Every platform's server is a port where nobody listens. */
  private static Map<String, String> settings() {
    Map<String, String> all = new HashMap<>();
    for (Setting setting : Setting.values()) {
      if (setting.secret) {
        all.put(setting.name(), CANARY + "-" + setting);
      }
      if (setting.name().endsWith("_API_URL")) {
        all.put(setting.name(), "http://127.0.0.1:1");
      }
    }
    all.put("WECOM_AES_KEY", CANARY + "0".repeat(43 - CANARY.length()));
    all.put("WECHAT_AES_KEY", CANARY + "0".repeat(43 - CANARY.length()));
    all.put("WECOM_ROBOT_URL", "http://127.0.0.1:1/" + CANARY);
    all.put("WHYNOW_IMAP_URL", "imap://sdr:" + CANARY + "@127.0.0.1:1");
    all.put("WHYNOW_HOOK_SECRETS", "crm=" + CANARY);
    all.put("WHYNOW_LOG", "json");
    all.put("WECOM_CORP_ID", "ww1");
    all.put("WECOM_AGENT_ID", "7");
    all.put("WECHAT_APP_ID", "wx1");
    all.put("WHYNOW_LLM_PROVIDER", "openai");
    all.put("WHYNOW_LLM_URL", "http://127.0.0.1:1/v1");
    all.put("WHYNOW_STORE", url());
    return all;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer =
        CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    ANSWERS.append(answer.headers().map()).append(answer.body()).append('\n');
    return answer;
  }

  private static HttpRequest.Builder asking(String path) {
    return HttpRequest.newBuilder(URI.create(child.url() + path));
  }

  private static HttpRequest.Builder posting(String path, String body, String type) {
    return asking(path)
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  /** A server may hang up on a body that is too large before all of it has been sent. */
  private static int refusal(HttpRequest.Builder request, int length) throws Exception {
    try {
      return send(request).statusCode();
    } catch (IOException hungUp) {
      if (length < HUGE.length()) {
        throw hungUp;
      }
      return 413;
    }
  }

  @Test
  void whatNobodyShouldSendIsRefusedAndOthersAreAnswered() throws Exception {
    for (String door : DOORS) {
      for (String body : List.of("", "{", "[[[[", "<xml", "\u0000\uFFFF", "a=%ZZ&b", HUGE)) {
        for (String type : List.of("application/json", "text/xml", "x", "multipart/form-data")) {
          int status = refusal(posting(door, body, type), body.length());
          assertEquals(4, status / 100, door + " " + type + " " + body.length() + ": " + status);
        }
      }
    }
    assertEquals(200, send(asking("/health")).statusCode());
  }

  /** Sockets that say nothing, or begin and never go on, cost nobody else anything. */
  @Test
  void aThousandIdleConnectionsKeepNobodyWaiting() throws Exception {
    URI server = URI.create(child.url());
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        Socket socket = new Socket(server.getHost(), server.getPort());
        idle.add(socket);
        if (i % 2 == 0) {
          socket.getOutputStream().write("POST /api/touches HTTP/1.1\r\nHost: ".getBytes(UTF_8));
        }
      }
      for (int i = 0; i < 100; i++) {
        HttpRequest.Builder ready = asking(i % 2 == 0 ? "/ready" : "/").timeout(A_SECOND);
        assertTrue(send(ready).statusCode() < 500);
      }
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  @Test
  void everyPageComesWithItsGuards() throws Exception {
    for (String path : List.of("/", "/health", "/today", "/api/leads", "/nowhere")) {
      HttpResponse<String> answer = send(asking(path));
      Map<String, String> wanted =
          Map.of(
              "X-Content-Type-Options", "nosniff",
              "Referrer-Policy", "no-referrer",
              "Cross-Origin-Opener-Policy", "same-origin",
              "Cache-Control", "no-store");
      wanted.forEach(
          (name, value) ->
              assertEquals(value, answer.headers().firstValue(name).orElse(""), path + " " + name));
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.contains("default-src 'none'"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("", answer.headers().firstValue("Server").orElse(""), path);
    }
  }

  @Test
  void theFiguresCountWhatHappenedAndNameNobody() throws Exception {
    send(asking("/nowhere"));
    HttpResponse<String> figures = send(asking("/metrics"));
    assertTrue(figures.body().contains("whynow_http_seconds_count{outcome=\"4xx\"}"));
    assertTrue(figures.body().contains("whynow_outbox_oldest_seconds 0"), figures.body());
    for (String line : figures.body().lines().toList()) {
      assertTrue(line.matches("# TYPE \\w+ (gauge|histogram)|\\w+(\\{[^}]*})? [0-9.E+]+"), line);
    }
    assertFalse(figures.body().contains("Dana"));
  }

  @Test
  void noSecretIsInALogAnAnswerOrTheStore() throws Exception {
    for (String path : List.of("/", "/ready", "/metrics", "/settings", "/nowhere", "/login/x")) {
      send(asking(path));
    }
    send(asking("/api/leads").header("Authorization", "Bearer wrong"));
    assertTrue(
        send(asking("/api/leads").header("Authorization", "Bearer canary-WHYNOW_API_TOKEN"))
                .statusCode()
            < 300);
    send(posting("/telegram", "{}", "application/json"));
    child.process().destroy();
    child.process().waitFor();
    assertFalse(ANSWERS.toString().contains(CANARY), "in an answer");
    String log = Files.readString(child.log());
    assertFalse(log.contains(CANARY), () -> "in the log: " + around(log));
    assertFalse(log.contains("Dana"), "a person's name is in the log");
    for (String line : log.lines().filter(l -> l.startsWith("{")).toList()) {
      JsonNode entry = new ObjectMapper().readTree(line);
      assertTrue(entry.hasNonNull("level") && entry.hasNonNull("formattedMessage"), line);
    }
    assertTrue(log.contains("\"level\":\"WARN\""), log);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().contains("book.db")).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(CANARY), file.toString());
      }
    }
    start();
  }

  private static String around(String log) {
    int at = log.indexOf(CANARY);
    return log.substring(Math.max(0, at - 300), Math.min(log.length(), at + 80));
  }
}
