package whynow.chat.slack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import whynow.chat.Content;
import whynow.chat.Webhook;

/** What Slack sends us, signed as Slack signs. */
final class SlackSender {
  static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

  private SlackSender() {}

  static Webhook.Request signed(String body, long at) {
    return with(body, String.valueOf(at), sign(body, String.valueOf(at)));
  }

  static Webhook.Request with(String body, String timestamp, String signature) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("X-Slack-Request-Timestamp", List.of(timestamp));
    headers.put("X-Slack-Signature", List.of(signature));
    headers.put(
        "Content-Type",
        List.of(body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded"));
    return new Webhook.Request("POST", Map.of(), headers, Content.of(body), "127.0.0.1");
  }

  static Webhook.Request retried(Webhook.Request request) {
    Map<String, List<String>> headers = new HashMap<>(request.headers());
    headers.put("X-Slack-Retry-Num", List.of("1"));
    return new Webhook.Request("POST", Map.of(), headers, request.body(), request.ip());
  }

  static String sign(String body, String timestamp) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String base = "v0:" + timestamp + ":" + body;
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String command(String trigger, String channel, String text, String responseUrl) {
    return "token=x&team_id=T1&channel_id="
        + channel
        + "&user_id=U1&user_name=dana&command=%2Fsdr&text="
        + encode(text)
        + "&response_url="
        + encode(responseUrl)
        + "&trigger_id="
        + trigger;
  }

  static String message(String eventId, String fields) {
    return "{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event_id\":\""
        + eventId
        + "\",\"event\":{\"user\":\"U1\",\"ts\":\"1795597200.000100\","
        + fields
        + "}}";
  }

  static String payload(String json) {
    return "payload=" + encode(json);
  }

  static String press(String actionId, String value, String channel, String messageTs) {
    return press("t9", actionId, value, channel, messageTs);
  }

  static String press(
      String trigger, String actionId, String value, String channel, String messageTs) {
    return payload(
        "{\"type\":\"block_actions\",\"trigger_id\":\""
            + trigger
            + "\",\"team\":{\"id\":\"T1\"},"
            + "\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"},\"channel\":{\"id\":\""
            + channel
            + "\"},\"container\":{\"type\":\"message\",\"message_ts\":\""
            + messageTs
            + "\",\"channel_id\":\""
            + channel
            + "\"},\"actions\":[{\"type\":\"button\",\"action_id\":\""
            + actionId
            + "\",\"action_ts\":\"1795597300."
            + trigger.replaceAll("\\D", "")
            + "\",\"text\":{\"type\":\"plain_text\",\"text\":\"Yes\"},\"value\":\""
            + value.replace("\"", "\\\"")
            + "\"}]}");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
