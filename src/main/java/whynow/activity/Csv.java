package whynow.activity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Sheets as CSV (RFC 4180). Written ones open in a spreadsheet with their Chinese intact and
 * without a cell that runs; read ones may be UTF-8 or GBK, with commas, semicolons or tabs.
 */
public final class Csv {
  private static final char BOM = '\uFEFF';
  private static final String RUNS = "=+-@\t\r\n＝＋－＠";

  private Csv() {}

  /** One row and the line of the file it began on. */
  public record Row(int line, List<String> cells) {}

  /** A sheet with a byte order mark, so that Excel knows it for UTF-8. */
  public static String write(List<String> head, List<List<String>> rows) {
    StringBuilder out = new StringBuilder().append(BOM).append(line(head));
    rows.forEach(row -> out.append(line(row)));
    return out.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** An apostrophe in front keeps a spreadsheet from running the cell; reading takes it off. */
  private static String cell(String text) {
    boolean runs = !text.isEmpty() && (RUNS.indexOf(text.charAt(0)) >= 0 || text.charAt(0) == '\'');
    String safe = runs ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  /** Reads a file's bytes: UTF-8 where they are, else GBK. */
  public static List<Row> read(byte[] bytes) {
    return read(text(bytes));
  }

  private static String text(byte[] bytes) {
    try {
      return strict(bytes, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("GB18030"));
    }
  }

  private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes))
        .toString();
  }

  /** Reads rows; blank lines are left out. */
  public static List<Row> read(String text) {
    String plain = !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    return new Reader(plain, separator(plain)).rows();
  }

  private static char separator(String text) {
    String head = text.lines().findFirst().orElse("");
    long commas = head.chars().filter(c -> c == ',').count();
    long semicolons = head.chars().filter(c -> c == ';').count();
    long tabs = head.chars().filter(c -> c == '\t').count();
    return tabs > Math.max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',';
  }

  /** Walks through the text once. */
  private static final class Reader {
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;
    private int line = 1;
    private int began = 1;

    Reader(String text, char separator) {
      this.text = text;
      this.separator = separator;
    }

    List<Row> rows() {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        line += c == '\n' ? 1 : 0;
        if (quoted) {
          i += inQuotes(c, i);
        } else {
          outside(c);
        }
      }
      if (cell.length() > 0 || !cells.isEmpty()) {
        endRow();
      }
      return rows;
    }

    /** Returns how many characters more were taken. */
    private int inQuotes(char c, int i) {
      boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (c == '"' && !twice) {
        quoted = false;
        return 0;
      }
      cell.append(c);
      return twice ? 1 : 0;
    }

    private void outside(char c) {
      if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        endCell();
      } else if (c == '\n') {
        endRow();
      } else if (c != '\r') {
        cell.append(c);
      }
    }

    private void endCell() {
      String read = cell.toString();
      boolean guarded =
          read.length() > 1
              && read.charAt(0) == '\''
              && (RUNS.indexOf(read.charAt(1)) >= 0 || read.charAt(1) == '\'');
      cells.add(guarded ? read.substring(1) : read);
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      if (cells.stream().anyMatch(one -> !one.isBlank())) {
        rows.add(new Row(began, List.copyOf(cells)));
      }
      cells = new ArrayList<>();
      began = line;
    }
  }
}
