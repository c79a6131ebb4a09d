package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;
import whynow.chat.Webhook;

/**
 * Nothing that is signed as Slack's breaks the ear: it is heard, let pass, or refused with a 4xx.
 */
class SlackFuzzTest {
  @Test
  void everyPayloadIsHeardOrRefused() throws IOException {
    Clock clock = Clock.systemUTC();
    try (FakeSlack slack = new FakeSlack();
        SlackPlatform platform =
            new SlackPlatform(
                new SlackAccount(
                    "xoxb-1",
                    Optional.of(SlackSender.SECRET),
                    Optional.empty(),
                    Optional.of(slack.url())),
                clock)) {
      platform.start(message -> {});
      Webhook ear = platform.webhook().orElseThrow();
      Fuzz.of(
              "slack",
              SlackSender.command("t1", "C1", "research acme.example", ""),
              SlackSender.message(
                  "E1",
                  "\"type\":\"message\",\"channel\":\"D1\",\"channel_type\":\"im\",\"text\":\"今天\""),
              SlackSender.press("whynow-1", "c1", "C1", "1.5"))
          .run(
              body -> {
                long now = clock.instant().getEpochSecond();
                int status = ear.answer(SlackSender.signed(body, now)).status();
                assertTrue(status < 500, "answered " + status);
              });
    }
  }
}
