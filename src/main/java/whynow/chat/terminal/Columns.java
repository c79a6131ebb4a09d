package whynow.chat.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows in columns, where a Chinese character is as wide as two Latin ones. */
final class Columns {
  private Columns() {}

  static String of(List<List<String>> rows) {
    List<Integer> widths =
        IntStream.range(0, rows.get(0).size())
            .mapToObj(c -> rows.stream().mapToInt(r -> width(r.get(c))).max().orElse(0))
            .toList();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, List<Integer> widths) {
    return IntStream.range(0, row.size())
        .mapToObj(c -> row.get(c) + " ".repeat(widths.get(c) - width(row.get(c))))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int c) {
    boolean wide =
        Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
    return wide ? 2 : 1;
  }
}
