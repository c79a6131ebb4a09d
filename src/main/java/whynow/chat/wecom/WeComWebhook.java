package whynow.chat.wecom;

import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Replays;
import whynow.chat.Webhook;

/** WeCom's callbacks: verified, decrypted, kept, and acknowledged at once with nothing said. */
final class WeComWebhook implements Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(WeComWebhook.class);

  private final Envelope envelope;
  private final Replays replays;
  private final Consumer<Map<String, String>> handler;

  WeComWebhook(Envelope envelope, Replays replays, Consumer<Map<String, String>> handler) {
    this.envelope = envelope;
    this.replays = replays;
    this.handler = handler;
  }

  @Override
  public String path() {
    return "/wecom";
  }

  @Override
  public Answer answer(Request request) {
    try {
      return request.method().equals("GET") ? verify(request) : message(request);
    } catch (IllegalArgumentException notOurs) {
      LOG.info("A callback that is none of WeCom's: {}", notOurs.getMessage());
      return Answer.text(403, "refused");
    }
  }

  /** The admin console asks once whether we hold the key. */
  private Answer verify(Request request) {
    String echo = request.parameter("echostr");
    return isSigned(request, echo)
        ? Answer.text(200, envelope.open(echo))
        : Answer.text(403, "wrong signature");
  }

  private Answer message(Request request) {
    String encrypted = Xml.fields(request.body().utf8()).getOrDefault("Encrypt", "");
    if (!isSigned(request, encrypted)) {
      return Answer.text(403, "wrong signature");
    }
    Map<String, String> fields = Xml.fields(envelope.open(encrypted));
    String signature = request.parameter("msg_signature");
    if (!replays.firstTime(signature)) {
      return Answer.text(403, "sent before");
    }
    try {
      handler.accept(fields);
      return Answer.text(200, "");
    } catch (RuntimeException e) {
      replays.letAgain(signature);
      LOG.warn("Could not take a message from WeCom", e);
      return Answer.text(500, "try again");
    }
  }

  private boolean isSigned(Request request, String encrypted) {
    String timestamp = request.parameter("timestamp");
    return replays.isFresh(timestamp)
        && envelope.isSigned(
            request.parameter("msg_signature"), timestamp, request.parameter("nonce"), encrypted);
  }
}
