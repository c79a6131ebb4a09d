package whynow.mail;

import java.io.IOException;
import java.util.List;

/** A mailbox that is read and never changed. */
public interface Mailbox {
  /**
   * Mails that arrived after a mark, in the order they came.
   *
   * @param mark of the last reading; empty for the first, which reads nothing and only begins
   * @throws IOException when it cannot be reached, with a reason people understand
   */
  Batch after(String mark) throws IOException;

  /**
   * What was read.
   *
   * @param mark where the next reading goes on
   */
  record Batch(List<Mail> mails, String mark) {}

  /**
   * One that speaks IMAP.
   *
   * @param address {@code imaps://user:password@host:993/INBOX}; user and password percent-encoded
   * @throws IllegalArgumentException when the address cannot be read as that
   */
  static Mailbox imap(String address) {
    return new ImapMailbox(ImapAddress.of(address));
  }
}
