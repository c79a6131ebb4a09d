package whynow.accounts;

import java.util.List;
import java.util.Optional;

/**
 * A target company.
 *
 * @param id given by the store; 0 before it is stored
 * @param name as people call it
 * @param domain registered domain, lower case, such as {@code northlight.example}
 * @param aliases other names and spellings
 * @param language of its own pages, as a BCP 47 tag
 * @param summary one or two sentences from its own pages, or empty
 * @param stage id from {@code data/stages.yaml}
 * @param owner id of the rep who works it
 */
public record Account(
    long id,
    String name,
    Optional<String> domain,
    List<String> aliases,
    Optional<String> language,
    String summary,
    String stage,
    Optional<Long> owner) {

  public Account {
    aliases = List.copyOf(aliases);
  }

  /** An account nobody has worked yet. */
  public static Account named(String name, Optional<String> domain) {
    return new Account(0, name, domain, List.of(), Optional.empty(), "", "LEAD", Optional.empty());
  }

  /** What finds this account and no other: its domain, else its name. */
  public String handle() {
    return domain.orElse(name);
  }

  /** The same, worked by this rep. */
  public Account ownedBy(long rep) {
    return new Account(id, name, domain, aliases, language, summary, stage, Optional.of(rep));
  }
}
