package whynow.outreach;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;
import whynow.language.Language;

/**
 * Several wordings of one thing, per language: {@code {en: [Yes., Indeed.], zh-Hans: [是的。]}}.
 * Chinese is written once, in Simplified; a message is turned into Traditional as a whole.
 */
public final class Lines {
  static final Lines NONE = new Lines(Map.of());
  private final Map<String, List<String>> byTag;

  private Lines(Map<String, List<String>> byTag) {
    this.byTag = Map.copyOf(byTag);
  }

  /** Binds the YAML form; keys are BCP 47 tags. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Lines of(Map<String, List<String>> byTag) {
    return new Lines(byTag);
  }

  /** The wordings in a language, else the English ones, else none. */
  public List<String> in(Language language) {
    String tag = language.isChinese() ? Language.ZH_HANS.tag() : language.tag();
    return byTag.getOrDefault(tag, byTag.getOrDefault(Language.EN.tag(), List.of()));
  }

  /** Every wording in every language. */
  List<String> all() {
    return byTag.values().stream().flatMap(List::stream).toList();
  }
}
