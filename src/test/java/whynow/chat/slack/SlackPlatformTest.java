package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import whynow.chat.Block;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Reply;
import whynow.chat.Samples;
import whynow.chat.Sent;
import whynow.chat.Webhook;

class SlackPlatformTest {
  private final FakeSlack slack = new FakeSlack();
  private final Clock clock = Clock.systemUTC();
  private final List<ChatMessage> heard = new CopyOnWriteArrayList<>();
  private final SlackPlatform platform =
      new SlackPlatform(
          new SlackAccount(
              "xoxb-1",
              Optional.of(SlackSender.SECRET),
              Optional.empty(),
              Optional.of(slack.url())),
          clock);
  private final Conversation dana = Conversation.direct("slack", "U1");
  private final Conversation sales = new Conversation("slack", "C1", Optional.of("1.5"), true);

  @BeforeEach
  void listen() {
    platform.start(heard::add);
    slack.channels.add("C1");
  }

  @AfterEach
  void close() {
    platform.close();
    slack.close();
  }

  private Webhook.Answer receive(String body) {
    return platform.webhook().orElseThrow().answer(SlackSender.signed(body, now()));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  @Test
  void hearsASlashCommandAndSaysNothingUntilTheAnswerIsThere() {
    Webhook.Answer answer = receive(SlackSender.command("t1", "C1", "research acme.com", ""));
    assertEquals(200, answer.status());
    assertEquals("", answer.body().utf8());
    ChatMessage message = heard.get(0);
    assertEquals("slack:trigger:t1", message.id());
    assertEquals("research acme.com", message.text());
    assertEquals(List.of(), slack.calls, "nothing is asked of Slack before the acknowledgement");
    assertEquals("Dana", platform.whole(message).sender().name());
    assertTrue(message.conversation().shared());
  }

  @Test
  void hearsDirectMessagesAndMentionsButNotTheRestOfAChannel() {
    receive(
        SlackSender.message(
            "E1",
            "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"DU1\",\"text\":\"AT&amp;T &lt;inc&gt;\""));
    receive(
        SlackSender.message(
            "E2",
            "\"type\":\"app_mention\",\"channel\":\"C1\",\"text\":\"<@UBOT> research <http://acme.com|acme.com>\""));
    receive(
        SlackSender.message(
            "E3",
            "\"type\":\"message\",\"channel_type\":\"channel\",\"channel\":\"C1\",\"text\":\"lunch?\""));
    receive(
        SlackSender.message(
            "E4",
            "\"type\":\"message\",\"subtype\":\"message_changed\",\"channel_type\":\"im\",\"channel\":\"DU1\""));
    assertEquals(
        List.of("AT&T <inc>", "research acme.com"), heard.stream().map(ChatMessage::text).toList());
    assertEquals(dana, heard.get(0).conversation());
    assertEquals("slack:event:E1", heard.get(0).id());
    assertEquals(Optional.of("1795597200.000100"), heard.get(1).conversation().thread());
  }

  @Test
  void readsADroppedFile() {
    receive(
        SlackSender.message(
            "E1",
            "\"type\":\"message\",\"subtype\":\"file_share\",\"channel_type\":\"im\",\"channel\":\"DU1\",\"text\":\"\",\"files\":[{\"name\":\"a.csv\",\"url_private_download\":\""
                + slack.url()
                + "/files/a.csv\"},{\"name\":\"evil\",\"url_private\":\"http://evil.example/x\"}]"));
    assertEquals(List.of(), slack.calls, "the file is fetched when the message is answered");
    ChatMessage whole = platform.whole(heard.get(0));
    assertEquals(1, whole.files().size());
    assertTrue(whole.files().get(0).content().utf8().startsWith("account,domain"));
  }

  @Test
  void answersSlacksChallenge() {
    Webhook.Answer answer =
        receive("{\"type\":\"url_verification\",\"token\":\"x\",\"challenge\":\"abc\"}");
    assertTrue(answer.body().utf8().contains("abc"), answer.body().utf8());
  }

  @Test
  void doesNotAcknowledgeWhatCouldNotBeKept() {
    try (SlackPlatform full =
        new SlackPlatform(
            new SlackAccount(
                "xoxb-1",
                Optional.of(SlackSender.SECRET),
                Optional.empty(),
                Optional.of(slack.url())),
            clock)) {
      full.start(
          message -> {
            throw new IllegalStateException("disk full");
          });
      Webhook.Request request =
          SlackSender.signed(SlackSender.command("t1", "C1", "help", ""), now());
      assertEquals(500, full.webhook().orElseThrow().answer(request).status());
      assertEquals(
          500, full.webhook().orElseThrow().answer(request).status(), "and may come again");
    }
  }

  @Test
  void saysThingsInTheThreadAndWithoutPreviews() throws Exception {
    Sent sent = platform.send(sales, Reply.text("5 < 6 <!channel>"));
    FakeSlack.Called post = slack.next("chat.postMessage");
    assertEquals("5 &lt; 6 &lt;!channel&gt;", post.text());
    assertEquals("1.5", post.with().get("thread_ts"));
    assertEquals("0", post.with().get("unfurl_links").replace("false", "0"));
    assertFalse(sent.id().isEmpty());
  }

  @Test
  void editsWhatItSaidAndTakesAwayWhatIsTooMuch() {
    Reply longReply = Reply.of(Block.Text.of("x".repeat(30_000)));
    Sent sent = platform.send(dana, longReply);
    int pages = slack.of("chat.postMessage").size();
    assertTrue(pages > 2);
    Sent shorter = platform.replace(sent, Reply.text("Done."));
    assertEquals(1, slack.of("chat.update").size());
    assertEquals(pages - 1, slack.of("chat.delete").size());
    assertEquals(sent.id().split(" ", -1)[0], shorter.id());
    platform.replace(shorter, longReply);
    assertEquals(2 * pages - 1, slack.of("chat.postMessage").size());
  }

  @Test
  void writesAnewWhatCanNoLongerBeEdited() {
    Sent sent = platform.replace(new Sent(dana, "1.1"), Reply.text("Still here."));
    assertEquals("Still here.", slack.of("chat.postMessage").get(0).text());
    assertFalse(sent.id().equals("1.1"));
  }

  @Test
  void answersTheCallerAloneWhereItIsNotInvitedAndDirectlyWhenSlackAllowsNoMore() {
    receive(SlackSender.command("t1", "C9", "help", slack.url() + "/respond"));
    Conversation there = heard.get(0).conversation();
    for (int i = 0; i < 5; i++) {
      platform.send(there, Reply.text("answer " + i));
    }
    assertEquals(5, slack.of("response_url").size());
    assertTrue(slack.of("response_url").get(0).text().contains("ephemeral"));
    Sent sent = platform.send(there, Reply.text("answer 6"));
    assertEquals("DU1", slack.of("chat.postMessage").get(0).with().get("channel"));
    platform.replace(sent, Reply.text("answer 7"));
    assertEquals("DU1", slack.of("chat.update").get(0).with().get("channel"));
  }

  @Test
  void aPressComesBackAsTheChoicesId() {
    Choice choice = new Choice("Yes", "log it", "a1b2");
    platform.send(sales, Reply.of(new Block.Choices(List.of(choice))));
    var button = slack.of("chat.postMessage").get(0).blocks().get(0).path("elements").get(0);
    receive(
        SlackSender.press(
            button.path("action_id").asText(), button.path("value").asText(), "C1", "1.7"));
    assertEquals(Optional.of("a1b2"), heard.get(0).pressed());
    assertEquals("1.7", heard.get(0).on().orElseThrow().id());
    assertEquals("Yes", heard.get(0).text());
  }

  @Test
  void manyChoicesAreAListAndWhatIsSelectedComesBack() {
    platform.send(sales, Reply.of(Samples.choices(12)));
    var select = slack.of("chat.postMessage").get(0).blocks().get(0).path("elements").get(0);
    assertEquals("static_select", select.path("type").asText());
    assertEquals(12, select.path("options").size());
    String press = SlackSender.press(select.path("action_id").asText(), "", "C1", "1.7");
    receive(
        press
            .replace("%22type%22%3A%22button%22", "%22type%22%3A%22static_select%22")
            .replace(
                "%22value%22%3A%22%22",
                "%22selected_option%22%3A%7B%22text%22%3A%7B%22type%22%3A%22plain_text%22%2C"
                    + "%22text%22%3A%22Choice+7%22%7D%2C%22value%22%3A%22id7%22%7D"));
    assertEquals(Optional.of("id7"), heard.get(0).pressed());
  }

  @Test
  void aFormOpensAsAModalAndSaysItsLine() throws Exception {
    Block.Form form =
        new Block.Form(
            "Log a touch",
            "log",
            List.of(
                new Block.Form.Field("contact", "Who", "Mara", List.of(), true),
                new Block.Form.Field("channel", "How", "email", List.of("email", "call"), true)));
    platform.send(dana, Reply.of(form));
    var button = slack.of("chat.postMessage").get(0).blocks().get(0).path("elements").get(0);
    receive(
        SlackSender.press(
            button.path("action_id").asText(),
            button.path("value").asText().replace("\\", "\\\\"),
            "DU1",
            "1.7"));
    String view = slack.next("views.open").with().get("view");
    var opened = new com.fasterxml.jackson.databind.ObjectMapper().readTree(view);
    assertEquals("Log a touch", opened.path("title").path("text").asText());
    String metadata = opened.path("private_metadata").asText().replace("\"", "\\\"");
    receive(
        SlackSender.payload(
            "{\"type\":\"view_submission\",\"team\":{\"id\":\"T1\"},\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},\"view\":{\"id\":\"V1\",\"type\":\"modal\",\"private_metadata\":\""
                + metadata
                + "\",\"state\":{\"values\":{\"contact\":{\"form\":{\"type\":\"plain_text_input\",\"value\":\"Mara \\\"M\\\" Lindt\"}},\"channel\":{\"form\":{\"type\":\"static_select\",\"selected_option\":{\"value\":\"call\"}}}}}}}"));
    ChatMessage said = heard.get(0);
    assertEquals("slack:view:V1", said.id());
    assertEquals("log contact=\"Mara \\\"M\\\" Lindt\" channel=\"call\"", said.text());
    assertEquals(dana, said.conversation());
  }

  @Test
  void theHomeTabAsksForTheDayAndShowsIt() throws Exception {
    receive(
        SlackSender.message(
            "E1", "\"type\":\"app_home_opened\",\"tab\":\"home\",\"channel\":\"DU1\""));
    assertEquals("today", heard.get(0).text());
    Sent shown = platform.send(heard.get(0).conversation(), Reply.text("Your day, Dana"));
    assertTrue(slack.next("views.publish").with().get("view").contains("Your day, Dana"));
    platform.replace(shown, Reply.text("Done."));
    assertEquals("U1", slack.next("views.publish").with().get("user_id"));
  }

  @Test
  void uploadsFiles() throws Exception {
    platform.send(dana, Reply.of(new Block.File("touches.csv", "text/csv", Content.of("a,b\n"))));
    assertTrue(slack.next("upload").text().contains("a,b"));
    assertEquals("DU1", slack.next("files.completeUploadExternal").with().get("channel_id"));
  }

  @Test
  void drawsAChartAndSaysInWordsWhatItShows() throws Exception {
    Block.Chart chart =
        new Block.Chart(
            "Touches", List.of("11/25"), List.of(new Block.Chart.Series("触达", List.of(12.0))));
    platform.send(dana, Reply.of(Block.Text.of("The day."), chart));
    assertFalse(slack.next("chat.postMessage").text().contains("触达"));
    String told = slack.next("files.getUploadURLExternal").with().get("alt_txt");
    assertTrue(told.contains("触达") && told.contains("12"), told);
    assertTrue(slack.next("upload").text().contains("PNG"));
  }

  @Test
  void saysHowLongSlackWantsUsToWait() {
    platform.send(dana, Reply.text("first"));
    slack.refusals.add("429");
    DeliveryException busy =
        assertThrows(DeliveryException.class, () -> platform.send(dana, Reply.text("second")));
    assertFalse(busy.isPermanent());
    assertEquals(Optional.of(Duration.ofSeconds(7)), busy.retryAfter());
  }

  @Test
  void goesOnWhereItWasStopped() {
    Reply longReply = Reply.of(Block.Text.of("x".repeat(30_000)));
    platform.send(dana, Reply.text("hello"));
    slack.refusals.add("");
    slack.refusals.add("internal_error");
    DeliveryException broken =
        assertThrows(DeliveryException.class, () -> platform.send(dana, longReply));
    assertFalse(broken.isPermanent());
    platform.send(dana, longReply);
    long firsts =
        slack.of("chat.postMessage").stream()
            .skip(1)
            .map(called -> called.text().replace("\n", ""))
            .mapToInt(String::length)
            .sum();
    assertEquals(30_000, firsts, "each part once");
  }

  @Test
  void knowsWhatIsHopeless() {
    for (String error :
        List.of("account_inactive", "is_archived", "invalid_auth", "cannot_dm_bot")) {
      slack.refusals.add(error);
      assertTrue(
          assertThrows(DeliveryException.class, () -> platform.send(sales, Reply.text("x")))
              .isPermanent(),
          error);
    }
  }

  @Test
  void knowsWhatPasses() {
    for (String error :
        List.of("ratelimited", "internal_error", "fatal_error", "request_timeout")) {
      slack.refusals.add(error);
      assertFalse(
          assertThrows(DeliveryException.class, () -> platform.send(sales, Reply.text("x")))
              .isPermanent(),
          error);
    }
  }

  @Test
  void lettersFromOtherTeamsAreHeardButTheirWritersAreNoMembers() {
    receive(
        SlackSender.message(
            "E1",
            "\"type\":\"app_mention\",\"channel\":\"C1\",\"text\":\"hi\",\"user_team\":\"T2\""));
    assertFalse(platform.isMember(heard.get(0).sender()));
    receive(SlackSender.command("t1", "C1", "help", ""));
    assertTrue(platform.isMember(heard.get(1).sender()));
  }

  private List<String> examined() {
    return platform.examine().stream()
        .map(d -> (d.good() ? "" : "! ") + d.key() + " " + d.detail())
        .toList();
  }

  @Test
  void theDoctorLearnsWhetherTheTokenIsGoodAndWhatItMayNotDo() {
    slack.scopes = String.join(",", SlackManifest.SCOPES);
    assertEquals(List.of("slack.token Docklane", "slack.http /slack/events"), examined());
    slack.scopes = slack.scopes.replace("im:write,", "");
    assertTrue(examined().contains("! slack.scopes im:write"), examined().toString());
    slack.refusals.add("invalid_auth");
    assertEquals("! slack.token_refused Slack: invalid_auth", examined().get(0));
  }
}
