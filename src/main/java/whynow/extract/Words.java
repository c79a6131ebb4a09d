package whynow.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The word tables beside this class: one entry a line, {@code #} starts a comment. */
final class Words {
  private Words() {}

  /** The entries of a table as a set. */
  static Set<String> set(String table) {
    return lines(table).stream().collect(Collectors.toUnmodifiableSet());
  }

  /** The entries of a table in its order. */
  static List<String> lines(String table) {
    try (InputStream in = Words.class.getResourceAsStream(table + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.replaceFirst("(^|\\s+)#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
