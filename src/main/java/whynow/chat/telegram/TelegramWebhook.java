package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Webhook;

/** Updates over HTTP. Telegram proves itself by a secret that we gave it. */
final class TelegramWebhook implements Webhook {
  static final String PATH = "/telegram";
  private static final Logger LOG = LoggerFactory.getLogger(TelegramWebhook.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String secret;
  private final Consumer<JsonNode> handler;

  TelegramWebhook(String secret, Consumer<JsonNode> handler) {
    this.secret = secret;
    this.handler = handler;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Answer answer(Request request) {
    if (!isSecret(request.header("X-Telegram-Bot-Api-Secret-Token"))) {
      return Answer.text(401, "wrong secret");
    }
    try {
      handler.accept(JSON.readTree(request.body().bytes()));
      return Answer.text(200, "");
    } catch (IOException malformed) {
      return Answer.text(400, "not an update");
    } catch (RuntimeException e) {
      LOG.warn("Could not take an update from Telegram", e);
      return Answer.text(500, "try again");
    }
  }

  /** In the same time whichever character is wrong. */
  private boolean isSecret(String given) {
    return MessageDigest.isEqual(
        given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
