package whynow.activity;

import java.util.List;
import java.util.Locale;

/**
 * Something in a log sentence that may be meant in more than one way: asked, never guessed.
 *
 * @param field what is in doubt
 * @param about the words in question, or empty
 * @param choices the answers that come into question; none when anything may be the answer
 */
public record Doubt(Field field, String about, List<String> choices) {
  /** What can be in doubt. */
  public enum Field {
    ACCOUNT,
    CONTACT,
    CHANNEL,
    OUTCOME,
    DUE;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Doubt {
    choices = List.copyOf(choices);
  }
}
