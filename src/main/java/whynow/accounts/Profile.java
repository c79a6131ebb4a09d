package whynow.accounts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What else is known of an account, from lists rather than from its pages.
 *
 * @param industry as written
 * @param size employees
 * @param region as written
 * @param lastPayment when a customer paid last; long ago makes it dormant
 * @param value what it is worth a year, seats times price
 * @param notes other columns of an import, by name
 */
public record Profile(
    Optional<String> industry,
    OptionalLong size,
    Optional<String> region,
    Optional<LocalDate> lastPayment,
    OptionalLong value,
    Map<String, String> notes) {

  public static final Profile UNKNOWN =
      new Profile(
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Map.of());

  public Profile {
    notes = Map.copyOf(notes);
  }
}
