package whynow.chat;

/** Letters and digits in the width of Latin; Chinese punctuation stays as it was written. */
final class Widths {
  private static final String SIGNS = "／＠＃＋－＝．";

  private Widths() {}

  /** {@code ／ｌｏｇ　７} becomes {@code /log 7}. */
  static String narrow(String text) {
    StringBuilder narrow = new StringBuilder(text.length());
    text.codePoints().forEach(c -> narrow.appendCodePoint(narrow(c)));
    return narrow.toString();
  }

  private static int narrow(int c) {
    boolean letter = c >= 0xFF01 && c <= 0xFF5E && Character.isLetterOrDigit(c);
    if (letter || SIGNS.indexOf(c) >= 0) {
      return c - 0xFEE0;
    }
    return c == 0x3000 || c == 0x00A0 ? ' ' : c;
  }
}
