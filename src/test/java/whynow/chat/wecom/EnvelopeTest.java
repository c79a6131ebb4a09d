package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import whynow.SettableClock;
import whynow.Shared;
import whynow.chat.Content;
import whynow.chat.PlainText;
import whynow.chat.Replays;
import whynow.chat.Webhook;

class EnvelopeTest {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private final Envelope envelope = new Envelope("tok", KEY, "corp1");
  private final SettableClock clock = SettableClock.at("2026-11-25T09:00:00Z");
  private final List<Map<String, String>> heard = new ArrayList<>();
  private final WeComWebhook webhook = new WeComWebhook(envelope, new Replays(clock), heard::add);

  @Test
  void aThousandRandomTextsComeOutAsTheyWentIn() {
    Random random = new Random(7);
    for (int i = 0; i < 1_000; i++) {
      String text =
          PlainText.of(
              random
                  .ints(random.nextInt(200), 0, 0x1F700)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString());
      assertEquals(text, envelope.open(envelope.seal(text)));
    }
  }

  @Test
  void agreesWithThePublishedSamples() throws IOException {
    for (String line :
        Files.readAllLines(Shared.folder("hostile/signatures").resolve("wecom.jsonl"))) {
      JsonNode sample = new ObjectMapper().readTree(line);
      Envelope theirs =
          new Envelope(text(sample, "token"), text(sample, "aesKey"), text(sample, "receiver"));
      String encrypt = text(sample, "encrypt");
      assertTrue(
          theirs.isSigned(
              text(sample, "signature"), text(sample, "timestamp"), text(sample, "nonce"), encrypt),
          text(sample, "id"));
      assertEquals(text(sample, "plaintext"), theirs.open(encrypt), text(sample, "id"));
      assertFalse(
          theirs.isSigned(
              text(sample, "signature"),
              text(sample, "timestamp"),
              text(sample, "nonce"),
              encrypt + "A"));
    }
  }

  private static String text(JsonNode sample, String name) {
    return sample.path(name).asText();
  }

  @Test
  void refusesWhatIsForSomebodyElse() {
    String foreign = new Envelope("tok", KEY, "corp2").seal("hello");
    assertThrows(IllegalArgumentException.class, () -> envelope.open(foreign));
    assertThrows(IllegalArgumentException.class, () -> envelope.open("AAAA"));
  }

  @Test
  void refusesEntitiesAndKeepsCdataShut() {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><xml><Content>&e;</Content></xml>";
    assertThrows(IllegalArgumentException.class, () -> Xml.fields(evil));
    String text = "]]><Content>evil</Content>";
    assertEquals(Map.of("Content", text), Xml.fields(Xml.write("Content", text)));
  }

  private Webhook.Request message(String xml, long at) {
    String sealed = envelope.seal(xml);
    String time = String.valueOf(at);
    return request(
        Xml.write("Encrypt", sealed), time, Envelope.signature("tok", time, "n1", sealed));
  }

  private static Webhook.Request request(String body, String time, String signature) {
    return new Webhook.Request(
        "POST",
        Map.of(
            "msg_signature",
            List.of(signature),
            "timestamp",
            List.of(time),
            "nonce",
            List.of("n1")),
        Map.of(),
        Content.of(body),
        "");
  }

  @Test
  void hearsAMessageOnceAndNothingForgedOldOrRecorded() {
    Instant now = clock.instant();
    Webhook.Request good =
        message(
            Xml.write("FromUserName", "chen", "MsgType", "text", "Content", "今天", "MsgId", "7"),
            now.getEpochSecond());
    assertEquals(200, webhook.answer(good).status());
    assertEquals(403, webhook.answer(good).status(), "recorded");
    assertEquals(
        403, webhook.answer(message("<xml></xml>", now.getEpochSecond() - 301)).status(), "old");
    assertEquals(
        403,
        webhook.answer(request(good.body().utf8(), "" + now.getEpochSecond(), "")).status(),
        "missing");
    assertEquals(
        403, webhook.answer(request("no xml", "" + now.getEpochSecond(), "x")).status(), "garbage");
    assertEquals(1, heard.size());
    assertEquals("今天", Callbacks.read("wecom", heard.get(0), clock).orElseThrow().text());
    assertEquals("wecom:7", Callbacks.read("wecom", heard.get(0), clock).orElseThrow().id());
  }
}
