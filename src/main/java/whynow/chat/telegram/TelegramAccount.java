package whynow.chat.telegram;

import java.net.URI;
import java.util.Optional;

/**
 * How we are known to Telegram.
 *
 * @param token from BotFather
 * @param webhook where Telegram may call us; empty for long polling
 * @param secret what Telegram says when it calls
 * @param api scheme, host and port of another Bot API than Telegram's own
 */
public record TelegramAccount(
    String token, Optional<URI> webhook, Optional<String> secret, Optional<URI> api) {
  String url() {
    return api.map(URI::toString).orElse("https://api.telegram.org").replaceAll("/+$", "");
  }

  @Override
  public String toString() {
    return "TelegramAccount[***]";
  }
}
