package whynow.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One sentence of an article, and where it stands.
 *
 * @param text as on the page, white space collapsed: what a quote may be
 * @param plain the same length, made easy to match: one kind of quote and dash, Simplified Chinese,
 *     half-width letters and digits
 * @param place headline, lead and so on
 * @param index counted from the headline's 0; the body begins at 1
 */
record Sentence(String text, String plain, Place place, int index) {
  enum Place {
    @JsonProperty("headline")
    HEADLINE,
    @JsonProperty("first")
    FIRST,
    @JsonProperty("lead")
    LEAD,
    @JsonProperty("body")
    BODY,
    @JsonProperty("late")
    LATE
  }

  static Sentence of(String text, Place place, int index) {
    return new Sentence(text, Plain.of(text), place, index);
  }

  boolean isChinese() {
    return Plain.isChinese(plain);
  }

  boolean isHeadline() {
    return place == Place.HEADLINE;
  }
}
