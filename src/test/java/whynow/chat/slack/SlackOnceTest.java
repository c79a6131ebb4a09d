package whynow.chat.slack;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import whynow.chat.ChatPlatform;
import whynow.chat.OnceContract;
import whynow.chat.Webhook;

/** Slack's own second tries carry the same body and signature, and a header that says so. */
class SlackOnceTest extends OnceContract {
  private final FakeSlack slack = new FakeSlack();

  @Override
  protected ChatPlatform platform(Clock clock) {
    return new SlackPlatform(
        new SlackAccount(
            "xoxb-1", Optional.of(SlackSender.SECRET), Optional.empty(), Optional.of(slack.url())),
        clock);
  }

  @AfterEach
  void close() {
    slack.close();
  }

  @Override
  protected Map<String, Callable<Webhook.Request>> events() {
    return Map.of(
        "event",
            again(
                SlackSender.message(
                    "E7",
                    "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"DU1\",\"text\":\"today\"")),
        "command", again(SlackSender.command("t7", "C1", "today", "")),
        "press", again(SlackSender.press("choice:a1b2", "a1b2", "C1", "1.7")));
  }

  private static Callable<Webhook.Request> again(String body) {
    return () ->
        SlackSender.retried(SlackSender.signed(body, Clock.systemUTC().instant().getEpochSecond()));
  }
}
