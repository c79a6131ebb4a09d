package whynow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import whynow.language.Language;
import whynow.team.Rep;
import whynow.webhook.Webhook;

/** A CRM follows what is logged: signed, in order, and caught up after it was away. */
class WebhookConversationTest {
  private static final String SECRET = "for this test only";
  private static final ObjectMapper JSON = new ObjectMapper();
  @TempDir Path folder;
  private final List<String> posted = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private HttpServer crm;
  private int status = 200;
  private Talk talk;
  private Rep dana;

  @BeforeEach
  void open() throws Exception {
    crm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    crm.createContext(
        "/hook",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          signatures.add(exchange.getRequestHeaders().getFirst("Whynow-Signature"));
          posted.add(body);
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    crm.start();
    String place = "127.0.0.1:" + crm.getAddress().getPort();
    talk =
        Talk.in(folder, "2026-11-25T08:30:00Z")
            .with("WHYNOW_WEBHOOK_SECRET", SECRET)
            .with("WHYNOW_FETCH_ALLOW", place)
            .with("WHYNOW_WEBHOOK_URL", "http://" + place + "/hook");
    dana = talk.rep("Dana", "Europe/Berlin", Language.EN);
    talk.account("Northlight Foods", "northlight.example", dana);
    talk.say(dana, "contact add Mara Lindt, COO, Northlight Foods");
  }

  @AfterEach
  void close() {
    talk.close();
    crm.stop(0);
  }

  private Webhook hook() {
    return talk.app().systems().webhook().orElseThrow();
  }

  private List<JsonNode> heard() throws Exception {
    List<JsonNode> all = new ArrayList<>();
    for (String body : posted) {
      all.add(JSON.readTree(body));
    }
    posted.clear();
    return all;
  }

  @Test
  void touchesAndStageMovesArriveSignedAndInOrder() throws Exception {
    Webhook hook = hook();
    talk.say(dana, "log emailed Mara Lindt at Northlight Foods, chase Tuesday");
    talk.say(dana, "stage Northlight Foods MQL asked for a pilot");
    hook.send();
    String first = posted.get(0);
    List<JsonNode> events = heard();
    assertEquals(2, events.size());
    JsonNode touch = events.get(0);
    assertEquals("touch", touch.get("type").asText());
    assertEquals("Dana", touch.get("rep").asText());
    assertEquals("northlight.example", touch.get("account").get("domain").asText());
    assertEquals("Mara Lindt", touch.get("contact").get("name").asText());
    assertEquals("email", touch.get("channel").asText());
    JsonNode stage = events.get(1);
    assertEquals("LEAD", stage.get("from").asText());
    assertEquals("MQL", stage.get("to").asText());
    assertEquals("asked for a pilot", stage.get("reason").asText());
    assertEquals(signed(first), signatures.get(0));
    hook.send();
    assertEquals(List.of(), posted);
  }

  /** As the other side would reckon it. */
  private String signed(String body) throws Exception {
    long seconds = talk.now().getEpochSecond();
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] sum = mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8));
    return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(sum);
  }

  @Test
  void whatCouldNotBePostedIsPostedLaterAlsoAfterARestart() throws Exception {
    Webhook hook = hook();
    status = 503;
    talk.say(dana, "log called Mara Lindt at Northlight Foods, no answer");
    hook.send();
    hook.send();
    assertEquals(1, heard().size());
    status = 200;
    talk.later(Duration.ofSeconds(3));
    hook.send();
    assertEquals("no_answer", heard().get(0).get("outcome").asText());
    crm.removeContext("/hook");
    talk.say(dana, "stage Northlight Foods SAL");
    hook.send();
    talk.restart();
    crm.createContext(
        "/hook",
        exchange -> {
          posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    hook().send();
    assertEquals("SAL", heard().get(0).get("to").asText());
  }

  @Test
  void whatWasTakenBackIsSaidSo() throws Exception {
    Webhook hook = hook();
    talk.say(dana, "log emailed Mara Lindt at Northlight Foods");
    hook.send();
    String id = heard().get(0).get("id").asText();
    talk.say(dana, "undo");
    hook.send();
    JsonNode undo = heard().get(0);
    assertEquals("undo", undo.get("type").asText());
    assertEquals(id, undo.get("undoes").asText());
  }

  @Test
  void anAddressInsideTheHouseIsNotPostedTo() {
    talk.with("WHYNOW_FETCH_ALLOW", "");
    Webhook hook = hook();
    talk.say(dana, "log emailed Mara Lindt at Northlight Foods");
    hook.send();
    assertTrue(posted.isEmpty());
  }

  @Test
  void aNameWithoutASecretIsNotASetting() {
    try {
      Settings.from(java.util.Map.of("WHYNOW_WEBHOOK_URL", "https://crm.example/hook"));
      throw new AssertionError("taken without a secret");
    } catch (Settings.Unusable e) {
      assertTrue(e.getMessage().contains("WHYNOW_WEBHOOK_SECRET"), e.getMessage());
    }
  }
}
