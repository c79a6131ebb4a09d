package whynow.outreach;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Addresses within a text. */
final class Links {
  private static final Pattern LINK =
      Pattern.compile(
          "(?i)https?://[^\\s<>\"“”」）)，。]+|\\bwww\\.[^\\s<>\"“”」）)，。]+|(?<![@\\w.])(?:[a-z0-9-]+\\.)+(?:com|cn|io|ai|net|org|example|co|de|dev|eu|uk|tw|hk|app|info|biz|site|xyz|top|me|tech|cloud|online|test)(?:/[^\\s<>\"“”」）)，。]*)?(?![\\w@])");

  private Links() {}

  static List<String> in(String text) {
    return LINK.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(u -> u.replaceFirst("[.,;:!?]+$", ""))
        .toList();
  }

  /** An address without scheme, www and last slash, for comparing. */
  static String bare(String url) {
    return url.toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/+$", "");
  }
}
