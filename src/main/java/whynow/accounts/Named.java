package whynow.accounts;

import java.util.List;
import java.util.Optional;

/**
 * Who is named in a text.
 *
 * @param account where, when only one comes into question
 * @param accounts the places in the text where accounts are named
 * @param people the places where people of the book are named
 * @param strangers people the book does not know
 * @param unknownCompany a company the book does not know, as written
 * @param employers where the people work of whom only one can be meant
 */
public record Named(
    Optional<Account> account,
    List<Mention<Account>> accounts,
    List<Mention<Contact>> people,
    List<Stranger> strangers,
    Optional<String> unknownCompany,
    List<Account> employers) {

  /** Where this person of the text works. */
  public Optional<Account> employer(Contact contact) {
    return employers.stream().filter(a -> a.id() == contact.account()).findFirst();
  }

  /** The accounts that come into question when none is certain. */
  public List<Account> candidates() {
    return accounts.stream().flatMap(m -> m.meant().stream()).distinct().toList();
  }
}
