package whynow.extract;

import java.text.Normalizer;

/** Compares headlines without regard to case, quotes, dashes and spaces. */
final class Titles {
  private Titles() {}

  /** Letters and digits only, lower case, compatibility forms folded. */
  static String fold(String title) {
    StringBuilder folded = new StringBuilder(title.length());
    String plain =
        isPlain(title) || Normalizer.isNormalized(title, Normalizer.Form.NFKC)
            ? title
            : Normalizer.normalize(title, Normalizer.Form.NFKC);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        folded.append(Character.toLowerCase(c));
      }
    }
    return folded.toString();
  }

  /** Whether a text can be the title written out, so that folding it is worth the while. */
  static boolean mayBe(String text, String folded) {
    return text.length() >= folded.length() && text.length() <= folded.length() * 2 + 20;
  }

  private static boolean isPlain(String title) {
    for (int i = 0; i < title.length(); i++) {
      if (title.charAt(i) >= '\u00a0') {
        return false;
      }
    }
    return true;
  }
}
