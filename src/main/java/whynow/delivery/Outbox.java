package whynow.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.Sent;

/**
 * Replies kept until they have arrived. Within a {@code Store.together} they stand or fall with it.
 */
public interface Outbox {
  /**
   * Keeps a reply. One of the same key that still waits is replaced in its place. Notices that pile
   * up while the conversation's first letter rests, because its platform is down, become one.
   */
  void put(Conversation to, Reply reply, Instant at);

  /** The oldest letter of a conversation that still waits, due or not. */
  Optional<Letter> next(String conversation);

  /** It arrived; what was sent is kept under the reply's key, see {@code SentMessages}. */
  void sent(Letter letter, Sent sent, Instant at);

  /** It shall be tried again. */
  void later(Letter letter, Instant notBefore, String reason);

  /** It will never arrive: kept with the reason, and out of the way. */
  void park(Letter letter, String reason, Instant at);

  /** What will never arrive, oldest first. */
  List<Parked> parked();

  /** A letter put aside, and why. */
  record Parked(long id, Conversation to, String reason) {}

  /** Conversations with a letter that may be tried by now. */
  List<String> waiting(Instant now);

  /** Letters that wait, and when the oldest was put; for health and metrics. */
  Queue queue();

  /** Letters waiting and parked; {@code oldest} of the waiting ones. */
  record Queue(int waiting, int parked, Optional<Instant> oldest) {}
}
