package whynow.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void taiwansWordsAndFormsAreWritten() {
    assertEquals("軟體", Script.toTraditional("软件"));
    assertEquals("逐句核對", Script.toTraditional("逐句核对"));
    assertEquals("這裡說「好」", Script.toTraditional("这里说“好”"));
  }

  @Test
  void simplifiedComesBackByWord() {
    assertEquals("软件", Script.toSimplified("軟體"));
    assertEquals("plain", Script.toSimplified("plain"));
  }
}
