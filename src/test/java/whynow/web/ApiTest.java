package whynow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static whynow.team.ApiKey.Scope.ALL;
import static whynow.team.ApiKey.Scope.READ;
import static whynow.team.ApiKey.Scope.WRITE;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiTest extends ApiHouse {
  @Test
  void aTouchIsKeptReadBackAndMakesTheLeadHot() throws Exception {
    Answer kept = post("/api/touches", TOUCH);
    assertEquals(201, kept.status(), kept.toString());
    assertEquals("Northlight Foods", kept.json().path("account").asText());
    assertEquals("Mara Lindt", kept.json().path("contact").asText());
    assertEquals("2026-11-25T09:00:00Z", kept.json().path("at").asText());
    for (String asked : List.of("", "?account=northlight.example", "?rep=Dana")) {
      assertEquals(kept.json(), get("/api/touches" + asked).json().path("touches").path(0), asked);
    }
    JsonNode lead = get("/api/leads").json().path("leads").path(0);
    assertEquals("Northlight Foods", lead.path("account").asText());
    assertEquals("reply", lead.path("reason").asText(), "what came in waits on the shorter clock");
  }

  @Test
  void anEngagementIsKeptByMailAddress() throws Exception {
    Answer kept =
        post(
            "/api/engagements",
            "{\"email\":\"Mara@Northlight.example\",\"kind\":\"webinar\",\"note\":\"docks\","
                + "\"at\":\"2026-11-24T10:00:00+01:00\"}");
    assertEquals(201, kept.status(), kept.toString());
    assertEquals("Mara Lindt", kept.json().path("contact").asText());
    assertEquals(
        Instant.parse("2026-11-24T09:00:00Z"),
        store.engagements().at(northlight.id(), 9).get(0).at());
  }

  @Test
  void theSameKeyIsDoneOnceAlsoAfterARestart() throws Exception {
    Answer first = post("/api/touches", TOUCH, "Idempotency-Key", "k1");
    server.close();
    server = start(Optional.of("right"));
    Answer second = post("/api/touches", TOUCH, "Idempotency-Key", "k1");
    assertEquals(first, second);
    assertEquals(1, store.touches().at(northlight.id(), 9).size());
    assertEquals(201, post("/api/touches", TOUCH, "Idempotency-Key", "k2").status());
    Answer other = post("/api/touches", TOUCH.replace("email", "call"), "Idempotency-Key", "k1");
    assertEquals(409, other.status());
    assertEquals(2, store.touches().at(northlight.id(), 9).size());
  }

  @Test
  void whatCannotBeUsedIsNamed() throws Exception {
    Map<String, String> byField =
        Map.of(
            "channel", TOUCH.replace("\"email\"", "\"pigeon\""),
            "rep", TOUCH.replace("Dana", "Nobody"),
            "domain", TOUCH.replace("northlight.example", "unknown.example"),
            "contact", TOUCH.replace("Mara Lindt", "Otto Frei"),
            "colour", TOUCH.replace("\"rep\"", "\"colour\":\"red\",\"rep\""),
            "outcome", TOUCH.replace("\"wants_quote\"", "7"),
            "at", TOUCH.replace("\"rep\"", "\"at\":\"yesterday\",\"rep\""));
    for (Map.Entry<String, String> wrong : byField.entrySet()) {
      Answer answer = post("/api/touches", wrong.getValue());
      assertEquals(422, answer.status(), wrong.getKey());
      assertEquals(wrong.getKey(), answer.json().path("field").asText());
      assertTrue(answer.json().hasNonNull("error"));
    }
    assertEquals(400, post("/api/touches", "{").status());
    assertEquals(400, post("/api/touches", "[]").status());
    assertEquals("account", post("/api/engagements", "{}").json().path("field").asText());
    assertEquals(0, store.touches().at(northlight.id(), 9).size());
  }

  @Test
  void aLargeBodyIsRefused() throws Exception {
    for (int size : List.of(70_000, 1_200_000)) {
      Answer answer = post("/api/engagements", "{\"note\":\"" + "x".repeat(size) + "\"}");
      assertEquals(413, answer.status());
      assertTrue(answer.json().hasNonNull("error"));
    }
  }

  @Test
  void aWrongTokenIsRefusedAndDoesNothing() throws Exception {
    for (String shown : List.of("Bearer wrong", "right", "Bearer right2", "Basic right")) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(server.url() + "/api/touches"))
              .header("Authorization", shown)
              .POST(HttpRequest.BodyPublishers.ofString(TOUCH));
      assertEquals(401, send(request).status(), shown);
    }
    Answer bare = send(HttpRequest.newBuilder(URI.create(server.url() + "/api/leads")).GET());
    assertEquals(401, bare.status());
    assertEquals(0, store.touches().at(northlight.id(), 9).size());
  }

  private int status(String token, HttpRequest.Builder request) throws Exception {
    return send(request.setHeader("Authorization", "Bearer " + token)).status();
  }

  @Test
  void aKeyMayDoWhatItWasMadeForUntilItIsRevokedOrOver() throws Exception {
    server.close();
    server = start(Optional.empty());
    String read = store.apiKeys().make("crm", READ, NOW, Optional.empty()).orElseThrow();
    String write = store.apiKeys().make("form", WRITE, NOW, Optional.empty()).orElseThrow();
    Optional<Instant> over = Optional.of(NOW);
    String old = store.apiKeys().make("old", ALL, NOW.minusSeconds(9), over).orElseThrow();
    HttpRequest.BodyPublisher touch = HttpRequest.BodyPublishers.ofString(TOUCH);
    assertEquals(200, status(read, asking("/api/leads").GET()));
    assertEquals(403, status(read, asking("/api/touches").POST(touch)));
    assertEquals(403, status(write, asking("/api/touches").GET()));
    assertEquals(201, status(write, asking("/api/touches").POST(touch)));
    assertEquals(200, status(write, asking("/api/openapi.json").GET()));
    assertEquals(401, status(old, asking("/api/leads").GET()));
    assertTrue(store.apiKeys().revoke("CRM"));
    assertEquals(401, status(read, asking("/api/leads").GET()));
    assertEquals(1, store.touches().at(northlight.id(), 9).size());
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
    HttpRequest leads = asking("/api/leads").header("X-Forwarded-For", "198.51.100.7").build();
    HttpResponse<String> last = null;
    for (int i = 0; i <= 100; i++) {
      last = CLIENT.send(leads, HttpResponse.BodyHandlers.ofString());
      assertEquals(i < 100 ? 200 : 429, last.statusCode(), "request " + i);
    }
    assertEquals("1", last.headers().firstValue("Retry-After").orElse(""));
    assertTrue(last.body().contains("\"error\""), last.body());
  }

  @Test
  void whoTriesTokensIsSlowedDownAndNobodyElse() throws Exception {
    for (int i = 0; i <= 30; i++) {
      assertEquals(i < 30 ? 401 : 429, status("guess" + i, asking("/api/leads").GET()));
    }
    assertEquals(200, get("/api/leads").status());
  }

  @Test
  void withoutATokenThereIsNoApi() throws Exception {
    server.close();
    server = start(Optional.empty());
    for (String path : List.of("/api/leads", "/api/touches", "/api/openapi.json")) {
      Answer answer = get(path);
      assertEquals(404, answer.status(), path);
      assertTrue(answer.json().hasNonNull("error"));
    }
  }
}
