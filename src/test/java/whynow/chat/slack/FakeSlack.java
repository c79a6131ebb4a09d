package whynow.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slack's Web API on loopback, as strict as the real one about limits, channels and missing
 * messages. What it was asked to do can be read back.
 */
final class FakeSlack implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** One call that was carried out. */
  record Called(String method, Map<String, String> with) {
    String text() {
      return with.getOrDefault("text", "");
    }

    JsonNode blocks() {
      return json(with.getOrDefault("blocks", "[]"));
    }

    /** What a person reads, the labels of the buttons included. */
    String shown() {
      return text() + String.join("\n", blocks().findValuesAsText("text"));
    }

    /** The first button whose label begins like this. */
    JsonNode button(String label) {
      for (JsonNode element : blocks().findParents("action_id")) {
        if (element.path("text").path("text").asText().startsWith(label)) {
          return element;
        }
      }
      throw new AssertionError("No button “" + label + "” in " + blocks());
    }
  }

  final List<Called> calls = new CopyOnWriteArrayList<>();
  final BlockingQueue<Called> news = new LinkedBlockingQueue<>();

  /** Channels the bot was invited to; direct channels start with D. */
  final Set<String> channels = ConcurrentHashMap.newKeySet();

  /** Answers to give instead of doing anything, in order. */
  final Deque<String> refusals = new ArrayDeque<>();

  final Map<String, String> messages = new ConcurrentHashMap<>();
  volatile String socketUrl = "";

  /** What our token may do, as Slack says it in a header. */
  volatile String scopes = "";

  private final AtomicInteger count = new AtomicInteger();
  private final HttpServer server;

  FakeSlack() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/api/", this::api);
    server.createContext("/respond", e -> file(e, "response_url"));
    server.createContext("/upload", e -> file(e, "upload"));
    server.createContext("/files", e -> answer(e, 200, "account,domain\nAcme,acme.example\n"));
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Waits for the next call of a method. */
  Called next(String method) throws InterruptedException {
    Called called = news.poll(10, TimeUnit.SECONDS);
    while (called != null && !called.method().equals(method)) {
      called = news.poll(10, TimeUnit.SECONDS);
    }
    if (called == null) {
      throw new AssertionError("Nobody called " + method + ": " + calls);
    }
    return called;
  }

  /** Waits for the message, new or edited, in which these words can be read. */
  Called showing(String words) throws InterruptedException {
    Called called = news.poll(20, TimeUnit.SECONDS);
    while (called != null && !called.shown().contains(words)) {
      called = news.poll(20, TimeUnit.SECONDS);
    }
    if (called == null) {
      throw new AssertionError("Nobody said “" + words + "”: " + calls);
    }
    return called;
  }

  List<Called> of(String method) {
    return calls.stream().filter(c -> c.method().equals(method)).toList();
  }

  private void api(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestURI().getPath().substring("/api/".length());
    Map<String, String> with = form(read(exchange));
    String refusal = refusals.poll();
    if ("429".equals(refusal)) {
      exchange.getResponseHeaders().set("Retry-After", "7");
      answer(exchange, 429, "");
      return;
    }
    String error = refusal != null ? refusal : error(method, with);
    if (!error.isEmpty()) {
      answer(exchange, 200, "{\"ok\":false,\"error\":\"" + error + "\"}");
      return;
    }
    exchange.getResponseHeaders().set("X-OAuth-Scopes", scopes);
    String body = carryOut(method, with);
    note(new Called(method, with));
    answer(exchange, 200, body);
  }

  private String error(String method, Map<String, String> with) {
    String channel = with.getOrDefault("channel", "");
    if (method.equals("chat.postMessage")
        && !channel.startsWith("D")
        && !channels.contains(channel)) {
      return "not_in_channel";
    }
    if (method.equals("chat.update") && !messages.containsKey(channel + with.get("ts"))) {
      return "message_not_found";
    }
    return with.containsKey("blocks") ? blockError(json(with.get("blocks"))) : "";
  }

  /** What the real one answers {@code invalid_blocks} or {@code msg_blocks_too_long} to. */
  static String blockError(JsonNode blocks) {
    int all = blocks.findValuesAsText("text").stream().mapToInt(String::length).sum();
    for (JsonNode block : blocks) {
      int own = block.findValuesAsText("text").stream().mapToInt(String::length).sum();
      boolean header = block.path("type").asText().equals("header");
      if (own > (header ? 150 : 3_000) || (block.path("elements").size() > 25 && !isRich(block))) {
        return "invalid_blocks";
      }
      for (JsonNode element : block.path("elements")) {
        if (element.path("type").asText().equals("button")
            && (element.path("text").path("text").asText().length() > 75
                || element.path("value").asText().length() > 2_000)) {
          return "invalid_blocks";
        }
      }
    }
    return blocks.size() > 50 || all > 13_000 ? "msg_blocks_too_long" : "";
  }

  private static boolean isRich(JsonNode block) {
    return block.path("type").asText().equals("rich_text");
  }

  private String carryOut(String method, Map<String, String> with) {
    String channel = with.getOrDefault("channel", "");
    String ts =
        with.computeIfAbsent("ts", any -> "1700000000." + (100_000 + count.incrementAndGet()));
    if (method.equals("chat.delete")) {
      messages.remove(channel + ts);
    } else if (method.startsWith("chat.")) {
      messages.put(channel + ts, with.getOrDefault("text", ""));
    }
    String more =
        switch (method) {
          case "auth.test" -> "'user_id':'UBOT','bot_id':'BBOT','team_id':'T1','team':'Docklane'";
          case "chat.postMessage" -> "'channel':'" + channel + "','ts':'" + ts + "'";
          case "conversations.open" -> "'channel':{'id':'D" + with.get("users") + "'}";
          case "users.info" -> "'user':{'id':'U1','name':'dana','profile':{'real_name':'Dana'}}";
          case "files.getUploadURLExternal" -> "'file_id':'F1','upload_url':'" + url() + "/upload'";
          case "files.completeUploadExternal" -> "'files':[{'id':'F1'}]";
          case "apps.connections.open" -> "'url':'" + socketUrl + "'";
          default -> "'nothing':'more'";
        };
    return ("{'ok':true," + more + "}").replace('\'', '"');
  }

  private void file(HttpExchange exchange, String as) throws IOException {
    String body = read(exchange);
    note(new Called(as, Map.of("text", body)));
    answer(exchange, 200, "ok");
  }

  private void note(Called called) {
    calls.add(called);
    news.add(called);
  }

  private static String read(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&", -1)) {
      int is = pair.indexOf('=');
      if (is > 0) {
        form.put(decode(pair.substring(0, is)), decode(pair.substring(is + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
