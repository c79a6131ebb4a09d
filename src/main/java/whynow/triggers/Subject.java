package whynow.triggers;

import java.util.List;

/**
 * Whose triggers are looked for.
 *
 * @param name the company's name; empty when unknown, then the text's main subject is the account
 * @param aliases other names it goes by
 */
public record Subject(String name, List<String> aliases) {
  public static final Subject UNKNOWN = new Subject("", List.of());

  public Subject {
    aliases = List.copyOf(aliases);
  }
}
