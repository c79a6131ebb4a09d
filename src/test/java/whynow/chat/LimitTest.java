package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

  @Property(tries = 500)
  void losesNothingAndKeepsTheLimit(
      @ForAll String text, @ForAll @IntRange(min = 4, max = 40) int max) {
    Limit limit = Limit.ofBytes(max);
    List<String> pieces = limit.split(text);
    assertEquals(text, String.join("", pieces));
    assertTrue(pieces.stream().allMatch(limit::fits));
  }
}
