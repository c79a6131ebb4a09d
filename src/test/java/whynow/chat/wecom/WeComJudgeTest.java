package whynow.chat.wecom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import whynow.Judge;
import whynow.chat.PlainText;

/** Whether WeCom's own library for JavaScript opens what we seal, and we what it seals. */
@Tag("judges")
class WeComJudgeTest {
  private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  private final Envelope envelope = new Envelope("tok", KEY, "corp1");

  @Test
  void opensWhatWeSealAndSealsWhatWeOpen() throws Exception {
    Random random = new Random(5);
    try (Judge judge = Judge.start()) {
      for (int i = 0; i < 200; i++) {
        String text = text(random);
        String ours = envelope.seal(text);
        JsonNode opened = judge.ask("wecomOpen", "key", KEY, "text", ours);
        assertEquals(text, opened.path("message").asText());
        assertEquals("corp1", opened.path("id").asText());
        String theirs = judge.ask("wecomSeal", "key", KEY, "message", text, "id", "corp1").asText();
        assertEquals(text, envelope.open(theirs));
        assertEquals(
            Envelope.signature("tok", "1795597200", "n" + i, ours),
            judge
                .ask(
                    "wecomSignature",
                    "token",
                    "tok",
                    "timestamp",
                    "1795597200",
                    "nonce",
                    "n" + i,
                    "encrypt",
                    ours)
                .asText());
      }
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("x");
    random.ints(random.nextInt(300), 32, 0x1F6FF).forEach(text::appendCodePoint);
    return PlainText.of(text.toString());
  }
}
