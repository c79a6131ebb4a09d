package whynow.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.team.By;

/** Contacts for tests: a list, without history. */
public final class ContactsInMemory implements Contacts {
  private final List<Contact> contacts = new ArrayList<>();

  /** A person at an account: {@code "Mara Lindt | COO | mara@northlight.example"}. */
  public Contact add(long account, String line) {
    String[] parts = line.split("\\|", -1);
    Contact contact =
        new Contact(
            contacts.size() + 1L,
            account,
            parts[0].trim(),
            parts[1].trim(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(parts[2].trim()).filter(mail -> !mail.isEmpty()),
            Optional.empty(),
            Optional.empty());
    contacts.add(contact);
    return contact;
  }

  @Override
  public Optional<Contact> find(long id) {
    return contacts.stream().filter(c -> c.id() == id).findFirst();
  }

  @Override
  public List<Contact> at(long account) {
    return contacts.stream().filter(c -> c.account() == account).toList();
  }

  @Override
  public Optional<Contact> byEmail(String email) {
    return contacts.stream().filter(c -> c.email().equals(Optional.of(email))).findFirst();
  }

  @Override
  public List<Contact> named(String name) {
    return contacts.stream().filter(c -> c.name().equalsIgnoreCase(name)).toList();
  }

  @Override
  public Contact save(Contact contact, By by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Contact> all() {
    return List.copyOf(contacts);
  }

  @Override
  public long revision() {
    return contacts.size();
  }
}
