package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.Books;
import whynow.Demo;
import whynow.Settings;
import whynow.team.Reps;

/** WeCom, encrypted as WeCom encrypts, the whole house, and back. */
class WeComConversationTest {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private static final String WEDNESDAY = "2026-11-25T15:00:00+08:00";

  @TempDir Path folder;
  private final FakeWeixin weixin = new FakeWeixin();
  private final HttpClient client = HttpClient.newHttpClient();
  private final Envelope envelope = new Envelope("tok", KEY, "corp1");
  private Demo office;
  private int count;

  @BeforeEach
  void open() {
    Settings settings =
        Settings.from(
            Map.of(
                "WHYNOW_PORT", "0",
                "WHYNOW_STORE", Books.at(folder.resolve("book.db")),
                "WHYNOW_NOW", WEDNESDAY,
                "WECOM_CORP_ID", "corp1",
                "WECOM_AGENT_ID", "1000002",
                "WECOM_SECRET", "secret",
                "WECOM_TOKEN", "tok",
                "WECOM_AES_KEY", KEY,
                "WECOM_API_URL", weixin.url().toString()));
    office = Demo.start(settings, LocalDate.of(2026, 11, 25));
    Reps reps = office.app().store().reps();
    reps.link(reps.byName("小陈").orElseThrow().id(), new Reps.Identity("wecom", "chen"));
  }

  @AfterEach
  void close() {
    office.close();
    weixin.close();
  }

  private String said(String text) {
    return Xml.write(
        "ToUserName",
        "corp1",
        "FromUserName",
        "chen",
        "CreateTime",
        "1795597200",
        "MsgType",
        "text",
        "Content",
        text,
        "MsgId",
        String.valueOf(++count));
  }

  /** What WeCom posts: sealed, and signed over time, nonce and seal. */
  private int post(String message) throws IOException, InterruptedException {
    String time = String.valueOf(Instant.now().truncatedTo(ChronoUnit.SECONDS).getEpochSecond());
    String nonce = "n" + count;
    String sealed = envelope.seal(message);
    String query =
        "?msg_signature="
            + Envelope.signature("tok", time, nonce, sealed)
            + "&timestamp="
            + time
            + "&nonce="
            + nonce;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(office.service().url() + "/wecom" + query))
            .POST(BodyPublishers.ofString(Xml.write("Encrypt", sealed)))
            .build();
    HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
    return answer.statusCode();
  }

  private void says(String text) throws Exception {
    assertEquals(200, post(said(text)));
  }

  @Test
  void aVisitIsLoggedWrittenUpAndTakenBackByNumber() throws Exception {
    says("上午去了一趟远舟冷链，顾总让我们周四前出报价");
    JsonNode logged = weixin.showing("已记录");
    assertTrue(text(logged).startsWith("顾明远"), "the name comes first: " + logged);
    says("1");
    weixin.showing("已撤销");
  }

  @Test
  void aPressedButtonShowsTheResultAndASecondPressChangesNothing() throws Exception {
    says("上午去了一趟远舟冷链，顾总让我们周四前出报价");
    JsonNode button = button(weixin.showing("撤销"), "撤销");
    String press = pressed(button.path("key").asText());
    assertEquals(200, post(press));
    weixin.showing("已撤销");
    assertEquals(1, weixin.updates.size(), "the card shows it");
    assertEquals(200, post(press));
    assertEquals(200, post(pressed(button.path("key").asText())));
    weixin.showing("已经");
    assertEquals(1, weixin.updates.size());
  }

  private static JsonNode button(JsonNode message, String label) {
    for (JsonNode button : message.at("/template_card/button_list")) {
      if (button.path("text").asText().equals(label)) {
        return button;
      }
    }
    throw new AssertionError("no button " + label + ": " + message);
  }

  private String pressed(String key) {
    return Xml.write(
        "ToUserName",
        "corp1",
        "FromUserName",
        "chen",
        "CreateTime",
        String.valueOf(1795597200 + ++count),
        "MsgType",
        "event",
        "Event",
        "template_card_event",
        "EventKey",
        key,
        "CardType",
        "button_interaction",
        "ResponseCode",
        weixin.newCode());
  }

  @Test
  void aCompanyIsReadAndWrittenToByNumbers() throws Exception {
    says("调研 northlight.example");
    String brief = text(weixin.showing("我们最头疼的是预约都靠邮件和电话"));
    assertTrue(brief.contains("为什么是现在"), brief);
    assertTrue(weixin.showing("button_list").toString().contains("关注"));
    says("1");
    assertTrue(text(weixin.showing("Docklane")).contains("Leipzig"));
  }

  @Test
  void theSameMessageTwiceIsOneTouch() throws Exception {
    String visit = said("上午去了一趟远舟冷链，顾总让我们周四前出报价");
    assertEquals(200, post(visit));
    assertEquals(200, post(visit));
    weixin.showing("已记录");
    says("帮助");
    weixin.showing("今天");
    assertEquals(
        1, weixin.sent.stream().filter(m -> text(m).contains("已记录")).count(), "one answer");
  }

  @Test
  void aTokenThatEndedIsFetchedAnewAndWhatWasRefusedForNowComesLater() throws Exception {
    says("帮助");
    weixin.showing("今天");
    weixin.tokenEnds();
    weixin.refusals.add(-1);
    says("术语 ICP");
    weixin.showing("ICP");
    assertEquals("chen", weixin.sent.get(weixin.sent.size() - 1).path("touser").asText());
  }

  @Test
  void somebodyTheAppMayNotReachIsNoReasonToTryForever() throws Exception {
    weixin.refusals.add(81013);
    says("帮助");
    says("术语 ICP");
    weixin.showing("ICP");
    assertEquals(1, office.app().store().outbox().queue().parked());
  }

  private static String text(JsonNode message) {
    JsonNode card = message.path("template_card");
    return message.path("text").path("content").asText()
        + card.at("/main_title/title").asText()
        + "\n"
        + card.path("sub_title_text").asText();
  }
}
