package whynow.team;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The people of the workspace and the chat identities they speak through. */
public interface Reps {
  Optional<Rep> byId(long id);

  /** Finds by name, case folded. */
  Optional<Rep> byName(String name);

  /**
   * Finds the one whose whole name a text begins with, behind an {@code @} or not; of several the
   * longest, so that "Dana Meyer" is not Dana.
   */
  default Optional<Rep> leading(String text) {
    String lower = text.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
    return all().stream()
        .filter(rep -> beginsWith(lower, rep.name().toLowerCase(Locale.ROOT)))
        .max(Comparator.comparingInt(rep -> rep.name().length()));
  }

  /** Ben does not begin "Benno"; 小王 begins 小王跟进. */
  private static boolean beginsWith(String text, String name) {
    return text.startsWith(name)
        && (text.length() == name.length()
            || !isLatin(text.codePointAt(name.length()))
            || !isLatin(name.codePointBefore(name.length())));
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /** Finds by what a platform calls the person. */
  Optional<Rep> byIdentity(Identity identity);

  /** Everyone, by name. */
  List<Rep> all();

  /**
   * Adds a rep; the first of a store is admin whatever role was asked for.
   *
   * @param rep with id 0
   * @return with its id; the one already there when the name is taken
   */
  Rep add(Rep rep);

  /** Changes role, zone or language. */
  void change(Rep rep);

  /** From now on this identity speaks for this rep, and for no other. */
  void link(long rep, Identity identity);

  /** Where a rep can be reached, the latest linked first. */
  List<Identity> identities(long rep);

  /**
   * What a platform calls a person.
   *
   * @param platform such as {@code slack}
   * @param id the platform's own id of the person
   */
  record Identity(String platform, String id) {}
}
