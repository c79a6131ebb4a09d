package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.App;
import whynow.Books;
import whynow.Demo;
import whynow.Service;
import whynow.Settings;
import whynow.chat.web.Html;
import whynow.team.Reps;

/** Slack, the whole house, and back, over HTTP. */
class SlackConversationTest {
  private final FakeSlack slack = new FakeSlack();
  private static final String WEDNESDAY = "2026-11-25T09:00:00+01:00";
  private static final String TUESDAY = "2026-12-01T10:00:00+01:00";

  private final AtomicInteger count = new AtomicInteger();
  private final HttpClient client = HttpClient.newHttpClient();

  private Settings settings(Path book, String now) {
    Map<String, String> set = new HashMap<>();
    set.put("WHYNOW_PORT", "0");
    set.put("WHYNOW_DATA", Path.of("data").toAbsolutePath().toString());
    set.put("WHYNOW_STORE", Books.at(book));
    set.put("WHYNOW_NOW", now);
    set.put("SLACK_BOT_TOKEN", "xoxb-1");
    set.put("SLACK_API_URL", slack.url().toString());
    if (slack.socketUrl.isEmpty()) {
      set.put("SLACK_SIGNING_SECRET", SlackSender.SECRET);
    } else {
      set.put("SLACK_APP_TOKEN", "xapp-1");
    }
    return Settings.from(set);
  }

  private Service serve(Path book) {
    App app = new App(settings(book, WEDNESDAY));
    return Service.start(app, Optional::empty, Html.Links.AS_THEY_ARE, more -> {});
  }

  /** The demo's team, with Dana in Slack. */
  private Demo office(Path book, String now) {
    Demo office = Demo.start(settings(book, now), LocalDate.of(2026, 11, 25));
    Reps reps = office.app().store().reps();
    reps.link(reps.byName("Dana").orElseThrow().id(), new Reps.Identity("slack", "U1"));
    return office;
  }

  private void says(Demo office, String line) throws Exception {
    String command = SlackSender.command("t" + count.incrementAndGet(), "DU1", line, "");
    assertEquals(200, post(office.service(), command));
  }

  private void presses(Demo office, FakeSlack.Called message, String label) throws Exception {
    JsonNode button = message.button(label);
    String press =
        SlackSender.press(
            "p" + count.incrementAndGet(),
            button.path("action_id").asText(),
            button.path("value").asText(),
            message.with().get("channel"),
            message.with().get("ts"));
    assertEquals(200, post(office.service(), press));
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
      assertTrue(answer.text().contains("More on one"), answer.text());
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

  @Test
  void fromACompanysNameToAReminderAfterARestart(@TempDir Path folder) throws Exception {
    Path book = folder.resolve("book.db");
    try (Demo office = office(book, WEDNESDAY)) {
      says(office, "settings zone Europe/Berlin");
      says(office, "research northlight.example");
      FakeSlack.Called brief = slack.showing("In March we open our second distribution centre");
      presses(office, brief, "Draft: executive");
      FakeSlack.Called draft = slack.showing("Log as sent");
      assertTrue(draft.shown().contains("Docklane"), draft.shown());
      presses(office, draft, "Log as sent");
      slack.showing("Logged: email");
      says(office, "log emailed Mara Lindt, COO at Northlight, the Leipzig note, chase Tuesday");
      slack.showing("Follow-up Tue 1 Dec 10:00");
    }
    try (Demo office = office(book, TUESDAY)) {
      FakeSlack.Called reminder = slack.showing("Mara Lindt");
      assertEquals("DU1", reminder.with().get("channel"), "a reminder is a direct message");
      presses(office, reminder, "Done #");
      assertTrue(slack.showing("Done: ").shown().contains("Still due"), "what is left stays");
      presses(office, reminder, "Done #");
      slack.showing("decided already");
    } finally {
      slack.close();
    }
  }

  @Test
  void theSameOverTheSocketWithoutAPublicAddress(@TempDir Path folder) throws Exception {
    FakeSocket socket = new FakeSocket();
    socket.start();
    slack.socketUrl = "ws://127.0.0.1:" + socket.started.poll(10, TimeUnit.SECONDS) + "/link";
    try (Demo office = office(folder.resolve("book.db"), WEDNESDAY)) {
      assertEquals("", office.app().settings().publicUrl().map(Object::toString).orElse(""));
      WebSocket link = socket.opened.poll(20, TimeUnit.SECONDS);
      link.send(
          envelope(
              "slash_commands",
              "{\"command\":\"/sdr\",\"text\":\"research northlight.example\",\"user_id\":\"U1\","
                  + "\"team_id\":\"T1\",\"channel_id\":\"DU1\",\"trigger_id\":\"s1\","
                  + "\"response_url\":\"\"}"));
      FakeSlack.Called brief = slack.showing("In March we open our second distribution centre");
      JsonNode button = brief.button("Draft: executive");
      String press =
          SlackSender.press(
              "s2",
              button.path("action_id").asText(),
              button.path("value").asText(),
              brief.with().get("channel"),
              brief.with().get("ts"));
      link.send(envelope("interactive", FakeSlack.form(press).get("payload")));
      slack.showing("Log as sent");
      link.send(
          envelope(
              "events_api",
              SlackSender.message(
                  "E1",
                  "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"DU1\",\"text\":"
                      + "\"log emailed Mara Lindt, COO at Northlight, the note, chase Tuesday\"")));
      slack.showing("Follow-up Tue 1 Dec 10:00");
    } finally {
      socket.stop(100);
      slack.close();
    }
  }

  private String envelope(String type, String payload) {
    return "{\"envelope_id\":\"e"
        + count.incrementAndGet()
        + "\",\"type\":\""
        + type
        + "\",\"accepts_response_payload\":true,\"payload\":"
        + payload
        + "}";
  }
}
