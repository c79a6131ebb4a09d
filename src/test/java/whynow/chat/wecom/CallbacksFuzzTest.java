package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;

/** No callback breaks the ear of WeCom and WeChat, and no entity is ever read. */
class CallbacksFuzzTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  @Test
  void everyCallbackIsHeardOrRefused() throws IOException {
    Fuzz.of(
            "wecom",
            "<xml><ToUserName><![CDATA[ww1]]></ToUserName><FromUserName><![CDATA[dana]]></FromUserName>"
                + "<CreateTime>1795597200</CreateTime><MsgType><![CDATA[text]]></MsgType>"
                + "<Content><![CDATA[调研 acme.example]]></Content><MsgId>7</MsgId></xml>",
            "<xml><FromUserName>dana</FromUserName><MsgType>event</MsgType><Event>template_card_event"
                + "</Event><EventKey>c1</EventKey></xml>")
        .run(
            xml -> {
              try {
                assertNotNull(Callbacks.read("wecom", Xml.fields(xml), CLOCK));
              } catch (IllegalArgumentException refused) {
                assertNotNull(refused.getMessage());
              }
            });
  }

  @Test
  void everyEnvelopeIsOpenedOrRefused() throws IOException {
    Envelope envelope = new Envelope("token", "0".repeat(43), "ww1");
    Fuzz.of("envelope", envelope.seal("<xml><Content>今天</Content></xml>"))
        .run(
            letter -> {
              try {
                assertNotNull(envelope.open(letter));
              } catch (IllegalArgumentException refused) {
                assertNotNull(refused.getMessage());
              }
            });
  }
}
