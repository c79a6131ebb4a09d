package whynow.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void dropsWhatCannotBeSeen() {
    assertEquals("gnp.exe", PlainText.of("\u202egnp.exe"));
    assertEquals("ab", PlainText.of("a\0b"));
    assertEquals("a\nb\tc", PlainText.of("a\r\nb\tc"));
  }

  @Test
  void marksHalfACharacterAndKeepsAWholeOne() {
    assertEquals("\uFFFD", PlainText.of("\ud800"));
    assertEquals("顾总 👩‍👧", PlainText.of("顾总 👩‍👧"));
  }
}
