package whynow.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signed slash commands over connections that stay open; every twentieth is Slack's second try. */
final class SlackLoad {
  private static final int SECOND_TRY = 20;
  private final int port;
  private final byte[] secret;

  SlackLoad(int port, String secret) {
    this.port = port;
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * How it went.
   *
   * @param nanos how long each request took, sorted
   * @param seconds how long all of them took
   * @param refused requests answered otherwise than 200
   */
  record Measured(List<Long> nanos, double seconds, int refused) {
    double perSecond() {
      return nanos.size() / seconds;
    }

    double millis(double quantile) {
      return nanos.get((int) Math.min(nanos.size() - 1, Math.round(quantile * nanos.size()))) / 1e6;
    }
  }

  /** Sends so many of a name, each connection its own. */
  Measured run(String name, int connections, int each, String text) {
    List<List<byte[]>> all = new ArrayList<>();
    for (int c = 0; c < connections; c++) {
      all.add(requests(name + "-" + c, each, text));
    }
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      long begin = System.nanoTime();
      List<Callable<long[]>> work =
          all.stream().<Callable<long[]>>map(requests -> () -> send(requests)).toList();
      List<long[]> times = new ArrayList<>();
      for (Future<long[]> done : threads.invokeAll(work)) {
        times.add(done.get());
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      List<Long> nanos =
          times.stream().flatMapToLong(Arrays::stream).map(Math::abs).sorted().boxed().toList();
      long refused = times.stream().flatMapToLong(Arrays::stream).filter(n -> n < 0).count();
      return new Measured(nanos, seconds, (int) refused);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private List<byte[]> requests(String name, int count, String text) {
    List<byte[]> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean again = i % SECOND_TRY == SECOND_TRY - 1;
      requests.add(request(name + "-" + (again ? i - 1 : i), text, again));
    }
    return requests;
  }

  private byte[] request(String trigger, String text, boolean again) {
    String body =
        "token=x&team_id=T1&team_domain=docklane&channel_id=D"
            + trigger
            + "&channel_name=directmessage&user_id=U1&user_name=dana&command=%2Fsdr&text="
            + URLEncoder.encode(text, StandardCharsets.UTF_8)
            + "&api_app_id=A1&response_url=&trigger_id="
            + trigger;
    String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    String head =
        "POST /slack/events HTTP/1.1\r\nHost: 127.0.0.1\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nX-Slack-Request-Timestamp: "
            + time
            + "\r\nX-Slack-Signature: "
            + signature(time, body)
            + (again ? "\r\nX-Slack-Retry-Num: 1" : "")
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  private String signature(String time, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] signed = ("v0:" + time + ":" + body).getBytes(StandardCharsets.UTF_8);
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(signed));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Times in nanoseconds; of those that were not taken negative. */
  private long[] send(List<byte[]> requests) {
    long[] times = new long[requests.size()];
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = 0; i < times.length; i++) {
        long begin = System.nanoTime();
        socket.getOutputStream().write(requests.get(i));
        int status = status(in);
        long took = System.nanoTime() - begin;
        times[i] = status == 200 ? took : -took;
      }
      return times;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads one answer whole: its length is stated, or it is chunked. */
  private static int status(InputStream in) throws IOException {
    int status = Integer.parseInt(line(in).split(" ", 3)[1]);
    int length = 0;
    boolean chunked = false;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String lower = line.toLowerCase(java.util.Locale.ROOT);
      length =
          lower.startsWith("content-length:")
              ? Integer.parseInt(lower.substring(15).strip())
              : length;
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    in.skipNBytes(length);
    for (int size = chunked ? 1 : 0; size > 0; ) {
      size = Integer.parseInt(line(in), 16);
      in.skipNBytes(size + 2L);
    }
    return status;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("hung up");
      }
      line.append(c == '\r' ? "" : Character.toString(c));
    }
    return line.toString();
  }
}
