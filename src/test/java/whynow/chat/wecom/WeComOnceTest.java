package whynow.chat.wecom;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import whynow.chat.ChatPlatform;
import whynow.chat.Content;
import whynow.chat.OnceContract;
import whynow.chat.Webhook;

/** WeCom seals and signs every delivery anew; the message inside is the same. */
class WeComOnceTest extends OnceContract {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private final FakeWeixin weixin = new FakeWeixin();
  private final Envelope envelope = new Envelope("tok", KEY, "corp1");
  private final AtomicInteger nonces = new AtomicInteger();

  @Override
  protected ChatPlatform platform(Clock clock) {
    return new WeComPlatform(
        new WeComAccount(
            "corp1", "1", "secret", "tok", KEY, Optional.of(weixin.url()), Optional.empty()),
        clock);
  }

  @AfterEach
  void close() {
    weixin.close();
  }

  @Override
  protected Map<String, Callable<Webhook.Request>> events() {
    return Map.of(
        "message by its MsgId", again("MsgType", "text", "Content", "今天", "MsgId", "7"),
        "menu by who and when", again("MsgType", "event", "Event", "click", "EventKey", "今天"),
        "press by who and when",
            again("MsgType", "event", "Event", "template_card_event", "EventKey", "a1b2"));
  }

  private Callable<Webhook.Request> again(String... fields) {
    String[] all = new String[fields.length + 6];
    String[] head = {"ToUserName", "corp1", "FromUserName", "chen", "CreateTime", "1795597200"};
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(fields, 0, all, head.length, fields.length);
    return () -> signed(envelope.seal(Xml.write(all)));
  }

  private Webhook.Request signed(String sealed) {
    String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    String nonce = "n" + nonces.incrementAndGet();
    return new Webhook.Request(
        "POST",
        Map.of(
            "timestamp", List.of(time),
            "nonce", List.of(nonce),
            "msg_signature", List.of(Envelope.signature("tok", time, nonce, sealed))),
        Map.of(),
        Content.of(Xml.write("Encrypt", sealed)),
        "");
  }
}
