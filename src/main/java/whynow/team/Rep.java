package whynow.team;

import java.time.ZoneId;
import whynow.language.Language;

/**
 * A user: SDR, AE or manager. One rep may have several chat identities.
 *
 * @param id given by the store
 * @param name what colleagues call them; unique in a workspace, case folded
 * @param role what they may do
 * @param zone where their working hours are
 * @param language what the bot speaks to them
 */
public record Rep(long id, String name, Role role, ZoneId zone, Language language) {
  /** How they sign a message: their name without what tells two of the same name apart. */
  public String signature() {
    return name.replaceFirst("\\s*[(（][^()（）]*[)）]$", "");
  }

  /** Roles in rising order: each may do what those before it may. */
  public enum Role {
    REP,
    MANAGER,
    ADMIN;

    public boolean may(Role needed) {
      return compareTo(needed) >= 0;
    }
  }
}
