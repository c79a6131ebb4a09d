package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.App;
import whynow.Service;
import whynow.Settings;
import whynow.chat.web.Html;

/** Slack, the whole house, and back, over HTTP. */
class SlackConversationTest {
  private final FakeSlack slack = new FakeSlack();
  private final HttpClient client = HttpClient.newHttpClient();

  private Service serve(Path book) {
    Settings settings =
        Settings.from(
            Map.of(
                "WHYNOW_PORT",
                "0",
                "WHYNOW_DATA",
                Path.of("data").toAbsolutePath().toString(),
                "WHYNOW_STORE",
                "jdbc:sqlite:" + book,
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_SIGNING_SECRET",
                SlackSender.SECRET,
                "SLACK_API_URL",
                slack.url().toString()));
    return Service.start(new App(settings), Optional::empty, Html.Links.AS_THEY_ARE, more -> {});
  }

  private int post(Service service, String body) throws Exception {
    String time = String.valueOf(Instant.now().truncatedTo(ChronoUnit.SECONDS).getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.url() + "/slack/events"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Slack-Request-Timestamp", time)
            .header("X-Slack-Signature", SlackSender.sign(body, time))
            .header("X-Slack-Retry-Num", "1")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  @Test
  void answersOnceHoweverOftenSlackDelivers(@TempDir Path folder) throws Exception {
    Path book = folder.resolve("book.db");
    String help = SlackSender.command("t1", "DU1", "help", "");
    try (Service service = serve(book)) {
      assertEquals(200, post(service, help));
      assertEquals(200, post(service, help));
      FakeSlack.Called answer = slack.next("chat.postMessage");
      assertEquals("DU1", answer.with().get("channel"));
      assertTrue(answer.text().contains("What I can do"), answer.text());
    }
    try (Service again = serve(book)) {
      assertEquals(200, post(again, help));
      assertEquals(200, post(again, SlackSender.command("t2", "DU1", "帮助", "")));
      slack.next("chat.postMessage");
    } finally {
      slack.close();
    }
    assertEquals(2, slack.of("chat.postMessage").size(), "one answer a command");
  }
}
