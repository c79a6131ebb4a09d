package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import whynow.Judge;
import whynow.chat.Block;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Reply;
import whynow.chat.Samples;
import whynow.chat.Sent;

/** Whether a Slack of somebody else's making takes what we write, and shows it as we meant it. */
@Tag("judges")
class SlackWritesJudgeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Conversation GENERAL =
      new Conversation("slack", "C000000001", Optional.empty(), true);

  private final HttpClient client = HttpClient.newHttpClient();
  private Judge.Server slack;
  private SlackPlatform platform;

  @BeforeEach
  void open() throws Exception {
    slack = Judge.serve("emulate", "--service", "slack", "--seed", "slack.yaml");
    platform =
        new SlackPlatform(
            new SlackAccount(
                "xoxb-1",
                Optional.of(SlackSender.SECRET),
                Optional.empty(),
                Optional.of(slack.url())),
            Clock.systemUTC());
    platform.start(message -> {});
  }

  @AfterEach
  void close() {
    platform.close();
    slack.close();
  }

  private JsonNode ask(String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(slack.url() + "/api/" + method))
            .header("Authorization", "Bearer xoxb-1")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
  }

  /** Somebody else than the one whom our token belongs to. */
  private String dana() throws Exception {
    for (JsonNode user : ask("users.list", "{}").path("members")) {
      if (user.path("name").asText().equals("dana")) {
        return user.path("id").asText();
      }
    }
    throw new AssertionError("Dana is not there");
  }

  private List<JsonNode> history(String channel) throws Exception {
    List<JsonNode> messages = new ArrayList<>();
    ask("conversations.history", "{\"channel\":\"" + channel + "\"}")
        .path("messages")
        .forEach(messages::add);
    return messages;
  }

  @Test
  void everyKindOfBlockIsTaken() throws Exception {
    platform.send(GENERAL, Samples.everything());
    String shown = history(GENERAL.id()).toString();
    assertTrue(shown.contains("second distribution centre in Leipzig"), shown);
  }

  @Test
  void anEditStandsInTheSamePlace() throws Exception {
    int before = history(GENERAL.id()).size();
    Sent sent = platform.send(GENERAL, Reply.text("reading…"));
    platform.replace(sent, Reply.text("Northlight Foods"));
    List<JsonNode> shown = history(GENERAL.id());
    assertEquals(before + 1, shown.size());
    assertEquals(sent.id(), shown.get(0).path("ts").asText());
    assertTrue(shown.get(0).toString().contains("Northlight Foods"));
  }

  @Test
  void anAnswerStandsInTheThreadOfItsQuestion() throws Exception {
    Sent question = platform.send(GENERAL, Reply.text("today"));
    Conversation thread = new Conversation("slack", "C000000001", Optional.of(question.id()), true);
    platform.send(thread, Reply.text("3 due"));
    JsonNode replies =
        ask(
            "conversations.replies",
            "{\"channel\":\"C000000001\",\"ts\":\"" + question.id() + "\"}");
    assertEquals(2, replies.path("messages").size(), replies::toString);
  }

  @Test
  void whatIsForOnePersonGoesToTheirDirectMessages() throws Exception {
    int before = history(GENERAL.id()).size();
    platform.send(platform.direct(dana()), Reply.text("only for you"));
    assertEquals(before, history(GENERAL.id()).size());
    JsonNode opened = ask("conversations.open", "{\"users\":\"" + dana() + "\"}");
    String direct = opened.at("/channel/id").asText();
    assertTrue(history(direct).toString().contains("only for you"));
  }

  @Test
  void aFileArrivesWithItsName() throws Exception {
    platform.send(
        GENERAL, Reply.of(new Block.File("touches.csv", "text/csv", Content.of("a,b\n1,2\n"))));
    JsonNode files = ask("files.list", "{}").path("files");
    assertEquals("touches.csv", files.get(0).path("name").asText(), files::toString);
  }

  @Test
  void theHomeTabIsShown() throws Exception {
    Conversation home = new Conversation("slack", dana(), Optional.of(Incoming.HOME), false);
    Sent shown = platform.send(home, Reply.text("Your day"));
    assertEquals(home, shown.conversation());
  }

  @Test
  void anUnknownChannelIsRefusedForGood() {
    Conversation nowhere = new Conversation("slack", "C9", Optional.empty(), true);
    try {
      platform.send(nowhere, Reply.text("x"));
      throw new AssertionError("it was taken");
    } catch (DeliveryException refused) {
      assertTrue(refused.isPermanent(), refused.getMessage());
    }
  }
}
