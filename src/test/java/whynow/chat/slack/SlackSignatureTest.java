package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whynow.SettableClock;
import whynow.Shared;
import whynow.chat.ChatMessage;
import whynow.chat.Webhook;

class SlackSignatureTest {
  private final FakeSlack slack = new FakeSlack();
  private final SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
  private final List<ChatMessage> heard = new CopyOnWriteArrayList<>();
  private final SlackPlatform platform =
      new SlackPlatform(
          new SlackAccount(
              "xoxb-1",
              Optional.of(SlackSender.SECRET),
              Optional.empty(),
              Optional.of(slack.url())),
          clock);
  private final String body = SlackSender.command("t1", "C1", "help", "");

  @BeforeEach
  void listen() {
    platform.start(heard::add);
  }

  @AfterEach
  void close() {
    platform.close();
    slack.close();
  }

  private int status(Webhook.Request request) {
    return platform.webhook().orElseThrow().answer(request).status();
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  @Test
  void takesFiveMinutesAndNotASecondMore() {
    assertEquals(401, status(SlackSender.signed(body, now() - 301)));
    assertEquals(401, status(SlackSender.signed(body, now() + 301)));
    assertTrue(heard.isEmpty());
  }

  @Test
  void refusesAnyChangedByteAndAnyMissingHeader() {
    String time = String.valueOf(now());
    String signature = SlackSender.sign(body, time);
    assertEquals(401, status(SlackSender.with(body.replace("help", "helo"), time, signature)));
    assertEquals(
        401,
        status(
            SlackSender.with(
                body, time, signature.replaceAll(".$", signature.endsWith("0") ? "1" : "0"))));
    assertEquals(401, status(SlackSender.with(body, String.valueOf(now() - 1), signature)));
    assertEquals(401, status(SlackSender.with(body, time, "")));
    assertEquals(401, status(SlackSender.with(body, "", signature)));
    assertEquals(401, status(SlackSender.with(body, "soon", signature)));
    assertTrue(heard.isEmpty());
  }

  @Test
  void refusesARecordedRequestButTakesSlacksOwnSecondTry() {
    Webhook.Request request = SlackSender.signed(body, now());
    assertEquals(200, status(request));
    assertEquals(401, status(request));
    assertEquals(200, status(SlackSender.retried(request)));
    assertEquals(
        List.of("slack:trigger:t1", "slack:trigger:t1"),
        heard.stream().map(ChatMessage::id).toList());
  }

  @Test
  void readsNothingThatIsNotSigned() {
    assertEquals(401, status(SlackSender.with("{{{", String.valueOf(now()), "v0=00")));
    assertEquals(400, status(SlackSender.signed("{{{", now())));
  }

  @Test
  void agreesWithSlacksPublishedSample() throws IOException {
    Path samples = Shared.folder("hostile/signatures").resolve("slack.jsonl");
    for (String line : Files.readAllLines(samples)) {
      JsonNode sample = new ObjectMapper().readTree(line);
      clock.set(Instant.ofEpochSecond(sample.path("timestamp").asLong()));
      assertEquals(SlackSender.SECRET, sample.path("signingSecret").asText());
      Webhook.Request request =
          SlackSender.with(
              sample.path("body").asText(),
              sample.path("timestamp").asText(),
              sample.path("signature").asText());
      assertEquals(200, status(request));
    }
    assertEquals(1, heard.size());
  }
}
