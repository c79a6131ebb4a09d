package whynow.chat.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import whynow.chat.ChatPlatform;
import whynow.chat.Content;
import whynow.chat.MemoryWorkspace;
import whynow.chat.OnceContract;
import whynow.chat.Webhook;
import whynow.chat.wecom.Envelope;
import whynow.chat.wecom.FakeWeixin;
import whynow.chat.wecom.Xml;

/** WeChat tries three times, five seconds apart, when it heard nothing. */
class WeChatOnceTest extends OnceContract {
  private final FakeWeixin weixin = new FakeWeixin();
  private final AtomicInteger nonces = new AtomicInteger();

  @Override
  protected ChatPlatform platform(Clock clock) {
    return new WeChatPlatform(
        new WeChatAccount("app1", "secret", "tok", Optional.empty(), Optional.of(weixin.url())),
        clock,
        new MemoryWorkspace(),
        Duration.ofMillis(1));
  }

  @AfterEach
  void close() {
    weixin.close();
  }

  @Override
  protected Map<String, Callable<Webhook.Request>> events() {
    return Map.of(
        "message by its MsgId", again("MsgType", "text", "Content", "今天", "MsgId", "7"),
        "menu by who and when", again("MsgType", "event", "Event", "CLICK", "EventKey", "今天"));
  }

  private Callable<Webhook.Request> again(String... fields) {
    String[] all = new String[fields.length + 6];
    String[] head = {"ToUserName", "app1", "FromUserName", "o1", "CreateTime", "1795597200"};
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(fields, 0, all, head.length, fields.length);
    return () -> signed(Xml.write(all));
  }

  private Webhook.Request signed(String message) {
    String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    String nonce = "n" + nonces.incrementAndGet();
    return new Webhook.Request(
        "POST",
        Map.of(
            "timestamp", List.of(time),
            "nonce", List.of(nonce),
            "signature", List.of(Envelope.signature("tok", time, nonce))),
        Map.of(),
        Content.of(message),
        "");
  }
}
