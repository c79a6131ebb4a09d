package whynow.accounts;

import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import whynow.language.Folded;

/** One pattern of a persona, ready to look for. */
record PersonaPattern(Persona persona, Pattern pattern, boolean yields) {
  /** Between Chinese characters a Latin word may stand without spaces: "兼CTO". */
  private static final String WORD_STARTS = "(?:(?<![a-z0-9])|(?=\\p{IsHan}))";

  private static final String WORD_ENDS = "(?:(?![a-z0-9])|(?<=\\p{IsHan}))";

  static Stream<PersonaPattern> of(Persona persona) {
    return Stream.concat(
        persona.patterns().stream().map(p -> new PersonaPattern(persona, whole(p), false)),
        persona.yields().stream().map(p -> new PersonaPattern(persona, whole(p), true)));
  }

  boolean tells() {
    return persona.tier().isPresent();
  }

  boolean tellsFunction() {
    return persona.function().isPresent();
  }

  void places(String title, BiConsumer<Integer, Integer> found) {
    Matcher matcher = pattern.matcher(title);
    while (matcher.find()) {
      found.accept(matcher.start(), matcher.end());
    }
  }

  private static Pattern whole(String pattern) {
    return Pattern.compile(WORD_STARTS + "(?:" + Folded.of(pattern) + ")" + WORD_ENDS);
  }
}
