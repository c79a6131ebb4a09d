package whynow.chat.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;

/**
 * WeCom's end of a smart robot's long connection, on loopback: knows one robot, takes answers to
 * questions it asked and no others, holds contents to 20,480 bytes, and answers every frame.
 */
final class FakeRobotServer extends WebSocketServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Codes to refuse the next frames but subscriptions and pings with. */
  final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();

  final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  final BlockingQueue<WebSocket> subscribed = new LinkedBlockingQueue<>();
  private final BlockingQueue<JsonNode> news = new LinkedBlockingQueue<>();
  private final Set<String> questions = ConcurrentHashMap.newKeySet();
  private final Set<String> presses = ConcurrentHashMap.newKeySet();
  private final CountDownLatch started = new CountDownLatch(1);
  private volatile WebSocket robot;

  FakeRobotServer() throws InterruptedException {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    setReuseAddr(true);
    setDaemon(true);
    start();
    started.await(20, TimeUnit.SECONDS);
  }

  URI url() {
    return URI.create("ws://127.0.0.1:" + getPort());
  }

  /** Waits until the robot has said who it is. */
  WebSocket robot() throws InterruptedException {
    WebSocket socket = subscribed.poll(20, TimeUnit.SECONDS);
    if (socket == null) {
      throw new AssertionError("the robot never came");
    }
    return socket;
  }

  /** Somebody says something, alone or in a group. */
  void says(String id, String user, String group, String text) {
    String where =
        group.isEmpty()
            ? "\"chattype\":\"single\""
            : "\"chattype\":\"group\",\"chatid\":\"" + group + "\"";
    questions.add("req-" + id);
    push(
        "aibot_msg_callback",
        "req-" + id,
        "{\"msgid\":\""
            + id
            + "\","
            + where
            + ",\"from\":{\"userid\":\""
            + user
            + "\"},"
            + "\"create_time\":1795597200,\"msgtype\":\"text\",\"text\":{\"content\":\""
            + text
            + "\"}}");
  }

  /** Somebody presses a button. */
  void presses(String id, String user, String key) {
    presses.add("req-" + id);
    push(
        "aibot_event_callback",
        "req-" + id,
        "{\"msgid\":\""
            + id
            + "\",\"chattype\":\"single\",\"from\":{\"userid\":\""
            + user
            + "\"},\"create_time\":1795597200,\"msgtype\":\"event\",\"event\":{\"eventtype\":"
            + "\"template_card_event\",\"template_card_event\":{\"card_type\":"
            + "\"button_interaction\",\"event_key\":\""
            + key
            + "\",\"task_id\":\"t\"}}}");
  }

  private void push(String command, String request, String body) {
    robot.send(
        "{\"cmd\":\""
            + command
            + "\",\"headers\":{\"req_id\":\""
            + request
            + "\"},\"body\":"
            + body
            + "}");
  }

  /** Waits for a frame with these words in it. */
  JsonNode showing(String words) throws InterruptedException {
    JsonNode frame = news.poll(20, TimeUnit.SECONDS);
    while (frame != null && !frame.toString().contains(words)) {
      frame = news.poll(20, TimeUnit.SECONDS);
    }
    if (frame == null) {
      throw new AssertionError("Nobody said “" + words + "”: " + frames);
    }
    return frame;
  }

  @Override
  public void onMessage(WebSocket socket, String message) {
    try {
      JsonNode frame = JSON.readTree(message);
      int code = judge(socket, frame);
      if (code == 0) {
        frames.add(frame);
        news.add(frame);
      }
      String request = frame.at("/headers/req_id").asText();
      socket.send(
          "{\"headers\":{\"req_id\":\""
              + request
              + "\"},\"errcode\":"
              + code
              + ",\"errmsg\":\"said by a test\"}");
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private int judge(WebSocket socket, JsonNode frame) {
    String request = frame.at("/headers/req_id").asText();
    JsonNode body = frame.path("body");
    return switch (frame.path("cmd").asText()) {
      case "aibot_subscribe" -> subscribe(socket, body);
      case "ping" -> 0;
      case "aibot_respond_msg" -> refused(questions.contains(request) ? content(body) : 846605);
      case "aibot_respond_update_msg" -> refused(presses.remove(request) ? card(body) : 846605);
      case "aibot_send_msg" ->
          refused(body.path("chatid").asText().isEmpty() ? 40058 : content(body) + card(body));
      default -> 40008;
    };
  }

  private int subscribe(WebSocket socket, JsonNode body) {
    boolean known =
        body.path("bot_id").asText().equals("bot1") && body.path("secret").asText().equals("s1");
    if (known) {
      robot = socket;
      subscribed.add(socket);
    }
    return known ? 0 : 40001;
  }

  private int refused(int code) {
    Integer refusal = refusals.poll();
    return refusal == null ? code : refusal;
  }

  private static int content(JsonNode body) {
    String stream = body.at("/stream/content").asText();
    String words = stream + body.at("/markdown/content").asText();
    return words.getBytes(StandardCharsets.UTF_8).length > 20_480 ? 45002 : 0;
  }

  private static int card(JsonNode body) {
    JsonNode card = body.path("template_card");
    return card.isMissingNode() || FakeWeixin.cardError(card).isEmpty() ? 0 : 40058;
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {}

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

  @Override
  public void onError(WebSocket socket, Exception error) {}

  @Override
  public void close() {
    try {
      stop(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
