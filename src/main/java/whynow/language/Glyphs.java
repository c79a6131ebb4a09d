package whynow.language;

import com.github.houbb.opencc4j.util.ZhConverterUtil;

/**
 * Traditional characters read as their Simplified ones, one for one, so that every offset stays
 * where it was: {@code 軟體} becomes {@code 软体}, not {@code 软件}.
 */
public final class Glyphs {
  private static final char UNKNOWN = 0;
  private static final char[] SEEN = new char[Character.MAX_VALUE + 1];

  private Glyphs() {}

  /** The text with each Traditional character replaced; it never changes its length. */
  public static String simplified(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = simplified(letters[i]);
    }
    return new String(letters);
  }

  private static char simplified(char letter) {
    if (letter < '\u3400' || letter > '\u9fff') {
      return letter;
    }
    if (SEEN[letter] == UNKNOWN) {
      SEEN[letter] = converted(letter);
    }
    return SEEN[letter];
  }

  private static char converted(char letter) {
    String simple = ZhConverterUtil.toSimple(String.valueOf(letter));
    return simple.length() == 1 ? simple.charAt(0) : letter;
  }
}
