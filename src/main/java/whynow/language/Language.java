package whynow.language;

import java.util.Locale;

/**
 * A written language, as a BCP 47 tag. Chinese is always one of two scripts: {@code zh-Hans} or
 * {@code zh-Hant}.
 *
 * <pre>{@code
 * Language.of("zh-TW")   // ZH_HANT
 * Language.of("zh")      // ZH_HANS
 * Language.of("de-AT")   // Language[tag=de]
 * }</pre>
 *
 * @param tag the tag, never null or blank
 */
public record Language(String tag) {
  public static final Language EN = new Language("en");
  public static final Language ZH_HANS = new Language("zh-Hans");
  public static final Language ZH_HANT = new Language("zh-Hant");

  /**
   * The language of a tag as people and pages write it; regions are folded into language or script.
   */
  public static Language of(String tag) {
    Locale locale = Locale.forLanguageTag(tag.trim().replace('_', '-'));
    String language = locale.getLanguage();
    if (language.isEmpty()) {
      throw new IllegalArgumentException("Not a language: " + tag);
    }
    if (!language.equals("zh") && !language.equals("yue")) {
      return new Language(language);
    }
    boolean traditional =
        locale.getScript().equals("Hant")
            || (locale.getScript().isEmpty() && locale.getCountry().matches("TW|HK|MO"));
    return traditional ? ZH_HANT : ZH_HANS;
  }

  public boolean isChinese() {
    return tag.startsWith("zh");
  }

  @Override
  public String toString() {
    return tag;
  }
}
