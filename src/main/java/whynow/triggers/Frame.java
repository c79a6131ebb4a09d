package whynow.triggers;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;

/**
 * One way of saying an event. In YAML a plain string, or a mapping when more is known.
 *
 * @param say the pattern, see {@link Notation}; its groups name what it catches: {@code who} the
 *     one that acts, {@code us} the one that must be the account, {@code counterpart, person,
 *     product, place} facts
 * @param role the part of the one that acts, such as {@code buyer}
 * @param certainty what saying it this way means, where that is clear
 * @param person true when the one that acts is a person, so that a person's name before it is not
 *     another company
 */
public record Frame(
    String say, Optional<String> role, Optional<Certainty> certainty, Optional<Boolean> person) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Frame of(String say) {
    return new Frame(say, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Frame {}

  boolean isAboutPerson() {
    return person.orElse(false);
  }
}
