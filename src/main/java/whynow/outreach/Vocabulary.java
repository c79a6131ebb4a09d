package whynow.outreach;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.LocalText;

/** The short words that messages are built from: {@code data/outreach/words.yaml}. */
record Vocabulary(
    List<SourceName> sources,
    Map<String, Lines> subjects,
    Map<String, LocalText> greeting,
    Map<String, LocalText> hi,
    LocalText sign,
    Map<String, Lines> signalShort,
    Voice voice,
    Map<String, LocalText> labels,
    List<Pair> titles,
    List<Pair> rounds,
    List<Pair> places,
    Map<String, Currency> currencies,
    List<String> unnamed,
    Map<String, String> taiwan) {

  /** What to call a page whose address matches. */
  record SourceName(String match, LocalText name) {}

  /** What is said on the telephone. */
  record Voice(
      Map<String, LocalText> open,
      Map<String, LocalText> rep,
      Map<String, LocalText> noRep,
      Map<String, Lines> close,
      Map<String, Lines> permission,
      Map<String, Lines> end) {}

  /** How one thing is written in both languages, the form to use first. */
  record Pair(List<String> en, List<String> zh) {
    boolean names(String word) {
      String folded = Folded.of(word);
      return Stream.concat(en.stream(), zh.stream()).anyMatch(w -> Folded.of(w).equals(folded));
    }

    String in(Language language) {
      return (language.isChinese() ? zh : en).get(0);
    }
  }

  /** How an amount is written. */
  record Currency(@JsonProperty("en") String before, @JsonProperty("zh") List<String> after) {}

  /** What to call the page at an address. */
  String source(String url, Language language) {
    return sources.stream()
        .filter(s -> java.util.regex.Pattern.compile(s.match()).matcher(url).find())
        .findFirst()
        .map(s -> s.name().in(language))
        .orElse("");
  }

  /** A word in the draft's language where a pair knows it, else as it stands. */
  static String translate(List<Pair> pairs, String word, Language language) {
    return pairs.stream()
        .filter(p -> p.names(word))
        .findFirst()
        .map(p -> p.in(language))
        .orElse(word);
  }
}
