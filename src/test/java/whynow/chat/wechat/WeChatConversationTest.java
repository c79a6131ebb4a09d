package whynow.chat.wechat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import whynow.App;
import whynow.Books;
import whynow.Service;
import whynow.SettableClock;
import whynow.Settings;
import whynow.chat.Content;
import whynow.chat.Conversation;
import whynow.chat.DeliveryException;
import whynow.chat.Diagnosis;
import whynow.chat.Reply;
import whynow.chat.Webhook;
import whynow.chat.web.Html;
import whynow.chat.wecom.Envelope;
import whynow.chat.wecom.FakeWeixin;
import whynow.store.Store;
import whynow.store.jdbc.JdbcStore;

/** The official account: answers in the request, pushes afterwards, and waits where it may not. */
class WeChatConversationTest {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

  @TempDir Path folder;
  private final FakeWeixin weixin = new FakeWeixin();
  private final SettableClock clock = SettableClock.at("2026-11-25T08:30:00Z");
  private Store store;

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
    weixin.close();
  }

  private WeChatPlatform platform(Optional<String> key) {
    store = JdbcStore.open(Books.at(folder.resolve("book.db")));
    return new WeChatPlatform(
        new WeChatAccount("app1", "secret", "tok", key, Optional.of(weixin.url())),
        clock,
        store.workspace());
  }

  private static String message(String id, String text) {
    return "<xml><ToUserName>app1</ToUserName><FromUserName>o1</FromUserName>"
        + "<CreateTime>1795597200</CreateTime><MsgType>text</MsgType><Content>"
        + text
        + "</Content><MsgId>"
        + id
        + "</MsgId></xml>";
  }

  private Webhook.Request request(String body, Map<String, String> more) {
    String time = String.valueOf(clock.instant().getEpochSecond());
    Map<String, List<String>> query = new java.util.HashMap<>();
    query.put("signature", List.of(Envelope.signature("tok", time, "n")));
    query.put("timestamp", List.of(time));
    query.put("nonce", List.of("n"));
    more.forEach((name, value) -> query.put(name, List.of(value)));
    return new Webhook.Request("POST", query, Map.of(), Content.of(body), "127.0.0.1");
  }

  private static String body(Webhook.Answer answer) {
    return new String(answer.body().bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void anAnswerInTimeGoesBackInTheRequest() {
    WeChatPlatform platform = platform(Optional.empty());
    platform.start(m -> answerLater(platform, m.conversation(), "记下了：" + m.text()));
    Webhook.Answer answer =
        platform.webhook().orElseThrow().answer(request(message("1", "你好"), Map.of()));
    assertEquals(200, answer.status());
    assertTrue(body(answer).contains("记下了：你好"), body(answer));
    assertEquals(List.of(), weixin.sent, "nothing is pushed beside it");
  }

  private static void answerLater(WeChatPlatform platform, Conversation to, String text) {
    Thread worker = new Thread(() -> platform.send(to, Reply.text(text)));
    worker.setDaemon(true);
    worker.start();
  }

  @Test
  void encryptedModeIsVerifiedAndAnsweredEncrypted() {
    WeChatPlatform platform = platform(Optional.of(KEY));
    platform.start(m -> answerLater(platform, m.conversation(), "记下了：" + m.text()));
    Envelope envelope = new Envelope("tok", KEY, "app1");
    String sealed = envelope.seal(message("1", "你好"));
    String time = String.valueOf(clock.instant().getEpochSecond());
    String signature = Envelope.signature("tok", time, "n", sealed);
    Webhook webhook = platform.webhook().orElseThrow();
    String posted = "<xml><Encrypt>" + sealed + "</Encrypt></xml>";
    Map<String, String> signed = Map.of("encrypt_type", "aes", "msg_signature", signature);
    Webhook.Answer answer = webhook.answer(request(posted, signed));
    assertEquals(200, answer.status());
    String inside = body(answer).replaceAll("(?s).*<Encrypt><!\\[CDATA\\[(.*?)]].*", "$1");
    assertTrue(envelope.open(inside).contains("记下了：你好"));
    Map<String, String> forged = Map.of("encrypt_type", "aes", "msg_signature", "0" + signature);
    assertEquals(403, webhook.answer(request(posted, forged)).status());
    assertEquals(403, webhook.answer(request(message("2", "明文"), Map.of())).status());
  }

  @Test
  void whatMayNotBePushedStandsFirstAtTheNextContact() {
    WeChatPlatform platform = platform(Optional.empty());
    Conversation them = Conversation.direct("wechat", "o1");
    weixin.refusals.add(45015);
    platform.send(them, Reply.text("顾明远明天到期"));
    assertEquals(List.of(), weixin.sent);
    platform.send(them, Reply.text("今天没有别的事"));
    assertEquals(
        List.of("顾明远明天到期", "今天没有别的事"),
        weixin.sent.stream().map(m -> m.path("text").path("content").asText()).toList());
    platform.send(them, Reply.text("好"));
    assertEquals(3, weixin.sent.size(), "it is said once");
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "45009, false", "40014, false", "42001, false", "48001, true"})
  void eachRefusalIsForNowOrForGood(int code, boolean permanent) {
    WeChatPlatform platform = platform(Optional.empty());
    Conversation them = Conversation.direct("wechat", "o1");
    weixin.refusals.addAll(List.of(code, code));
    DeliveryException e =
        assertThrows(DeliveryException.class, () -> platform.send(them, Reply.text("你好")));
    assertEquals(permanent, e.isPermanent());
  }

  @Test
  void plainModeIsVerifiedByItsSignatureAndAnsweredOnce() {
    List<String> heard = new java.util.ArrayList<>();
    WeChatPlatform platform = platform(Optional.empty());
    platform.start(
        m -> {
          heard.add(m.text());
          answerLater(platform, m.conversation(), "好");
        });
    Webhook webhook = platform.webhook().orElseThrow();
    Webhook.Request request = request(message("1", "今天"), Map.of());
    assertEquals(403, webhook.answer(request(message("1", "今天"), forged())).status());
    assertEquals(403, webhook.answer(request(sealed(), Map.of("encrypt_type", "aes"))).status());
    assertEquals(200, webhook.answer(request).status());
    assertEquals(403, webhook.answer(request).status(), "a recorded request");
    assertEquals(List.of("今天"), heard);
  }

  private static Map<String, String> forged() {
    return Map.of("signature", Envelope.signature("another", "1", "n"));
  }

  private static String sealed() {
    return "<xml><Encrypt>" + new Envelope("tok", KEY, "app1").seal("<xml/>") + "</Encrypt></xml>";
  }

  @Test
  void mayWriteFirstForTwoDaysAfterItWasWrittenTo() {
    WeChatPlatform platform = platform(Optional.empty());
    Conversation them = Conversation.direct("wechat", "o1");
    assertFalse(platform.isOpen(them), "it was never written to");
    platform.start(m -> answerLater(platform, m.conversation(), "好"));
    platform.webhook().orElseThrow().answer(request(message("1", "你好"), Map.of()));
    clock.advance(Duration.ofDays(2).minusSeconds(1));
    assertTrue(platform.isOpen(them));
    clock.advance(Duration.ofSeconds(1));
    assertFalse(platform.isOpen(them));
  }

  @Test
  void theDoctorLearnsWhatWeixinHasAgainstUs() {
    WeChatPlatform platform = platform(Optional.empty());
    assertEquals(List.of(Diagnosis.good("wechat.token", "")), platform.examine());
  }

  @Test
  void oldForgedAndRepeatedCallbacksDoNothing() {
    List<String> heard = new java.util.ArrayList<>();
    WeChatPlatform platform = platform(Optional.empty());
    platform.start(m -> heard.add(m.text()));
    Webhook webhook = platform.webhook().orElseThrow();
    Webhook.Request request = request(message("1", "一次"), Map.of());
    assertEquals(403, webhook.answer(request("<xml/>", Map.of("signature", "x"))).status());
    clock.advance(Duration.ofSeconds(301));
    assertEquals(403, webhook.answer(request).status());
    assertEquals(List.of(), heard);
  }

  @Test
  void theWholeHouseAnswersSomebodyWhoIsLetIn() throws Exception {
    Settings settings =
        Settings.from(
            Map.of(
                "WHYNOW_PORT", "0",
                "WHYNOW_STORE", Books.at(folder.resolve("house.db")),
                "WHYNOW_ALLOW", "wechat:o1",
                "WECHAT_APP_ID", "app1",
                "WECHAT_SECRET", "secret",
                "WECHAT_TOKEN", "tok",
                "WECHAT_API_URL", weixin.url().toString()));
    try (Service house =
        Service.start(new App(settings), Optional::empty, Html.Links.AS_THEY_ARE, more -> {})) {
      assertTrue(said(house, "术语 ICP").contains("ICP"));
    }
  }

  /** The answer in the request, or the one that was pushed because the machine was slow. */
  private String said(Service house, String text) throws Exception {
    String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
    String query =
        "?signature=" + Envelope.signature("tok", time, "n") + "&timestamp=" + time + "&nonce=n";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(house.url() + "/wechat" + query))
            .POST(BodyPublishers.ofString(message("7", text)))
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode());
    return answer.body().equals("success") ? weixin.showing("ICP").toString() : answer.body();
  }
}
