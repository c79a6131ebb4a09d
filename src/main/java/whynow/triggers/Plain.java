package whynow.triggers;

import whynow.language.Glyphs;

/** Text made easy to match, letter for letter, so that offsets stay true. */
final class Plain {
  private static final String FROM = "\u00a0\u3000’‘“”＂–—−（）：；，％＄「」『』｜‐‑";
  private static final String TO = "  ''\"\"\"---():;,%$\"\"\"\"|--";

  private Plain() {}

  static String of(String text) {
    char[] letters = Glyphs.simplified(text).toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = plain(letters[i]);
    }
    return new String(letters);
  }

  private static char plain(char letter) {
    if (letter < 0x80) {
      return letter;
    }
    if ((letter >= '０' && letter <= '９') || (letter >= 'Ａ' && letter <= 'ｚ')) {
      return (char) (letter - 0xfee0);
    }
    int at = FROM.indexOf(letter);
    return at < 0 ? letter : TO.charAt(at);
  }

  /** More than a fifth of the letters are Chinese ones. */
  static boolean isChinese(String text) {
    long chinese = text.chars().filter(c -> c >= 0x3400 && c <= 0x9fff).count();
    return chinese * 5 > text.chars().filter(c -> c > ' ').count();
  }
}
