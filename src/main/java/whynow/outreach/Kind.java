package whynow.outreach;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which message in a relationship it is. */
public enum Kind {
  FIRST,
  SECOND,
  LAST,
  REPLY,
  WINBACK,
  RENEWAL,
  GROW,
  FORWARD;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Kind> of(String word) {
    return Stream.of(values()).filter(c -> c.word().equalsIgnoreCase(word)).findFirst();
  }
}
