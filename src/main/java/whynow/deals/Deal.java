package whynow.deals;

import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Something a customer bought.
 *
 * @param id 0 before it is stored
 * @param rep who logged it
 * @param what in the rep's own words, without the figure
 * @param value a year, where it was said
 */
public record Deal(
    long id, long account, long rep, Instant at, Kind kind, String what, OptionalLong value) {

  /** What a deal is to the account: their first, more of another kind, more of the same, again. */
  public enum Kind {
    NEW_LOGO,
    CROSS_SELL,
    UPSELL,
    RENEWAL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
