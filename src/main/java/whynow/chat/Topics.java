package whynow.chat;

import java.time.Instant;
import java.util.Optional;

/** Which account each conversation was last about. */
public interface Topics {
  /**
   * Remembers it, in place of what was before.
   *
   * @param conversation its {@link Conversation#key}
   * @param account what finds the account again: its domain, or its name
   */
  void set(String conversation, String account, Instant at);

  /** The account last spoken of; empty when that was before an instant, or never. */
  Optional<String> since(String conversation, Instant from);
}
