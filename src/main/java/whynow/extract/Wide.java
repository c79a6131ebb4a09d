package whynow.extract;

/** What characters say about writing: Chinese, Japanese and Korean, and the ends of sentences. */
final class Wide {
  private static final String CLOSERS = "\"'”’»“)）」』】]*";
  private static final String ENDS = ".!?…:;。！？：；";

  private Wide() {}

  /** Whether the character is as wide as a word part: Han, kana or hangul. */
  static boolean is(char c) {
    return (c >= '\u3040' && c <= '\u9fff')
        || (c >= '\uac00' && c <= '\ud7a3')
        || (c >= '\uf900' && c <= '\ufaff');
  }

  static boolean endsSentence(String text) {
    int i = text.length() - 1;
    while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ENDS.indexOf(text.charAt(i)) >= 0;
  }
}
