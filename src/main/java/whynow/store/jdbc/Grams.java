package whynow.store.jdbc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Cuts text into what both databases can find: words of letters and digits as they are, scripts
 * without spaces into pairs of neighbours, so that a word of two characters is found.
 *
 * <pre>{@code
 * Grams.of("Acme 冷链仓库")   // [acme, 冷链, 链仓, 仓库, 库]
 * }</pre>
 */
final class Grams {
  private static final int LONGEST = 60;

  private Grams() {}

  /** What a text is found by; each once. */
  static List<String> of(String text) {
    Set<String> grams = new LinkedHashSet<>();
    for (String run : runs(text)) {
      cut(run, true, grams);
    }
    return List.copyOf(grams);
  }

  /** What a question asks for. */
  static List<String> asked(String words) {
    Set<String> grams = new LinkedHashSet<>();
    for (String run : runs(words)) {
      cut(run, run.codePointCount(0, run.length()) == 1, grams);
    }
    return List.copyOf(grams);
  }

  private static void cut(String run, boolean withLast, Set<String> grams) {
    if (!isDense(run.codePointAt(0))) {
      grams.add(plain(run.length() > LONGEST ? run.substring(0, LONGEST) : run));
      return;
    }
    int[] points = run.codePoints().toArray();
    for (int i = 0; i + 1 < points.length; i++) {
      grams.add(plain(new String(points, i, 2)));
    }
    if (withLast) {
      grams.add(plain(new String(points, points.length - 1, 1)));
    }
  }

  /** Stretches of one kind: words, or characters of a script without spaces. */
  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    int[] points = Folded.words(text).codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean breaks = i > 0 && isDense(points[i]) != isDense(points[i - 1]);
      if (run.length() > 0 && (breaks || !Character.isLetterOrDigit(points[i]))) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (Character.isLetterOrDigit(points[i])) {
        run.appendCodePoint(points[i]);
      }
    }
    if (run.length() > 0) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static boolean isDense(int c) {
    return Character.isIdeographic(c)
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
        || Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI;
  }

  /** Letters that a database might not hold for letters are written in hexadecimal. */
  private static String plain(String gram) {
    return gram.codePoints().allMatch(Grams::isKnownEverywhere)
        ? gram
        : gram.codePoints()
            .collect(
                () -> new StringBuilder("x"),
                (out, c) -> out.append(Integer.toHexString(c)),
                StringBuilder::append)
            .toString();
  }

  private static boolean isKnownEverywhere(int c) {
    return c < 0x80 || (c >= 0x4e00 && c <= 0x9fa5) || (c >= 0xe0 && c < 0x250);
  }
}
