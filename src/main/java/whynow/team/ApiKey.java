package whynow.team;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What lets another program use the API. The token itself is shown once and kept as its hash.
 *
 * @param name what people call it, such as {@code crm}; unique, case folded
 * @param scope what it may do
 * @param until when it ends; empty for never
 * @param used when it was used last, to the hour; empty for never
 */
public record ApiKey(
    long id,
    String name,
    Scope scope,
    Instant made,
    Optional<Instant> until,
    Optional<Instant> used) {
  /** What a key may do. A form on a website that tells of visits needs to read nothing. */
  public enum Scope {
    READ,
    WRITE,
    ALL;

    public boolean may(Scope needed) {
      return this == ALL || this == needed;
    }

    /** In lower case, as people write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of a word; empty for any other word. */
    public static Optional<Scope> of(String word) {
      for (Scope scope : values()) {
        if (scope.word().equals(word.toLowerCase(Locale.ROOT))) {
          return Optional.of(scope);
        }
      }
      return Optional.empty();
    }
  }
}
