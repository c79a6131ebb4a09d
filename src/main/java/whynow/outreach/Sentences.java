package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a text into its sentences, English and Chinese; quotations stay whole. */
final class Sentences {
  private static final Pattern END =
      Pattern.compile(
          "(?<![\\s(]\\p{Lu})(?<!\\b(?:Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Corp|Co|vs|No|St|approx|e\\.g|i\\.e|U\\.S|U\\.K|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec))[.!?]+[\"”’»)]*(?=\\s+[\\p{Lu}\\p{N}“\"‘(\\p{IsHan}]|\\s*$)|[。！？!?]+[”」』’）]*|……”?|\\n+");

  private Sentences() {}

  /** The sentences in order, each trimmed, none empty. */
  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int start = 0;
    while (end.find()) {
      if (isInsideQuote(text, start, end.end())) {
        continue;
      }
      add(sentences, text.substring(start, end.end()));
      start = end.end();
    }
    add(sentences, text.substring(start));
    return sentences;
  }

  private static void add(List<String> sentences, String sentence) {
    String trimmed = sentence.strip();
    if (trimmed.codePoints().anyMatch(Character::isLetterOrDigit)) {
      sentences.add(trimmed);
    }
  }

  /** An opened quotation mark without its closing one, on the same line. */
  private static boolean isInsideQuote(String text, int start, int end) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '“' || c == '「' ? 1 : c == '”' || c == '」' ? -1 : 0;
    }
    return depth > 0
        && text.charAt(end - 1) != '\n'
        && text.indexOf(closing(text, start, end), end) >= 0;
  }

  private static char closing(String text, int start, int end) {
    return text.substring(start, end).contains("「") ? '」' : '”';
  }
}
