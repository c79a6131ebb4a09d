package whynow.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How sure it is that the event happened or will: the page's own words decide. */
public enum Certainty {
  @JsonProperty("done")
  DONE,
  @JsonProperty("agreed")
  AGREED,
  @JsonProperty("planned")
  PLANNED,
  @JsonProperty("rumoured")
  RUMOURED;

  /** The word used in JSON and in chat. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
