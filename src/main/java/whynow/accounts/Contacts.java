package whynow.accounts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.team.By;

/** The people at the accounts. */
public interface Contacts {
  Optional<Contact> find(long id);

  /** What these are called, asked for at once. */
  default Map<Long, String> names(Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(contact -> names.put(id, contact.name())));
    return names;
  }

  /** Everybody at an account, oldest first. */
  List<Contact> at(long account);

  /** By email address, lower case. */
  Optional<Contact> byEmail(String email);

  /** Everybody of this name, whatever the case and width of its letters. */
  List<Contact> named(String name);

  /**
   * Keeps a contact: a new one when its id is 0; can be undone.
   *
   * @return the contact with its id
   */
  Contact save(Contact contact, By by);

  /** All contacts, oldest first. */
  List<Contact> all();

  /** Changes whenever a contact changes; for those who keep an index. */
  long revision();
}
