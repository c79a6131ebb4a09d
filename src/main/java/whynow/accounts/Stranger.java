package whynow.accounts;

import java.util.Optional;

/**
 * Somebody named in a text whom the book does not know.
 *
 * @param start where the name stands
 * @param end where it, and the title behind it, ends
 * @param name as written; empty when only an address is given
 * @param title as written, or empty
 * @param email lower case
 * @param phone as written
 */
public record Stranger(
    int start, int end, String name, String title, Optional<String> email, Optional<String> phone) {

  Stranger with(Optional<String> newEmail, Optional<String> newPhone) {
    return new Stranger(start, end, name, title, newEmail, newPhone);
  }
}
