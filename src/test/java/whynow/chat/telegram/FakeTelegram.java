package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;

/**
 * Telegram's Bot API on loopback: keeps updates until they are confirmed by a higher offset, and is
 * as strict as the real one about length, tags, buttons, edits and blocked people.
 */
final class FakeTelegram implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TAGS = Set.of("b", "a", "pre", "code", "blockquote");

  /** One call that was carried out. */
  record Called(String method, JsonNode with, String body) {
    String text() {
      return with.path("text").asText();
    }

    /** What the button of this label sends back. */
    String button(String label) {
      for (JsonNode button : with.path("reply_markup").findParents("callback_data")) {
        if (button.path("text").asText().equals(label)) {
          return button.path("callback_data").asText();
        }
      }
      throw new AssertionError("No button “" + label + "” in " + with);
    }
  }

  final List<Called> calls = new CopyOnWriteArrayList<>();
  final BlockingQueue<Called> news = new LinkedBlockingQueue<>();
  final Deque<JsonNode> updates = new ConcurrentLinkedDeque<>();
  final Deque<String> refusals = new ArrayDeque<>();
  final Set<String> blocked = ConcurrentHashMap.newKeySet();
  final Map<String, String> moved = new ConcurrentHashMap<>();
  final Map<String, String> messages = new ConcurrentHashMap<>();
  final List<Long> offsets = new CopyOnWriteArrayList<>();
  volatile boolean webhookSet;
  volatile String webhook = "";
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger updateId = new AtomicInteger(100);
  private final HttpServer server;

  FakeTelegram() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool(FakeTelegram::daemon));
    server.createContext("/bot7:T/", this::api);
    server.createContext("/file/bot7:T/", e -> answer(e, 200, "account,domain\n"));
    server.start();
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Puts an update in line; single quotes stand for double ones. */
  JsonNode happens(String fields) {
    JsonNode update = json("{'update_id':" + updateId.incrementAndGet() + "," + fields + "}");
    synchronized (updates) {
      updates.add(update);
      updates.notifyAll();
    }
    return update;
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

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
    while (called != null && !called.with().toString().contains(words)) {
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
    try {
      serve(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(HttpExchange exchange) throws IOException, InterruptedException {
    String method = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
    byte[] bytes = exchange.getRequestBody().readAllBytes();
    String body = new String(bytes, StandardCharsets.UTF_8);
    JsonNode with = body.startsWith("{") ? JSON.readTree(bytes) : JSON.createObjectNode();
    String error = error(method, with);
    if (!error.isEmpty()) {
      answer(exchange, Integer.parseInt(error.substring(0, 3)), failure(error));
      return;
    }
    String result = result(method, with);
    Called called = new Called(method, with, body);
    if (!method.equals("getUpdates")) {
      calls.add(called);
      news.add(called);
    }
    answer(exchange, 200, "{\"ok\":true,\"result\":" + result + "}");
  }

  private static String failure(String error) {
    String more = "{}";
    if (error.startsWith("429")) {
      more = "{'retry_after':3}";
    } else if (error.contains("upgraded")) {
      more = "{'migrate_to_chat_id':" + error.replaceFirst(".* ", "") + "}";
    }
    return ("{'ok':false,'error_code':"
            + error.substring(0, 3)
            + ",'description':'"
            + error.substring(4)
            + "','parameters':"
            + more
            + "}")
        .replace('\'', '"');
  }

  private String error(String method, JsonNode with) {
    String refusal = refusals.poll();
    if (refusal != null && !refusal.isEmpty()) {
      return refusal;
    }
    String chat = with.path("chat_id").asText();
    if (moved.containsKey(chat)) {
      return "400 Bad Request: group chat was upgraded to a supergroup chat " + moved.get(chat);
    }
    if (blocked.contains(chat)) {
      return "403 Forbidden: bot was blocked by the user";
    }
    if (method.equals("getUpdates") && webhookSet) {
      return "409 Conflict: can use getUpdates method while webhook is active";
    }
    if (method.equals("editMessageText")) {
      String known = messages.get(chat + ":" + with.path("message_id").asText());
      if (known == null) {
        return "400 Bad Request: message to edit not found";
      }
      if (known.equals(with.path("text").asText() + with.path("reply_markup"))) {
        return "400 Bad Request: message is not modified";
      }
    }
    return with.has("text") ? messageError(with) : "";
  }

  /** What the real one would refuse about a text message. */
  static String messageError(JsonNode message) {
    String html = message.path("text").asText();
    if (Jsoup.parse(html).wholeText().length() > 4_096 || html.isBlank()) {
      return "400 Bad Request: message is too long";
    }
    String tagless =
        html.replaceAll("</?(" + String.join("|", TAGS) + ")( href=\"[^\"<>]*\")?>", "");
    if (tagless.matches("(?s).*[<>].*") || tagless.matches("(?s).*&(?!(amp|lt|gt|quot);).*")) {
      return "400 Bad Request: can not parse entities";
    }
    for (JsonNode row : message.path("reply_markup").path("inline_keyboard")) {
      for (JsonNode button : row) {
        int bytes = button.path("callback_data").asText().getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > 64) {
          return "400 Bad Request: BUTTON_DATA_INVALID";
        }
      }
    }
    return "";
  }

  private String result(String method, JsonNode with) throws IOException, InterruptedException {
    String chat = with.path("chat_id").asText();
    String kept = with.path("text").asText() + with.path("reply_markup");
    switch (method) {
      case "getUpdates" -> {
        long offset = with.path("offset").asLong();
        offsets.add(offset);
        synchronized (updates) {
          updates.removeIf(update -> update.path("update_id").asLong() < offset);
          if (updates.isEmpty()) {
            updates.wait(100);
          }
        }
        return JSON.writeValueAsString(updates);
      }
      case "getMe" -> {
        return "{\"username\":\"sdr_bot\"}";
      }
      case "getWebhookInfo" -> {
        return "{\"url\":\"" + webhook + "\"}";
      }
      case "getFile" -> {
        return "{\"file_path\":\"documents/a.csv\"}";
      }
      case "sendMessage" -> {
        int id = count.incrementAndGet();
        messages.put(chat + ":" + id, kept);
        return "{\"message_id\":" + id + "}";
      }
      case "editMessageText" -> {
        messages.put(chat + ":" + with.path("message_id").asText(), kept);
        return "true";
      }
      case "deleteWebhook" -> {
        webhookSet = false;
        return "true";
      }
      default -> {
        return "{\"message_id\":" + count.incrementAndGet() + "}";
      }
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
