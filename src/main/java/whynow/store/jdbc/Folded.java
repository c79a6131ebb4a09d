package whynow.store.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text folded for finding: one width, one case, one script. {@code 遠舟冷鏈 ＧmbH} and {@code 远舟冷链 gmbh}
 * fold to the same.
 */
final class Folded {
  private static final Map<Integer, String> SIMPLE = simplified();

  private Folded() {}

  /** A name as it is found by. */
  static String name(String text) {
    String folded =
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    StringBuilder out = new StringBuilder(folded.length());
    folded.codePoints().forEach(c -> append(out, c));
    return out.toString().replaceAll("\\s+", " ");
  }

  /** Words as they are found by: names without accents. */
  static String words(String text) {
    return Normalizer.normalize(name(text), Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
  }

  private static void append(StringBuilder out, int c) {
    String simple = c < 0x3400 ? null : SIMPLE.get(c);
    if (simple == null) {
      out.appendCodePoint(c);
    } else {
      out.append(simple);
    }
  }

  /** The characters alone: a key must be quick, and needs no words. */
  private static Map<Integer, String> simplified() {
    Map<Integer, String> simple = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Folded.class.getResourceAsStream("/data/dictionary/TSCharacters.txt"),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\\s+", -1))
          .filter(pair -> pair.length > 1)
          .forEach(pair -> simple.put(pair[0].codePointAt(0), pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(simple);
  }
}
