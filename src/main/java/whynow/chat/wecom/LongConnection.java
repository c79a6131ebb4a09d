package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The smart robot's connection: we call WeCom, so no public address is needed. Every frame that we
 * send is acknowledged under its {@code req_id}; a connection that falls silent is made anew.
 *
 * @see <a href="https://developer.work.weixin.qq.com/document/path/101463">the protocol</a>
 */
final class LongConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LongConnection.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration BEAT = Duration.ofSeconds(30);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** Another connection took the robot over, a doctor's perhaps: it shall have time to end. */
  private static final Duration AFTER_EVICTION = Duration.ofMinutes(1);

  private final SmartRobotAccount account;
  private final Consumer<JsonNode> callbacks;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
  private final Map<String, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile Link link;
  private volatile boolean evicted;
  private volatile String trouble = "not connected yet";

  /**
   * A connection that is not open yet.
   *
   * @param callbacks takes messages and events; must return soon
   */
  LongConnection(SmartRobotAccount account, Consumer<JsonNode> callbacks) {
    this.account = account;
    this.callbacks = callbacks;
  }

  /** Connects, and connects again whenever the connection is lost, until closed. */
  void start() {
    Thread thread = new Thread(this::live, "wecom-robot");
    thread.setDaemon(true);
    thread.start();
  }

  private void live() {
    Duration pause = SHORTEST_PAUSE;
    do {
      boolean was = connected();
      if (was) {
        beat();
      }
      drop();
      pause = pause(was, pause);
      LOG.info("WeCom's robot is not connected ({}); next try in {}", trouble, pause);
      evicted = false;
    } while (!rests(pause));
  }

  /** Soon after a connection that was lost, ever later after one that could not be had. */
  private Duration pause(boolean wasConnected, Duration last) {
    if (evicted) {
      return AFTER_EVICTION;
    }
    Duration doubled = last.multipliedBy(2);
    Duration longer = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    return wasConnected ? SHORTEST_PAUSE : longer;
  }

  /**
   * Opens the connection and says who we are.
   *
   * @return false when it cannot be had now; the reason is kept
   */
  boolean connected() {
    Link fresh = new Link();
    try {
      fresh.socket =
          client
              .newWebSocketBuilder()
              .connectTimeout(TIMEOUT)
              .buildAsync(account.url(), fresh)
              .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      link = fresh;
      ask(
          "aibot_subscribe",
          newId(),
          Map.of("bot_id", account.botId(), "secret", account.secret()));
      trouble = "";
      return true;
    } catch (WeixinError | ExecutionException | TimeoutException e) {
      trouble = e instanceof WeixinError ? e.getMessage() : e.getClass().getSimpleName();
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Why there is no connection; empty while there is one. */
  String trouble() {
    return trouble;
  }

  /** Returns when the other side is gone. */
  private void beat() {
    try {
      while (!link.gone.await(BEAT.toSeconds(), TimeUnit.SECONDS)) {
        ask("ping", newId(), Map.of());
      }
      trouble = "closed by WeCom";
    } catch (WeixinError silent) {
      trouble = silent.getMessage();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean rests(Duration pause) {
    try {
      return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  static String newId() {
    return UUID.randomUUID().toString();
  }

  /**
   * Sends a frame and waits until it is acknowledged; one at a time, since an answer carries the id
   * of what it answers.
   *
   * @throws WeixinError when it was refused, or nobody answered
   */
  synchronized void ask(String command, String requestId, Map<String, ?> body) {
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(requestId, answer);
    try {
      write(Map.of("cmd", command, "headers", Map.of("req_id", requestId), "body", body));
      JsonNode said = answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
      if (said.path("errcode").asInt() != 0) {
        throw new WeixinError(said.path("errcode").asInt(), said.path("errmsg").asText());
      }
    } catch (ExecutionException | TimeoutException | IOException e) {
      throw WeixinError.unreachable("the robot's connection is down");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw WeixinError.unreachable("interrupted");
    } finally {
      asked.remove(requestId);
    }
  }

  private void write(Map<String, ?> frame) throws IOException, InterruptedException {
    Link open = link;
    if (open == null || open.gone.getCount() == 0) {
      throw new IOException("not connected");
    }
    try {
      open.socket
          .sendText(JSON.writeValueAsString(frame), true)
          .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(e);
    }
  }

  private void take(String text) {
    try {
      JsonNode frame = JSON.readTree(text);
      CompletableFuture<JsonNode> answer = asked.get(frame.at("/headers/req_id").asText());
      if (frame.has("errcode") && answer != null) {
        answer.complete(frame);
      } else if (frame.at("/body/event/eventtype").asText().equals("disconnected_event")) {
        evicted = true;
        drop();
      } else if (frame.has("cmd")) {
        callbacks.accept(frame);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("A frame of WeCom's robot was not taken", e);
    }
  }

  private void drop() {
    Link old = link;
    if (old != null && old.gone.getCount() > 0) {
      old.socket.abort();
      old.gone.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    drop();
  }

  /** One connection, until it is gone. */
  private final class Link implements WebSocket.Listener {
    private final CountDownLatch gone = new CountDownLatch(1);
    private final StringBuilder begun = new StringBuilder();
    private volatile WebSocket socket;

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      begun.append(data);
      if (last) {
        String whole = begun.toString();
        begun.setLength(0);
        take(whole);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      gone.countDown();
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      gone.countDown();
    }
  }
}
