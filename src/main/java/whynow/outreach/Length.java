package whynow.outreach;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much is said; what that means is defined per channel. */
public enum Length {
  SHORT,
  MEDIUM,
  LONG;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Length> of(String word) {
    return Stream.of(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }

  Length shorter() {
    return this == LONG ? MEDIUM : SHORT;
  }
}
