package whynow.chat.wechat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import whynow.chat.Replays;
import whynow.chat.Webhook;
import whynow.chat.wecom.Envelope;
import whynow.chat.wecom.Xml;

/** The official account's callbacks, plain or encrypted; both are verified before they are read. */
final class WeChatWebhook implements Webhook {
  private static final Logger LOG = LoggerFactory.getLogger(WeChatWebhook.class);

  private final WeChatAccount account;
  private final Optional<Envelope> envelope;
  private final Replays replays;
  private final Function<Map<String, String>, Optional<String>> handler;

  /**
   * A webhook.
   *
   * @param handler keeps what was said, and returns an answer if there is one in time
   */
  WeChatWebhook(
      WeChatAccount account,
      Replays replays,
      Function<Map<String, String>, Optional<String>> handler) {
    this.account = account;
    this.envelope =
        account.aesKey().map(key -> new Envelope(account.token(), key, account.appId()));
    this.replays = replays;
    this.handler = handler;
  }

  @Override
  public String path() {
    return "/wechat";
  }

  @Override
  public Answer answer(Request request) {
    String signature = request.parameter("signature");
    String timestamp = request.parameter("timestamp");
    String own = Envelope.signature(account.token(), timestamp, request.parameter("nonce"));
    if (!replays.isFresh(timestamp) || !Envelope.same(signature, own)) {
      return Answer.text(403, "wrong signature");
    }
    if (request.method().equals("GET")) {
      return Answer.text(200, request.parameter("echostr"));
    }
    try {
      return message(request);
    } catch (IllegalArgumentException notOurs) {
      LOG.info("A callback that is none of WeChat's: {}", notOurs.getMessage());
      return Answer.text(403, "refused");
    }
  }

  private Answer message(Request request) {
    Map<String, String> fields = Xml.fields(request.body().utf8());
    boolean encrypted = request.parameter("encrypt_type").equals("aes");
    if (encrypted != envelope.isPresent()) {
      return Answer.text(403, "plain and encrypted mode do not match");
    }
    String once =
        request.parameter(encrypted ? "msg_signature" : "signature") + fields.get("MsgId");
    Map<String, String> plain = encrypted ? opened(request, fields) : fields;
    if (!replays.firstTime(once)) {
      return Answer.text(403, "sent before");
    }
    try {
      return handler
          .apply(plain)
          .map(text -> written(request, plain, text))
          .orElseGet(() -> Answer.text(200, "success"));
    } catch (RuntimeException e) {
      replays.letAgain(once);
      LOG.warn("Could not take a message from WeChat", e);
      return Answer.text(500, "try again");
    }
  }

  private Map<String, String> opened(Request request, Map<String, String> fields) {
    Envelope own = envelope.orElseThrow();
    String sealed = fields.getOrDefault("Encrypt", "");
    boolean signed =
        own.isSigned(
            request.parameter("msg_signature"),
            request.parameter("timestamp"),
            request.parameter("nonce"),
            sealed);
    if (!signed) {
      throw new IllegalArgumentException("wrong signature");
    }
    return Xml.fields(own.open(sealed));
  }

  private Answer written(Request request, Map<String, String> message, String text) {
    String timestamp = request.parameter("timestamp");
    String xml =
        Xml.write(
            "ToUserName",
            message.getOrDefault("FromUserName", ""),
            "FromUserName",
            message.getOrDefault("ToUserName", ""),
            "CreateTime",
            timestamp,
            "MsgType",
            "text",
            "Content",
            text);
    String shown =
        envelope.map(e -> e.answer(xml, timestamp, request.parameter("nonce"))).orElse(xml);
    return Answer.of(200, "application/xml", shown);
  }
}
