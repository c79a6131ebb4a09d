package whynow.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import whynow.Shared;

/** What pages declare is heard as browsers hear it, and lies about it cost no character. */
class HostileEncodingTest {
  private static final Charset UNSAID = Charset.forName("windows-1252");
  private static final String CHINESE = "公司今天宣布完成新一轮融资，资金将用于扩建工厂和招聘员工，预计明年投产。我们感谢每一位客户。";
  private static final String TAIWANESE = "公司今天宣布完成新一輪融資，資金將用於擴建工廠和招聘員工，預計明年投產。我們感謝每一位客戶。";
  private static final String GERMAN =
      "Größere Räume für über fünfzig Kräfte in Köln: schöne Grüße an alle, die früh dabei wären.";
  private static final List<String> NAMES =
      List.of("utf-8", "gbk", "gb2312", "big5", "iso-8859-1", "utf-16", "x-nonsense", "");

  /** One case of html5lib's encoding tests; a character of the page stands for a byte. */
  private record Case(String page, Charset expected) {
    boolean isHeard() {
      return Declared.byMeta(page.getBytes(StandardCharsets.ISO_8859_1))
          .orElse(UNSAID)
          .equals(expected);
    }
  }

  @Test
  void hearsDeclarationsAsBrowsersDo() throws IOException {
    List<Case> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Shared.folder("hostile/html/encoding"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".dat")).toList()) {
        all.addAll(cases(Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    }
    List<String> missed =
        all.stream().filter(c -> !c.isHeard()).map(c -> c.expected() + ": " + c.page()).toList();
    assertEquals(List.of(), missed, missed.size() + " of " + all.size());
  }

  /** Header and page each name one of eight charsets, right or wrong, over each kind of bytes. */
  @Test
  void noLieCostsACharacterWhereTheBytesCanBeRead() {
    for (String header : NAMES) {
      for (String meta : NAMES) {
        for (String bytes : List.of("UTF-8", "GBK", "GB18030")) {
          assertKept(CHINESE, bytes, header, meta);
        }
        assertKept(TAIWANESE, "Big5", header, meta);
        assertKept(TAIWANESE, "UTF-8", header, meta);
        assertKept(CHINESE, "UTF-16LE", header, meta);
        assertKept(GERMAN, "UTF-16BE", header, meta);
        assertKept(GERMAN, "UTF-8", header, meta);
      }
    }
  }

  private static void assertKept(String words, String bytes, String header, String meta) {
    String page = "<html><head><meta charset='" + meta + "'></head><p>" + words + "</p></html>";
    String type = header.isEmpty() ? "text/html" : "text/html; charset=" + header;
    String read = PageCharset.decode(page.getBytes(Charset.forName(bytes)), type);
    assertTrue(
        read.contains(words),
        bytes + " with header “" + header + "” and meta “" + meta + "”: " + read);
  }

  private static List<Case> cases(String file) {
    List<Case> cases = new ArrayList<>();
    for (String test : file.split("#data\n", -1)) {
      String[] parts = test.split("\n#encoding\n", 2);
      if (parts.length == 2) {
        cases.add(
            new Case(
                parts[0], Charset.forName(parts[1].lines().findFirst().orElseThrow().strip())));
      }
    }
    return cases;
  }
}
