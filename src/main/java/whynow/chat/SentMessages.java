package whynow.chat;

import java.time.Instant;
import java.util.Optional;

/** What was sent under a reply's key, kept for later edits, also after a restart. */
public interface SentMessages {
  /**
   * Remembers the message; a later one of the same key takes its place.
   *
   * @param conversation {@link Conversation#key()}
   * @param replyKey {@link Reply#key()}
   */
  void keep(String conversation, String replyKey, Sent sent, Instant now);

  Optional<Sent> find(String conversation, String replyKey);
}
