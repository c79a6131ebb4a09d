package whynow.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;
import whynow.chat.Content;

/** No update breaks the ear: what is JSON is heard or let pass. */
class UpdatesFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void everyUpdateIsHeardOrLetPass() throws IOException {
    Updates updates = new Updates(file -> Content.of("x"));
    Fuzz.of(
            "telegram",
            "{\"update_id\":7,\"message\":{\"message_id\":3,\"date\":1795597200,\"chat\":{\"id\":42,"
                + "\"type\":\"private\"},\"from\":{\"id\":42,\"first_name\":\"Dana\"},"
                + "\"text\":\"/research@bot acme.example\"}}",
            "{\"update_id\":8,\"callback_query\":{\"id\":\"q\",\"data\":\"c1\",\"from\":{\"id\":42},"
                + "\"message\":{\"message_id\":3,\"chat\":{\"id\":-9,\"type\":\"group\"}}}}",
            "{\"update_id\":9,\"message\":{\"chat\":{\"id\":1},\"from\":{\"id\":1},\"caption\":\"import\","
                + "\"document\":{\"file_id\":\"f\",\"file_name\":\"a.csv\",\"file_size\":9}}}")
        .run(text -> tree(text).ifPresent(update -> updates.read(update, "bot")));
  }

  private static Optional<JsonNode> tree(String text) throws IOException {
    try {
      return Optional.ofNullable(JSON.readTree(text));
    } catch (JsonProcessingException broken) {
      return Optional.empty();
    }
  }
}
