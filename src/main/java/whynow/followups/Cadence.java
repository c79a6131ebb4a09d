package whynow.followups;

import java.util.List;
import java.util.Locale;
import whynow.accounts.Tier;
import whynow.language.LocalText;

/**
 * A planned series of touches over several people of an account: a file of {@code data/cadences}.
 *
 * @param steps in the order of their days
 */
public record Cadence(LocalText name, List<Step> steps) {
  public Cadence {
    steps = List.copyOf(steps);
  }

  /**
   * One touch.
   *
   * @param day working days after the start
   * @param to tier of the person, as a word
   * @param draft what to say to {@code draft} for it; may be left out
   */
  public record Step(int day, String to, String draft, LocalText what) {
    /** The same on another day. */
    public Step onDay(int newDay) {
      return new Step(newDay, to, draft, what);
    }

    Tier tier() {
      return Tier.valueOf(to.toUpperCase(Locale.ROOT));
    }
  }
}
