package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.accounts.Account;
import whynow.activity.Engagement;
import whynow.activity.Touch;
import whynow.language.Language;
import whynow.team.Rep;
import whynow.web.HookRoutes;
import whynow.web.Server;

/** A marketing tool tells by webhook what the leads did. */
class HookConversationTest {
  private static final Instant REAL = Instant.parse("2030-01-01T12:00:00Z");
  private static final String OPENED =
      "{\"event_id\":\"01E4\",\"object_type\":\"email\",\"metric\":\"opened\","
          + "\"timestamp\":1764059400,\"data\":{\"recipient\":\"Mara@northlight.example\","
          + "\"subject\":\"Leipzig\"}}";

  @TempDir Path folder;
  private Talk talk;
  private Rep dana;
  private Account northlight;
  private Server server;

  @BeforeEach
  void open() {
    talk =
        Talk.in(folder, "2026-11-25T08:30:00Z")
            .with("WHYNOW_HOOK_SECRETS", "customerio=s3cret, whynow=ours");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    northlight = talk.account("Northlight Foods", "northlight.example", dana);
    talk.say(dana, "contact add Mara Lindt, COO, Northlight Foods, mara@northlight.example");
    HookRoutes hooks =
        new HookRoutes(talk.app().systems().inbound(), Clock.fixed(REAL, ZoneOffset.UTC));
    server = Server.start("127.0.0.1", 0, List.of(), List.of(hooks::add));
  }

  @AfterEach
  void close() {
    server.close();
    talk.close();
  }

  private static byte[] code(String text, String secret) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private String post(String name, String body, String... headers) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/hooks/" + name))
            .headers(headers)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }

  private String customerio(String body, Instant at, String secret) throws Exception {
    String t = "" + at.getEpochSecond();
    String signature = HexFormat.of().formatHex(code("v0:" + t + ":" + body, secret));
    return post("customerio", body, "X-CIO-Signature", signature, "X-CIO-Timestamp", t);
  }

  private List<Engagement> engagements() {
    return talk.app().store().engagements().at(northlight.id(), 9);
  }

  @Test
  void anOpenedMailIsAnEngagementOnce() throws Exception {
    assertTrue(customerio(OPENED, REAL, "s3cret").startsWith("200"), "first");
    assertTrue(customerio(OPENED, REAL, "s3cret").contains("\"known\":1"), "again");
    Engagement kept = engagements().get(0);
    assertEquals(1, engagements().size());
    assertEquals("email_open", kept.kind());
    assertEquals(Instant.ofEpochSecond(1764059400), kept.at());
    assertTrue(talk.say(dana, "score Northlight Foods").contains("opened a mail"));
  }

  @Test
  void aForgedAnOldOrAnUnsignedPostDoesNothing() throws Exception {
    for (String answer :
        List.of(
            customerio(OPENED, REAL, "wrong"),
            customerio(OPENED, REAL.minusSeconds(301), "s3cret"),
            customerio(OPENED, REAL.plusSeconds(301), "s3cret"),
            post("customerio", OPENED, "X-CIO-Timestamp", "" + REAL.getEpochSecond()),
            post("customerio", OPENED, "X-CIO-Signature", "zz", "X-CIO-Timestamp", "now"))) {
      assertTrue(answer.startsWith("401"), answer);
    }
    assertTrue(post("elsewhere", OPENED, "X-CIO-Signature", "x").startsWith("404"));
    assertEquals(List.of(), engagements());
  }

  @Test
  void aBounceIsATouchAndStrangersAreLeftOut() throws Exception {
    String bounced = OPENED.replace("opened", "bounced").replace("01E4", "01E5");
    assertTrue(customerio(bounced, REAL, "s3cret").contains("\"taken\":1"));
    Touch touch = talk.app().store().touches().at(northlight.id(), 1).get(0);
    assertEquals(Touch.Outcome.BOUNCED, touch.outcome());
    assertEquals(dana.id(), touch.rep());
    String stranger = OPENED.replace("northlight", "nowhere").replace("01E4", "01E6");
    assertTrue(customerio(stranger, REAL, "s3cret").contains("\"left\":1"));
    assertTrue(customerio("no json", REAL, "s3cret").startsWith("400"));
  }

  @Test
  void severalEventsMayComeInOnePostOfOurOwnForm() throws Exception {
    String body =
        "{\"events\":[{\"id\":\"1\",\"kind\":\"webinar\",\"domain\":\"northlight.example\"},"
            + "{\"id\":\"2\",\"kind\":\"demo_request\",\"email\":\"mara@northlight.example\"},"
            + "{\"id\":\"3\",\"kind\":\"unheard_of\",\"domain\":\"northlight.example\"}]}";
    String t = "" + REAL.getEpochSecond();
    String signed = "t=" + t + ",v1=" + HexFormat.of().formatHex(code(t + "." + body, "ours"));
    String answer = post("whynow", body, "Whynow-Signature", signed);
    assertTrue(answer.contains("\"taken\":2") && answer.contains("\"left\":1"), answer);
    assertTrue(talk.say(dana, "hot").contains("Mara Lindt · Northlight Foods came to us"));
    String base64 = Base64.getEncoder().encodeToString(code(t + "." + body, "ours"));
    assertTrue(
        post("whynow", body, "Whynow-Signature", "t=" + t + ",v1=" + base64).startsWith("401"));
  }
}
