package whynow.triggers;

/** What the forms of an English word have in common: opens, opened and opening are one. */
final class Stem {
  private static final int SHORT = 3;
  private static final String DOUBLED = "bdgmnprt";

  private Stem() {}

  /** The stem of a lower-case word; not always a word itself. */
  static String of(String word) {
    String stem = singular(word.endsWith("'s") ? cut(word, 2) : word);
    for (String ending : new String[] {"ing", "ed"}) {
      if (stem.endsWith(ending) && isSpoken(cut(stem, ending.length()))) {
        stem = undoubled(cut(stem, ending.length()));
        break;
      }
    }
    return stem.length() > SHORT && stem.endsWith("e")
        ? cut(stem, 1)
        : stem.length() > SHORT && stem.endsWith("y") ? cut(stem, 1) + "i" : stem;
  }

  private static String singular(String word) {
    if (word.length() <= SHORT || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies")) {
      return cut(word, 3) + "y";
    }
    if (word.matches(".*(?:ss|sh|ch|x)es")) {
      return cut(word, 2);
    }
    return word.matches(".*[siu]s") ? word : cut(word, 1);
  }

  private static boolean isSpoken(String stem) {
    return stem.length() >= SHORT && stem.matches(".*[aeiouy].*");
  }

  /** Planned is plan; billed stays bill. */
  private static String undoubled(String stem) {
    int last = stem.length() - 1;
    boolean doubled =
        last >= SHORT
            && stem.charAt(last) == stem.charAt(last - 1)
            && DOUBLED.indexOf(stem.charAt(last)) >= 0;
    return doubled ? cut(stem, 1) : stem;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
