package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LimitTest {
  @Test
  void breaksAtALineBeforeItBreaksAtAWord() {
    assertEquals(
        List.of("first line\n", "second one"), Limit.ofChars(15).split("first line\nsecond one"));
    assertEquals(List.of("a few ", "words"), Limit.ofChars(8).split("a few words"));
  }

  @Test
  void countsChineseInBytesWhereThePlatformDoes() {
    assertEquals(List.of("汉汉", "汉"), Limit.ofBytes(8).split("汉汉汉"));
  }

  @Test
  void neverSplitsAFamily() {
    String family = "👩‍👩‍👧‍👦";
    assertEquals(
        List.of(family, family), Limit.ofChars(family.length() + 3).split(family + family));
  }

  @Test
  void countsWhatEscapingAdds() {
    Limit html = new Limit(10, point -> point == '<' ? 4 : 1);
    assertEquals(List.of("<<", "<<", "<"), html.split("<<<<<"));
  }

  @Test
  void putsPiecesTogetherWhileTheyFit() {
    assertEquals(List.of("a b", "cccc"), Limit.ofChars(4).pack(List.of("a", "b", "cccc"), " "));
  }

  @Test
  void losesNothingAndKeepsTheLimit() {
    Random random = new Random(20261125);
    for (int i = 0; i < 2_000; i++) {
      String text = anyText(random);
      Limit limit = Limit.ofBytes(4 + random.nextInt(37));
      List<String> pieces = limit.split(text);
      assertEquals(text, String.join("", pieces));
      assertTrue(pieces.stream().allMatch(limit::fits), text);
    }
  }

  /** Letters, spaces, Chinese, emoji, combining marks and whatever else has a code point. */
  private static String anyText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(60); length > 0; length--) {
      int kind = random.nextInt(6);
      int point =
          switch (kind) {
            case 0 -> ' ';
            case 1 -> '\n';
            case 2 -> 0x4E00 + random.nextInt(0x5000);
            case 3 -> 0x1F300 + random.nextInt(0x300);
            case 4 -> random.nextInt(0xD800);
            default -> 'a' + random.nextInt(26);
          };
      text.appendCodePoint(point);
    }
    return text.toString();
  }
}
