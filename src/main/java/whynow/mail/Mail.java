package whynow.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One mail, as far as it matters here.
 *
 * @param id its Message-ID; empty where it has none
 * @param to everybody it went to, copies included
 * @param text what stands in it, plain, with the mails it answers
 * @param at when it arrived; empty where that is not known
 * @param automatic true when a machine says that it wrote it
 * @param bulk true for lists and newsletters
 * @param bounce what could not be delivered, where it is a report of that
 */
public record Mail(
    String id,
    Address from,
    List<Address> to,
    String subject,
    String text,
    Optional<Instant> at,
    boolean automatic,
    boolean bulk,
    Optional<Bounce> bounce) {

  public Mail {
    to = List.copyOf(to);
  }

  /**
   * Somebody who writes or is written to.
   *
   * @param name as the mail shows it; may be empty
   * @param address in lower case
   */
  public record Address(String name, String address) {
    public Address {
      name = name.strip();
      address = address.strip().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A mail that did not arrive (RFC 3464).
   *
   * @param address to whom
   * @param reason as the mail server says it
   */
  public record Bounce(String address, String reason) {}
}
