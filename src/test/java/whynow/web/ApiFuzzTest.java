package whynow.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import whynow.Fuzz;
import whynow.activity.Touch;

/** No body breaks the API: it is read, or refused with a 4xx. */
class ApiFuzzTest {
  @Test
  void everyBodyIsReadOrRefused() throws IOException {
    Fuzz.of(
            "api",
            "{\"rep\":\"Dana\",\"domain\":\"northlight.example\",\"channel\":\"email\","
                + "\"outcome\":\"sent\",\"at\":\"2026-11-25T09:00:00Z\",\"note\":\"价格\"}")
        .run(
            body -> {
              try {
                ApiFields fields = ApiFields.of(Fuzz.bytes(body), ApiBook.TOUCH);
                ApiBook.TOUCH.forEach(fields::text);
                fields.time("at", Instant.EPOCH);
                fields.word("channel", Touch.Channel.class);
              } catch (ApiProblem problem) {
                assertEquals(4, problem.status() / 100);
              }
            });
  }
}
