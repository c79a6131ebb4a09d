package whynow.chat.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Commands;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.playbook.DataFolder;

class SlackManifestTest {
  private static JsonNode manifest(List<String> verbs, Optional<URI> url) throws Exception {
    List<Command> commands = verbs.stream().map(SlackManifestTest::command).toList();
    Messages messages = new Messages(new DataFolder(Path.of("data")));
    return new ObjectMapper().readTree(SlackManifest.of(new Commands(commands, messages), url));
  }

  private static Command command(String verb) {
    return new Command() {
      @Override
      public Usage usage() {
        return Usage.of(verb);
      }

      @Override
      public Reply answer(Call call) {
        return Reply.text(verb);
      }
    };
  }

  @Test
  void namesTheCommandsAndWhatTheBotMayDo() throws Exception {
    JsonNode manifest = manifest(List.of("research", "draft"), Optional.empty());
    JsonNode command = manifest.path("features").path("slash_commands").get(0);
    assertEquals("/sdr", command.path("command").asText());
    assertEquals("research | draft", command.path("usage_hint").asText());
    assertEquals(
        SlackManifest.SCOPES.size(),
        manifest.path("oauth_config").path("scopes").path("bot").size());
    assertTrue(manifest.path("settings").path("socket_mode_enabled").asBoolean());
    assertFalse(command.has("url"), "the socket needs no address");
  }

  @Test
  void namesTheAddressOnceThereIsOne() throws Exception {
    JsonNode manifest = manifest(List.of("help"), Optional.of(URI.create("https://bot.example/")));
    String events = "https://bot.example/slack/events";
    assertEquals(
        events, manifest.path("settings").path("event_subscriptions").path("request_url").asText());
    assertEquals(
        events, manifest.path("settings").path("interactivity").path("request_url").asText());
    assertEquals(
        events, manifest.path("features").path("slash_commands").get(0).path("url").asText());
    assertFalse(manifest.path("settings").path("socket_mode_enabled").asBoolean());
  }

  @Test
  void theHintStaysAsShortAsSlackWantsIt() throws Exception {
    List<String> many = IntStream.range(0, 60).mapToObj(i -> "verb" + i).toList();
    String hint =
        manifest(many, Optional.empty())
            .path("features")
            .path("slash_commands")
            .get(0)
            .path("usage_hint")
            .asText();
    assertTrue(hint.length() <= 150 && hint.endsWith("…"), hint);
  }
}
