package whynow.extract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares headlines without regard to case, quotes, dashes and spaces. */
final class Titles {
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Titles() {}

  /** Letters and digits only, lower case, compatibility forms folded. */
  static String fold(String title) {
    return NOISE
        .matcher(Normalizer.normalize(title, Normalizer.Form.NFKC))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
