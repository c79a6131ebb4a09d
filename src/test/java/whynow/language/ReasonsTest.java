package whynow.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import whynow.playbook.DataFolder;

class ReasonsTest {
  private final Reasons reasons = new Reasons(new Messages(new DataFolder(Path.of("data"))));

  private String chinese(String line) {
    return reasons.inLine(Language.ZH_HANS, line);
  }

  @Test
  void aReasonIsSaidInTheReadersLanguageWithItsFigures() {
    assertEquals("acme.test/news: 返回 503", chinese("acme.test/news: answered 503"));
    assertEquals("a.b: 返回 429，请 7 秒后再来", chinese("a.b: answered 429, come back in 7 s"));
    assertEquals("a.b: robots.txt 不允许", chinese("a.b: robots.txt does not allow it"));
    assertEquals(
        "读不到 http://127.1/。", reasons.in(Language.ZH_HANS, "I could not read http://127.1/."));
  }

  @Test
  void whatNobodyTranslatedAndWhatIsEnglishStays() {
    assertEquals("a.b: something else", chinese("a.b: something else"));
    assertEquals("a.b: answered 503", reasons.inLine(Language.EN, "a.b: answered 503"));
  }
}
