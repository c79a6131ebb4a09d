package whynow.outreach;

import java.util.Map;
import java.util.Optional;
import whynow.language.Language;
import whynow.language.LocalText;

/** Greeting, goodbye, and what is said on the telephone around the matter itself. */
final class Manners {
  private final DraftRequest request;
  private final Vocabulary words;
  private final Playbook.Seller seller;
  private final Language language;
  private final int attempt;

  Manners(DraftRequest request, Vocabulary words, Playbook.Seller seller, int attempt) {
    this.request = request;
    this.words = words;
    this.seller = seller;
    this.language = Telling.simplified(request.language());
    this.attempt = attempt;
  }

  String get(String slot, String account) {
    return switch (slot) {
      case "greeting" -> addressed(words.greeting());
      case "hi" -> addressed(words.hi());
      case "sign" -> request.rep().map(r -> fill(words.sign().in(language), r)).orElse("");
      case "opt_out" -> optOut();
      case "voice_open", "call_open" -> opener();
      case "permission" -> pick(words.voice().permission(), account + slot);
      case "voice_close" -> pick(words.voice().close(), account + slot);
      case "call_end" -> pick(words.voice().end(), account + slot);
      default -> label(slot);
    };
  }

  private String label(String slot) {
    LocalText label = words.labels().get(slot.replaceFirst("^label_", ""));
    if (label == null) {
      throw new IllegalArgumentException("No such slot in data/outreach/channels: " + slot);
    }
    return label.in(language);
  }

  private String addressed(Map<String, LocalText> greeting) {
    return request
        .contact()
        .map(
            c ->
                greeting
                    .get("named")
                    .in(language)
                    .replace("{first}", Salutation.first(c))
                    .replace("{call}", Salutation.chinese(c)))
        .orElseGet(() -> greeting.get("unnamed").in(language));
  }

  private String opener() {
    String tier = request.tierWord();
    Map<String, LocalText> phrases =
        request.rep().isPresent() ? words.voice().rep() : words.voice().noRep();
    String phrase = fill(phrases.get(tier).in(language), request.rep().orElse(""));
    return addressed(words.voice().open()).replace("{rep_phrase}", phrase);
  }

  private String fill(String text, String rep) {
    return text.replace("{rep}", rep).replace("{seller}", seller.name());
  }

  private String pick(Map<String, Lines> byTier, String seed) {
    return Pick.from(
        byTier.get(request.tierWord()).in(language), seed + (attempt == 0 ? "" : attempt));
  }

  private String optOut() {
    boolean first = request.kind() == Kind.FIRST;
    Optional<String> line = seller.optOut().map(o -> o.in(language));
    String text = line.orElse("") + seller.address().map(a -> "\n" + a).orElse("");
    return first ? text.strip() : "";
  }
}
