package whynow.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables in letters of one width, for platforms that have no tables. */
public final class Columns {
  private Columns() {}

  /** Head and rows, the columns aligned; a Chinese character is as wide as two Latin ones. */
  public static String of(Block.Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.head());
    rows.addAll(table.rows());
    int[] widths =
        IntStream.range(0, table.head().size())
            .map(column -> rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  /** The figures of a chart as a table. */
  public static String of(Block.Chart chart) {
    return of(table(chart));
  }

  /** A chart where no picture can be shown: a row a label, a column a series. */
  public static Block.Table table(Block.Chart chart) {
    List<String> head = new ArrayList<>(List.of(""));
    chart.series().forEach(series -> head.add(series.name()));
    List<List<String>> rows =
        IntStream.range(0, chart.labels().size()).mapToObj(i -> row(chart, i)).toList();
    return new Block.Table(head, rows);
  }

  private static List<String> row(Block.Chart chart, int index) {
    List<String> row = new ArrayList<>(List.of(chart.labels().get(index)));
    chart.series().forEach(series -> row.add(number(series.values().get(index))));
    return row;
  }

  /** Whole where it is whole. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf(Math.round(value))
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String cell = PlainText.of(row.get(i)).replace('\n', ' ');
      line.append(cell).append(" ".repeat(Math.max(0, widths[i] - width(cell)) + 2));
    }
    return line.toString().stripTrailing();
  }

  /** How many Latin letters are as wide as the text. */
  public static int width(String text) {
    return text.codePoints().map(Columns::width).sum();
  }

  private static int width(int point) {
    return Character.isIdeographic(point) || (point >= 0x3000 && point <= 0xFFEF) ? 2 : 1;
  }
}
