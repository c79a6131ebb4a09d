package whynow.outreach;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Script;

/**
 * Turns a Simplified message into Traditional with Taiwan's words; quotes of a page stay as they
 * are.
 */
final class Taiwan {
  private static final Pattern QUOTE = Pattern.compile("“[^”]*”");

  private Taiwan() {}

  static String of(String text, Map<String, String> words) {
    StringBuilder all = new StringBuilder();
    int at = 0;
    Matcher quote = QUOTE.matcher(text);
    while (quote.find()) {
      all.append(turned(text.substring(at, quote.start()), words));
      String inside = text.substring(quote.start() + 1, quote.end() - 1);
      all.append('「').append(inside).append('」');
      at = quote.end();
    }
    return all.append(turned(text.substring(at), words)).toString();
  }

  private static String turned(String text, Map<String, String> words) {
    String turned = Script.toTraditional(text);
    List<Map.Entry<String, String>> longestFirst =
        words.entrySet().stream()
            .sorted(Comparator.comparingInt(e -> -e.getKey().length()))
            .toList();
    for (Map.Entry<String, String> e : longestFirst) {
      turned = turned.replace(e.getKey(), e.getValue());
    }
    return turned;
  }
}
