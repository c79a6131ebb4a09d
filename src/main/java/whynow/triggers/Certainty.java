package whynow.triggers;

import java.util.Locale;

/** How sure it is that the event happened or will: the page's own words decide. */
public enum Certainty {
  DONE,
  AGREED,
  PLANNED,
  RUMOURED;

  /** The word used in JSON and in chat. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
