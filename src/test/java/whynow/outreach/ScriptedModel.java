package whynow.outreach;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A model's server on this machine that answers by script; the last answer is repeated. */
final class ScriptedModel implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();

  /** What is written for one request. */
  interface Script {
    void to(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile List<Script> scripts;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private ScriptedModel(ServerSocket socket, List<Script> scripts) {
    this.socket = socket;
    this.scripts = scripts;
    threads.execute(this::accept);
  }

  static ScriptedModel answering(Script... scripts) {
    try {
      return new ScriptedModel(
          new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), List.of(scripts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets what was asked and answers like this from now on. */
  void answer(Script... next) {
    synchronized (requests) {
      requests.clear();
      scripts = List.of(next);
    }
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/v1");
  }

  /** Request lines, headers and bodies, in order. */
  List<String> requests() {
    return requests;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        threads.execute(() -> serve(one));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket one) {
    try (one;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1))) {
      int turn;
      synchronized (requests) {
        requests.add(read(in));
        turn = Math.min(requests.size(), scripts.size()) - 1;
      }
      scripts.get(turn).to(one.getOutputStream());
      one.getOutputStream().flush();
    } catch (IOException e) {
      // The client went away, which is what some scripts are about.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(BufferedReader in) throws IOException {
    StringBuilder request = new StringBuilder();
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      request.append(line).append('\n');
      if (line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    char[] body = new char[length];
    for (int at = 0; at < length; ) {
      at += in.read(body, at, length - at);
    }
    return request.append(body).toString();
  }

  /** A status line with headers and a whole body. */
  static Script status(int status, String headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return out -> {
      out.write(head(status, headers, bytes.length));
      out.write(bytes);
    };
  }

  static byte[] head(int status, String headers, long length) {
    return ("HTTP/1.1 "
            + status
            + " X\r\n"
            + headers
            + "Content-Length: "
            + length
            + "\r\nConnection: close\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** The model's words as a provider wraps them. */
  static Script says(String provider, String words) {
    return status(200, "Content-Type: application/json\r\n", wrapped(provider, words));
  }

  static String wrapped(String provider, String words) {
    ObjectNode answer = JSON.createObjectNode();
    if (provider.equals("openai")) {
      ObjectNode choice = answer.putArray("choices").addObject().put("finish_reason", "stop");
      choice.putObject("message").put("content", words);
      answer.putObject("usage").put("total_tokens", 700);
    } else {
      answer.put("stop_reason", "end_turn");
      answer.putArray("content").addObject().put("type", "text").put("text", words);
      answer.putObject("usage").put("input_tokens", 500).put("output_tokens", 200);
    }
    return answer.toString();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
