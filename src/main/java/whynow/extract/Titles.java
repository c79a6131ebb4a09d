package whynow.extract;

import java.text.Normalizer;

/** Compares headlines without regard to case, quotes, dashes and spaces. */
final class Titles {
  private Titles() {}

  /** Letters and digits only, lower case, compatibility forms folded. */
  static String fold(String title) {
    StringBuilder folded = new StringBuilder(title.length());
    String plain =
        Normalizer.isNormalized(title, Normalizer.Form.NFKC)
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
}
