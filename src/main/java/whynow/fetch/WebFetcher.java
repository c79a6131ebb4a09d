package whynow.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;

/**
 * Asks the web itself, one request a time: a redirect is answered as one. Every address is judged,
 * every body is bounded, every answer has its time.
 */
final class WebFetcher implements Fetcher {
  private static final Pattern READABLE =
      Pattern.compile("(?i)^(|text/.*|.*(html|xml|json|rss|atom|gzip|octet-stream).*)$");
  private static final long CHUNK = 16_384;

  private final OkHttpClient.Builder prepared;
  private final AddressGuard guard;
  private final Limits limits;
  private final String userAgent;
  private final boolean plainProxy;
  private OkHttpClient client;

  WebFetcher(
      AddressGuard guard, Limits limits, String userAgent, Optional<InetSocketAddress> proxy) {
    this(guard, limits, userAgent, proxy, SocketFactory.getDefault());
  }

  WebFetcher(
      AddressGuard guard,
      Limits limits,
      String userAgent,
      Optional<InetSocketAddress> proxy,
      SocketFactory sockets) {
    this.guard = guard;
    this.limits = limits;
    this.userAgent = userAgent;
    this.plainProxy =
        proxy.map(InetSocketAddress::getAddress).filter(InetAddress::isLoopbackAddress).isPresent();
    this.prepared =
        new OkHttpClient.Builder()
            .proxy(proxy.map(at -> new Proxy(Proxy.Type.HTTP, at)).orElse(Proxy.NO_PROXY))
            .dns(guard::checked)
            .socketFactory(sockets)
            .connectionPool(new ConnectionPool(20, 20, java.util.concurrent.TimeUnit.SECONDS))
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(limits.connect())
            .readTimeout(limits.page());
  }

  /** Made for the first request: reading the trusted certificates takes a tenth of a start. */
  private synchronized OkHttpClient client() {
    if (client == null) {
      client = prepared.build();
    }
    return client;
  }

  @Override
  public Fetched fetch(Ask ask) {
    AddressGuard.Judgement judged = guard.judge(ask.url());
    return judged.allowed()
        ? judged(ask.at(judged.url()))
        : new Fetched.Refused(ask.url(), judged.refusal().orElseThrow());
  }

  private Fetched judged(Ask ask) {
    Optional<String> exhausted = ask.budget().exhausted();
    if (exhausted.isPresent()) {
      return new Fetched.Refused(ask.url(), exhausted.get());
    }
    Duration left = ask.budget().timeLeft();
    Duration time = left.compareTo(limits.page()) < 0 ? left : limits.page();
    var call = client().newBuilder().callTimeout(time).build().newCall(request(ask));
    try (Response response = call.execute()) {
      return read(ask, response);
    } catch (IOException e) {
      return unreachable(ask.url(), e);
    }
  }

  private Request request(Ask ask) {
    Request.Builder request =
        new Request.Builder()
            .url(asked(HttpUrl.get(ask.url())))
            .header("User-Agent", userAgent)
            .header("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5")
            .header("Accept-Language", "en,zh;q=0.9,*;q=0.5");
    ask.etag().ifPresent(tag -> request.header("If-None-Match", tag));
    ask.lastModified().ifPresent(day -> request.header("If-Modified-Since", day));
    return request.build();
  }

  /**
   * A proxy on this machine is asked in plain http, so that it can answer without a certificate.
   */
  private HttpUrl asked(HttpUrl url) {
    if (!plainProxy || !url.isHttps()) {
      return url;
    }
    return url.newBuilder().scheme("http").port(url.port() == 443 ? 80 : url.port()).build();
  }

  private Fetched read(Ask ask, Response response) throws IOException {
    int status = response.code();
    String location = response.header("Location");
    if (status >= 300 && status < 400 && status != 304 && location != null) {
      HttpUrl next = HttpUrl.get(ask.url()).resolve(location);
      return next == null
          ? new Fetched.Refused(location, "only http and https are read")
          : new Fetched.Moved(ask.url(), next.toString());
    }
    ask.budget().answered(status == 304);
    return answer(ask, response, status);
  }

  private Fetched answer(Ask ask, Response response, int status) throws IOException {
    if (status == 304) {
      return new Fetched.NotModified(
          new Fetched.Page(ask.url(), "", new byte[0], ask.etag(), ask.lastModified()));
    }
    if (status == 429 || status >= 500) {
      return new Fetched.Busy(ask.url(), status, RetryAfter.read(response.header("Retry-After")));
    }
    if (status != 200 && status != 203) {
      return new Fetched.Missing(ask.url(), status);
    }
    String type = Optional.ofNullable(response.header("Content-Type")).orElse("");
    String mime = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return READABLE.matcher(mime).matches()
        ? page(ask, response, type)
        : new Fetched.Refused(ask.url(), "it is not a page but " + mime);
  }

  private Fetched page(Ask ask, Response response, String type) throws IOException {
    long limit = Math.min(limits.pageBytes(), ask.budget().bytesLeft());
    Optional<byte[]> body = bounded(response.body(), limit, ask.budget());
    if (body.isEmpty()) {
      return new Fetched.Refused(
          ask.url(), "it is larger than " + limits.pageBytes() / 1_000_000 + " MB");
    }
    return new Fetched.Page(
        ask.url(),
        type,
        body.get(),
        Optional.ofNullable(response.header("ETag")),
        Optional.ofNullable(response.header("Last-Modified")));
  }

  /** Counts what comes out of decompression, not what the headers promise. */
  private static Optional<byte[]> bounded(ResponseBody body, long limit, Budget budget)
      throws IOException {
    BufferedSource source = body.source();
    Buffer held = new Buffer();
    while (held.size() <= limit) {
      long count = source.read(held, CHUNK);
      if (count < 0) {
        return Optional.of(held.readByteArray());
      }
      budget.received(count);
    }
    return Optional.empty();
  }

  private static Fetched unreachable(String url, IOException e) {
    if (e instanceof AddressGuard.PrivateAddress) {
      return new Fetched.Refused(url, e.getMessage());
    }
    boolean slow = e instanceof SocketTimeoutException || e instanceof InterruptedIOException;
    return new Fetched.Unreachable(url, slow ? "it did not answer in time" : plain(e));
  }

  private static String plain(IOException e) {
    if (e instanceof java.net.UnknownHostException) {
      return "the name is not known";
    }
    return e instanceof java.net.ConnectException ? "nobody answers there" : "the connection broke";
  }
}
