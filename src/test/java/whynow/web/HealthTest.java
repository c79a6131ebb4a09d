package whynow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import whynow.chat.Conversation;
import whynow.chat.Reply;

/** Whether it can work, said so that a program may ask. */
class HealthTest extends ApiHouse {
  private final AtomicReference<Optional<String>> trouble = new AtomicReference<>(Optional.empty());

  private HttpResponse<String> ask(String path) throws Exception {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    Health health = new Health(store, trouble::get, new Metrics(), clock);
    try (Server with = Server.start("127.0.0.1", 0, List.of(), List.of(health::add))) {
      return CLIENT.send(
          HttpRequest.newBuilder(URI.create(with.url() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void isReadyWhileTheStoreCanBeWritten() throws Exception {
    assertEquals(200, ask("/ready").statusCode());
    trouble.set(Optional.of("The disk is full. Nothing was saved."));
    HttpResponse<String> answer = ask("/ready");
    assertEquals(503, answer.statusCode());
    assertTrue(answer.body().contains("The disk is full"), answer.body());
    assertEquals(200, ask("/health").statusCode());
  }

  @Test
  void isNotReadyWhileALetterHasWaitedForTooLong() throws Exception {
    store
        .outbox()
        .put(Conversation.direct("telegram", "42"), Reply.text("hello"), NOW.minusSeconds(3600));
    assertEquals(503, ask("/ready").statusCode());
    assertTrue(ask("/metrics").body().contains("whynow_outbox_oldest_seconds 3600"));
  }
}
