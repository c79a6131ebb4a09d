package whynow.research;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a company does, short enough to stand after its name: of "Northlight Foods is a chilled food
 * distributor based in Hamburg. We supply …" this is "chilled food distributor based in Hamburg".
 */
final class Gist {
  private static final Pattern SENTENCE = Pattern.compile("(?<=[^.]{3}[.!?]) +(?=\\S)|(?<=[。！？])");
  private static final Pattern IS =
      Pattern.compile("^(?:,? (?:is|are)(?: an?| the)? | ?是(?:一[家个間间])?)(?=\\S)");
  private static final int LONGEST = 110;

  private Gist() {}

  /** Never null; empty when the summary says no more than the name. */
  static String of(String summary, String name) {
    String first = SENTENCE.split(summary.strip(), 2)[0].strip().replaceFirst("[.。]$", "");
    String own = first.startsWith(name) ? withoutVerb(first.substring(name.length())) : first;
    return own.length() <= LONGEST ? own : cut(own);
  }

  private static String withoutVerb(String rest) {
    Matcher is = IS.matcher(rest);
    return is.find() ? rest.substring(is.end()) : rest.replaceFirst("^[\\s,:|–—-]+", "");
  }

  private static String cut(String text) {
    int space = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, space > LONGEST / 2 ? space : LONGEST).strip() + " …";
  }
}
