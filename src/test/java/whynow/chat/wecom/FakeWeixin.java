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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The API that WeCom and WeChat share, on loopback: hands out access tokens, refuses those that
 * have ended and texts of more than 2,048 bytes, and keeps what it was asked to send.
 */
public final class FakeWeixin implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Error codes to answer the next sends with, in order. */
  public final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();

  public final List<JsonNode> sent = new CopyOnWriteArrayList<>();
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
    if (!query.contains("access_token=T" + tokens.get())) {
      return error(42001);
    }
    return path.endsWith("/send") ? send(JSON.readTree(body)) : error(0);
  }

  private byte[] send(JsonNode message) {
    Integer refusal = refusals.poll();
    String text = message.path("text").path("content").asText();
    if (refusal != null) {
      return error(refusal);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > 2_048) {
      return error(45002);
    }
    sent.add(message);
    news.add(message);
    return error(0);
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
