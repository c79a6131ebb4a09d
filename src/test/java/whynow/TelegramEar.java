package whynow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Telegram that only listens: counts the messages that each chat has heard. */
public final class TelegramEar implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final Map<Integer, Integer> heard = new ConcurrentHashMap<>();

  private TelegramEar(HttpServer server) {
    this.server = server;
  }

  public static TelegramEar start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    TelegramEar ear = new TelegramEar(server);
    server.createContext("/", ear::answer);
    server.setExecutor(ear.threads);
    server.start();
    return ear;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many messages each chat has heard. */
  public Map<Integer, Integer> heard() {
    return heard;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (exchange.getRequestURI().getPath().toLowerCase(java.util.Locale.ROOT).endsWith("message")) {
      heard.merge(new ObjectMapper().readTree(body).path("chat_id").asInt(), 1, Integer::sum);
    }
    byte[] answer =
        "{\"ok\":true,\"result\":{\"message_id\":7,\"username\":\"whynow\"}}"
            .getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    try (exchange) {
      exchange.getResponseBody().write(answer);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
