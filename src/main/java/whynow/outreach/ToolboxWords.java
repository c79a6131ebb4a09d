package whynow.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.language.Folded;

/** How the playbook is asked: {@code data/outreach/toolbox.yaml}. */
record ToolboxWords(Map<String, List<String>> asked, List<String> links) {
  /** What is asked for, where the first word says so, and the words behind it. */
  record Asked(Optional<String> what, String rest) {}

  Asked read(String line) {
    String text = line.strip();
    for (Map.Entry<String, List<String>> kind : asked.entrySet()) {
      for (String word : kind.getValue()) {
        if (begins(text, word)) {
          return new Asked(Optional.of(kind.getKey()), linked(text.substring(word.length())));
        }
      }
    }
    return new Asked(Optional.empty(), text);
  }

  private String linked(String rest) {
    String text = rest.strip();
    return links.stream()
        .filter(link -> begins(text, link))
        .findFirst()
        .map(link -> text.substring(link.length()).strip())
        .orElse(text);
  }

  /** A whole word in Latin script, any beginning in Chinese. */
  private static boolean begins(String text, String word) {
    String folded = Folded.of(text);
    boolean han = Character.isIdeographic(word.codePointAt(0));
    boolean ends =
        folded.length() == word.length() || !Character.isLetterOrDigit(next(folded, word));
    return folded.startsWith(word) && (han || ends);
  }

  private static char next(String text, String word) {
    return text.length() > word.length() ? text.charAt(word.length()) : ' ';
  }
}
