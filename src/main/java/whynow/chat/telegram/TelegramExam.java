package whynow.chat.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import whynow.chat.Diagnosis;

/** Asks Telegram whether our token is good and whether its calls reach us. */
final class TelegramExam {
  private final TelegramApi api;
  private final TelegramAccount account;

  TelegramExam(TelegramApi api, TelegramAccount account) {
    this.api = api;
    this.account = account;
  }

  /** Changes nothing on Telegram's side. */
  List<Diagnosis> run() {
    try {
      List<Diagnosis> found = new ArrayList<>();
      String name = api.call("getMe", Map.of()).path("username").asText();
      found.add(Diagnosis.good("telegram.token", "@" + name));
      found.add(way(api.call("getWebhookInfo", Map.of())));
      return found;
    } catch (TelegramError refused) {
      return List.of(
          refused.delivery().isPermanent()
              ? Diagnosis.wrong("telegram.token_refused", refused.getMessage())
              : Diagnosis.unreachable(refused.getMessage()));
    }
  }

  private Diagnosis way(JsonNode webhook) {
    String set = webhook.path("url").asText();
    String failed = webhook.path("last_error_message").asText();
    if (account.webhook().isEmpty()) {
      return set.isEmpty()
          ? Diagnosis.good("telegram.polling", "")
          : Diagnosis.wrong("telegram.other_webhook", set);
    }
    return failed.isEmpty()
        ? Diagnosis.good("telegram.webhook", account.webhook().get() + TelegramWebhook.PATH)
        : Diagnosis.wrong("telegram.webhook_fails", failed);
  }
}
