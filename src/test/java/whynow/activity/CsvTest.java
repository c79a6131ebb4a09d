package whynow.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import whynow.Shared;

class CsvTest {
  private static final String RUNS = "=+-@\t\r\n＝＋－＠";

  /** What a spreadsheet shows of a one-cell sheet, as its own reader unquotes it. */
  private static String opened(String cell) {
    String line = Csv.write(List.of("h"), List.of(List.of(cell))).split("\r\n", 2)[1];
    return line.substring(1, line.length() - 3).replace("\"\"", "\"");
  }

  private static void isSafeAndComesBack(String cell) {
    String opened = opened(cell);
    assertFalse(!opened.isEmpty() && RUNS.indexOf(opened.charAt(0)) >= 0, cell);
    String sheet = Csv.write(List.of("a", "b"), List.of(List.of("x", cell)));
    List<Csv.Row> rows = Csv.read(sheet.getBytes(StandardCharsets.UTF_8));
    assertEquals(List.of("x", cell), rows.get(1).cells(), cell);
  }

  @Test
  void noCellRunsAndEveryCellComesBack() {
    List<String> cells = new ArrayList<>();
    for (String begin :
        List.of("=", "+", "-", "@", "\t=", "\r=", "\n=", "＝", "＋", "－", "＠", "'=")) {
      cells.add(begin + "HYPERLINK(\"http://evil.example\",\"x\")");
      cells.add(begin);
    }
    cells.addAll(List.of("", "'", "''", "王总：“=1+1”", "a,b;c\td", "line\nbreak\r\nand \"quotes\""));
    cells.forEach(CsvTest::isSafeAndComesBack);
  }

  @Test
  void noneOfTheSharedFormulasRuns() throws IOException {
    List<String> lines =
        Files.readAllLines(Shared.folder("hostile/csv").resolve("formula-cells.jsonl"));
    assertFalse(lines.isEmpty());
    for (String line : lines) {
      isSafeAndComesBack(new ObjectMapper().readTree(line).path("cell").asText());
    }
  }

  @Test
  void readsWhatSpreadsheetsWrite() {
    String sheet = "账户;姓名\r\n远舟冷链;\"顾; 明远\"\r\n\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      List<Csv.Row> rows = Csv.read(sheet.getBytes(charset));
      assertEquals(2, rows.size());
      assertEquals(List.of("远舟冷链", "顾; 明远"), rows.get(1).cells());
      assertEquals(2, rows.get(1).line());
    }
    assertTrue(Csv.write(List.of("名"), List.of()).startsWith("\uFEFF"), "Excel knows it for UTF-8");
  }
}
