package whynow.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import whynow.playbook.DataFolder;

/**
 * The invented companies' web: a proxy on loopback that answers for their names and for no other,
 * so that the demo really fetches, and reaches nothing outside.
 */
public final class DemoSites implements AutoCloseable {
  private final Map<String, DemoPages> byHost = new TreeMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4, DemoSites::thread);

  private DemoSites(HttpServer server) {
    this.server = server;
  }

  /** Serves the sites under {@code data/demo/sites}, dated from this day backwards. */
  public static DemoSites start(DataFolder data, LocalDate today) {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      DemoSites sites = new DemoSites(HttpServer.create(free, 0));
      String layout = Files.readString(data.root().resolve("demo/layout.html"));
      data.folder("demo/sites", DemoSite.class)
          .get()
          .forEach(
              (host, site) -> sites.byHost.put(host, new DemoPages(host, site, layout, today)));
      sites.server.createContext("/", sites::answer);
      sites.server.setExecutor(sites.threads);
      sites.server.start();
      return sites;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the proxy listens. */
  public InetSocketAddress proxy() {
    return server.getAddress();
  }

  /** A page of one of the sites, for showing it to people; its links stay among these pages. */
  public Optional<String> page(String host, String path) {
    return find(host, path)
        .filter(p -> p.type().startsWith("text/html"))
        .map(p -> p.body().replaceAll("(<a [^>]*href=\")/", "$1/demo/" + host + "/"));
  }

  private Optional<DemoPages.Page> find(String host, String path) {
    return Optional.ofNullable(byHost.get(host.replaceFirst("^www\\.", "")))
        .flatMap(p -> p.at(path));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":\\d+$", "");
      boolean ours = byHost.containsKey(host.replaceFirst("^www\\.", ""));
      Optional<DemoPages.Page> page = find(host, exchange.getRequestURI().getPath());
      byte[] body = page.map(DemoPages.Page::body).orElse("").getBytes(StandardCharsets.UTF_8);
      page.ifPresent(p -> exchange.getResponseHeaders().set("Content-Type", p.type()));
      exchange.sendResponseHeaders(
          page.isPresent() ? 200 : ours ? 404 : 502, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "demo-site");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
