package whynow.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A web of our own on this machine: hosts and pages, one route per behaviour. It also answers as a
 * proxy on a loopback address does.
 *
 * <pre>{@code
 * sites.page("acme.test", "/news", "<h1>News</h1>");
 * sites.at("acme.test", "/slow", exchange -> ...);
 * }</pre>
 */
public final class LocalSites implements AutoCloseable {
  /** What one address does. */
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Behaviour> routes = new ConcurrentHashMap<>();
  private final List<String> log = new CopyOnWriteArrayList<>();

  public LocalSites() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Every request so far, as {@code host/path}, with {@code ?} before conditional ones. */
  public List<String> log() {
    return log;
  }

  public LocalSites at(String host, String path, Behaviour behaviour) {
    routes.put(host + path, behaviour);
    return this;
  }

  public LocalSites page(String host, String path, String html) {
    return at(host, path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html));
  }

  public LocalSites text(String host, String path, String type, String body) {
    return at(host, path, exchange -> send(exchange, 200, type, body));
  }

  public LocalSites redirect(String host, String path, int status, String location) {
    return at(
        host,
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", location);
          exchange.sendResponseHeaders(status, -1);
        });
  }

  /** Sends a body with a validator, and "not modified" to whoever has it. */
  public static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String tag = "\"" + Integer.toHexString(body.hashCode()) + "\"";
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
    String path = exchange.getRequestURI().getRawPath();
    boolean conditional = exchange.getRequestHeaders().containsKey("If-None-Match");
    log.add((conditional ? "?" : "") + host + path);
    try (exchange) {
      Behaviour missing = e -> send(e, 404, "text/html", "<h1>Not found</h1>");
      routes.getOrDefault(host + path, missing).answer(exchange);
    } catch (IOException gone) {
      // The client hung up: that is what some of the routes are for.
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
