package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import whynow.chat.ChatMessage;

class SlackSocketTest {
  private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    T found = queue.poll(20, TimeUnit.SECONDS);
    assertTrue(found != null, "nothing came");
    return found;
  }

  private static String command(String envelope, String trigger) {
    return "{\"envelope_id\":\""
        + envelope
        + "\",\"type\":\"slash_commands\",\"accepts_response_payload\":true,\"payload\":"
        + "{\"command\":\"/sdr\",\"text\":\"help\",\"user_id\":\"U1\",\"team_id\":\"T1\","
        + "\"channel_id\":\"DU1\",\"trigger_id\":\""
        + trigger
        + "\",\"response_url\":\"\"}}";
  }

  @Test
  void hearsOverTheSocketAcknowledgesAndComesBackAfterADisconnect() throws Exception {
    FakeSlack slack = new FakeSlack();
    FakeSocket socket = new FakeSocket();
    socket.start();
    slack.socketUrl = "ws://127.0.0.1:" + next(socket.started) + "/link";
    BlockingQueue<ChatMessage> heard = new LinkedBlockingQueue<>();
    SlackPlatform platform =
        new SlackPlatform(
            new SlackAccount(
                "xoxb-1", Optional.empty(), Optional.of("xapp-1"), Optional.of(slack.url())),
            Clock.systemUTC());
    try {
      platform.start(heard::add);
      WebSocket first = next(socket.opened);
      first.send(command("e1", "t1"));
      assertEquals("slack:trigger:t1", next(heard).id());
      assertTrue(next(socket.said).contains("e1"));
      first.send(
          "{\"envelope_id\":\"e2\",\"type\":\"events_api\",\"payload\":"
              + SlackSender.message(
                  "E7",
                  "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"DU1\",\"text\":\"今天\"")
              + "}");
      assertEquals("今天", next(heard).text());
      first.close();
      WebSocket second = next(socket.opened);
      second.send(command("e3", "t3"));
      assertEquals("slack:trigger:t3", next(heard).id());
    } finally {
      platform.close();
      socket.stop(100);
      slack.close();
    }
  }
}
