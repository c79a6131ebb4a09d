package whynow.outreach;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Language;

/**
 * Which words of our own book may stand in a message to the account: {@code
 * data/outreach/past.yaml}.
 *
 * @param most the longest thing that is named, in words or Chinese characters
 * @param asked patterns whose {@code what} is the thing they asked a quote for
 * @param unfit a thing that holds one of these was not noted for their eyes
 */
record PastWords(int most, List<Pattern> asked, Pattern unfit) {

  /** The last thing they bought that can be named in this language. */
  Optional<String> bought(Past past, Language language) {
    return last(past.bought().stream().map(String::strip).toList(), language);
  }

  /** The last thing they asked a quote for, where the note says what it was. */
  Optional<String> asked(Past past, Language language) {
    return last(past.asked().stream().flatMap(note -> thing(note).stream()).toList(), language);
  }

  private Optional<String> thing(String note) {
    return asked.stream()
        .map(pattern -> pattern.matcher(note))
        .filter(Matcher::find)
        .map(found -> found.group("what").strip())
        .findFirst();
  }

  private Optional<String> last(List<String> things, Language language) {
    return things.stream().filter(t -> fits(t, language)).reduce((earlier, later) -> later);
  }

  /** A Chinese reader may be told an English name, not the other way round. */
  private boolean fits(String thing, Language language) {
    boolean chinese = thing.codePoints().anyMatch(PastWords::isHan);
    return (language.isChinese() || !chinese)
        && !thing.isBlank()
        && Prose.size(thing, chinese ? Language.ZH_HANS : Language.EN) <= most
        && !unfit.matcher(thing).find();
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
