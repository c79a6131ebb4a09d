package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageCharsetTest {
  private static final String SIMPLIFIED = "<p>公司今天宣布完成新一轮融资，资金将用于扩建工厂和招聘员工，预计明年投产。</p>";
  private static final String TRADITIONAL = "<p>公司今天宣布完成新一輪融資，資金將用於擴建工廠和招聘員工，預計明年投產。</p>";
  private static final String GERMAN =
      "<p>Größere Räume für über fünfzig Kräfte in Köln, schöne Grüße</p>";
  private static final String RUSSIAN =
      "<p>Компания объявила о новом раунде инвестиций и расширении завода в следующем году</p>";

  private static String decode(String text, String charset, String header) {
    return PageCharset.decode(text.getBytes(Charset.forName(charset)), header);
  }

  @Test
  void believesNobodyWhereTheBytesSayOtherwise() {
    assertEquals(SIMPLIFIED, decode(SIMPLIFIED, "UTF-8", "text/html; charset=gb2312"));
    assertEquals(SIMPLIFIED, decode(SIMPLIFIED, "GBK", "text/html; charset=utf-8"));
    assertEquals(SIMPLIFIED, decode(SIMPLIFIED, "GB18030", "text/html; charset=iso-8859-1"));
    assertEquals(TRADITIONAL, decode(TRADITIONAL, "Big5", "text/html; charset=utf-8"));
    assertEquals(GERMAN, decode(GERMAN, "windows-1252", "text/html; charset=utf-8"));
  }

  @Test
  void guessesWhereNobodySays() {
    assertEquals(SIMPLIFIED, decode(SIMPLIFIED, "GBK", ""));
    assertEquals(TRADITIONAL, decode(TRADITIONAL, "Big5", ""));
    assertEquals(GERMAN, decode(GERMAN, "windows-1252", ""));
    assertEquals(RUSSIAN, decode(RUSSIAN, "windows-1251", ""));
    assertEquals(SIMPLIFIED + GERMAN, decode(SIMPLIFIED + GERMAN, "UTF-16LE", ""));
  }

  @Test
  void thePagesOwnWordCounts() {
    String page = "<meta charset='windows-1250'><p>Zażółć gęślą jaźń</p>";
    assertEquals(page, decode(page, "windows-1250", "text/html"));
  }

  @Test
  void byteOrderMarkIsReadAndDropped() {
    assertEquals(GERMAN, decode("\ufeff" + GERMAN, "UTF-8", "text/html; charset=gbk"));
    assertEquals(GERMAN, decode("\ufeff" + GERMAN, "UTF-16BE", ""));
  }

  @Test
  void aStrayByteSpoilsNothingElse() {
    byte[] page = (SIMPLIFIED + "caf?").getBytes(StandardCharsets.UTF_8);
    page[page.length - 1] = (byte) 0xe9;
    String text =
        PageCharset.decode(page, "text/html; charset=utf-8") + PageCharset.decode(new byte[0], "");
    assertFalse(text.contains("\ufffd"));
  }

  @Test
  void unknownCharsetsAreIgnored() {
    assertEquals(GERMAN, decode(GERMAN, "UTF-8", "text/html; charset=klingon"));
  }
}
