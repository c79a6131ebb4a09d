package whynow.accounts;

import java.util.List;

/**
 * A company name as it is compared.
 *
 * @param words all of them
 * @param core without legal form: "acme foods" of "Acme Foods, Inc."
 * @param bare without places and words that many companies carry: "acme" of "Acme Technologies"
 */
record CompanyName(List<String> words, List<String> core, List<String> bare) {
  /** Spaces do not tell companies apart. */
  static String key(List<String> words) {
    return String.join("", words);
  }

  String whole() {
    return key(words);
  }

  String coreKey() {
    return key(core);
  }

  String bareKey() {
    return key(bare);
  }

  /** What the name says about its legal form, or empty. */
  String legalForm() {
    return whole().substring(coreKey().length() <= whole().length() ? coreKey().length() : 0);
  }

  /** The name without places and common words, as the whole of it. */
  CompanyName barely() {
    return new CompanyName(bare, bare, bare);
  }

  /** True when {@code longer} goes on where this name ends. */
  boolean begins(CompanyName longer) {
    String mine = String.join(" ", core);
    String theirs = String.join(" ", longer.core);
    boolean chinese = Character.isIdeographic(mine.codePointBefore(mine.length()));
    return theirs.length() > mine.length()
        && theirs.startsWith(mine)
        && mine.length() >= (chinese ? 2 : 3)
        && (chinese || theirs.charAt(mine.length()) == ' ');
  }
}
