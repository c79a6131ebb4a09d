package whynow.language;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Map;

/**
 * One text in several languages, side by side as {@code data/} holds it: {@code {en: Funding round,
 * zh-Hans: 融资}}. Traditional Chinese may be left out where it only differs in its characters.
 */
public final class LocalText {
  private final Map<String, String> byTag;

  private LocalText(Map<String, String> byTag) {
    this.byTag = Map.copyOf(byTag);
  }

  /** Binds the YAML form; keys are BCP 47 tags. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LocalText of(Map<String, String> byTag) {
    return new LocalText(byTag);
  }

  /**
   * The text in a language: its own, else Simplified turned into Traditional with Taiwan's words,
   * else English, else the empty string.
   */
  public String in(Language language) {
    String own = byTag.get(language.tag());
    if (own != null) {
      return own;
    }
    String simplified = byTag.get(Language.ZH_HANS.tag());
    if (language.equals(Language.ZH_HANT) && simplified != null) {
      return Script.toTraditional(simplified);
    }
    return byTag.getOrDefault(Language.EN.tag(), "");
  }

  /** True when somebody wrote it in this language. */
  public boolean isWrittenIn(Language language) {
    return byTag.containsKey(language.tag());
  }
}
