package whynow.language;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Text as it is compared: half width, Simplified Chinese, lower case, without accents. Every
 * character stays where it was, so what is found in the folded text stands at the same place in the
 * original.
 *
 * <pre>{@code
 * Folded.of("ＶＰ 採購")   // "vp 采购"
 * }</pre>
 */
public final class Folded {
  private static final Map<Character, Character> SEEN = new ConcurrentHashMap<>();
  private static final String QUOTES = "‘’＇´`";
  private static final String DASHES = "‐‑‒–—―－";

  private Folded() {}

  /** The folded text, of the same length as {@code text}. */
  public static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c < 0x80 ? asciiLower(c) : SEEN.computeIfAbsent(c, Folded::fold));
    }
    return folded.toString();
  }

  private static char asciiLower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static char fold(char c) {
    if (QUOTES.indexOf(c) >= 0) {
      return '\'';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
      return single(ZhConverterUtil.toSimple(String.valueOf(c)), c);
    }
    if (Character.isSpaceChar(c)) {
      return ' ';
    }
    return single(bare(c), c);
  }

  private static String bare(char c) {
    String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return apart.replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
  }

  private static char single(String folded, char original) {
    return folded.length() == 1 ? folded.charAt(0) : Character.toLowerCase(original);
  }
}
