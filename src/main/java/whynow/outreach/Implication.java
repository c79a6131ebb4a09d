package whynow.outreach;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Function;
import whynow.language.Language;
import whynow.language.LocalText;

/** What an event of one type usually means: an entry of {@code data/outreach/implications.yaml}. */
record Implication(
    int freshFor,
    LocalText why,
    Map<Function, LocalText> functions,
    Lines executive,
    Lines director,
    Lines practitioner) {

  record All(Map<String, Implication> byType) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    All {}

    Optional<Implication> of(String type) {
      return Optional.ofNullable(byType.get(type));
    }
  }

  /** What it means for a function, else in general. */
  String why(Optional<Function> function, Language language) {
    return function
        .filter(f -> functions != null && functions.containsKey(f))
        .map(f -> functions.get(f).in(language))
        .orElseGet(() -> why.in(language));
  }

  Lines lines(String tier) {
    return switch (tier) {
      case "executive" -> executive;
      case "director" -> director;
      default -> practitioner;
    };
  }
}
