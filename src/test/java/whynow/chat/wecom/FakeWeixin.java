package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The API that WeCom and WeChat share, on loopback: hands out access tokens, refuses those that
 * have ended, texts of more than 2,048 bytes and cards beyond WeCom's limits, takes one update a
 * code, and keeps what it was asked to send.
 */
public final class FakeWeixin implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Error codes to answer the next sends with, in order. */
  public final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();

  /** True while the whole API answers 503. */
  public volatile boolean down;

  public final List<JsonNode> sent = new CopyOnWriteArrayList<>();

  /** Cards that were shown anew. */
  public final List<JsonNode> updates = new CopyOnWriteArrayList<>();

  /** Paths beside those of tokens, sends and updates. */
  public final List<String> called = new CopyOnWriteArrayList<>();

  private final List<String> codes = new CopyOnWriteArrayList<>();
  private final Set<String> spent = ConcurrentHashMap.newKeySet();
  public final AtomicInteger tokens = new AtomicInteger();
  private final BlockingQueue<JsonNode> news = new LinkedBlockingQueue<>();
  private final HttpServer server;

  public FakeWeixin() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.createContext("/cgi-bin/", this::api);
    server.start();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The token that was handed out last ends now. */
  public void tokenEnds() {
    tokens.incrementAndGet();
  }

  /** Waits for a text with these words in it. */
  public JsonNode showing(String words) throws InterruptedException {
    JsonNode message = news.poll(20, TimeUnit.SECONDS);
    while (message != null && !message.toString().contains(words)) {
      message = news.poll(20, TimeUnit.SECONDS);
    }
    if (message == null) {
      throw new AssertionError("Nobody said “" + words + "”: " + sent);
    }
    return message;
  }

  private void api(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (down) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    byte[] answer = answer(path, exchange.getRequestURI().getQuery(), body);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private byte[] answer(String path, String query, String body) throws IOException {
    if (path.endsWith("token")) {
      return bytes(
          "{\"errcode\":0,\"access_token\":\"T"
              + tokens.incrementAndGet()
              + "\",\"expires_in\":7200}");
    }
    if (path.equals("/cgi-bin/webhook/send")) {
      return send(JSON.readTree(body));
    }
    if (!query.contains("access_token=T" + tokens.get())) {
      return error(42001);
    }
    if (path.endsWith("/update_template_card")) {
      return update(JSON.readTree(body));
    }
    return path.endsWith("/send") ? send(JSON.readTree(body)) : other(path);
  }

  private byte[] other(String path) {
    called.add(path);
    return path.endsWith("/media/upload")
        ? bytes("{\"errcode\":0,\"media_id\":\"M" + called.size() + "\"}")
        : error(0);
  }

  private byte[] send(JsonNode message) {
    Integer refusal = refusals.poll();
    String text = message.path("text").path("content").asText();
    if (refusal != null) {
      return error(refusal);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > 2_048
        || message.at("/markdown_v2/content").asText().getBytes(StandardCharsets.UTF_8).length
            > 4_096) {
      return error(45002);
    }
    boolean card = message.has("template_card");
    if (card && !cardError(message.path("template_card")).isEmpty()) {
      return error(40058);
    }
    sent.add(message);
    news.add(message);
    return card ? bytes("{\"errcode\":0,\"response_code\":\"" + newCode() + "\"}") : error(0);
  }

  /** A code by which a card may be updated, once. */
  public String newCode() {
    String code = "R" + codes.size() + "-" + tokens.get();
    codes.add(code);
    return code;
  }

  private byte[] update(JsonNode update) {
    Integer refusal = refusals.poll();
    if (refusal != null) {
      return error(refusal);
    }
    if (!codes.contains(update.path("response_code").asText())
        || !spent.add(update.path("response_code").asText())) {
      return error(42014);
    }
    updates.add(update);
    news.add(update);
    return error(0);
  }

  /** What WeCom would have against a card; empty when nothing. */
  static String cardError(JsonNode card) {
    String title = card.at("/main_title/title").asText();
    String text = card.path("sub_title_text").asText();
    boolean buttons = card.path("card_type").asText().equals("button_interaction");
    if (title.length() > 36 || text.length() > 160 || (title.isEmpty() && text.isEmpty())) {
      return "title or text";
    }
    if (!buttons && card.at("/card_action/url").asText().isEmpty()) {
      return "a notice leads somewhere";
    }
    for (JsonNode button : card.path("button_list")) {
      int key = button.path("key").asText().length();
      if (button.path("text").asText().isBlank() || key == 0 || key > 1_024) {
        return "button";
      }
    }
    int count = card.path("button_list").size();
    boolean task = card.path("task_id").asText().matches("[\\w@-]{1,128}");
    return buttons && (count < 1 || count > 6 || !task) ? "buttons or task" : "";
  }

  private static byte[] error(int code) {
    return bytes("{\"errcode\":" + code + ",\"errmsg\":\"said by a test\"}");
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
