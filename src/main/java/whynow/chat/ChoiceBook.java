package whynow.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The choices that were offered, so that a press finds its command again after a restart, a typed
 * number means the choices shown last, and a decision is taken once.
 */
public interface ChoiceBook {
  /**
   * One choice of an offer.
   *
   * @param choice with its short id
   * @param offer the choices that stood in one message
   * @param settled true when one of the offer has been decided; pressing any then changes nothing
   */
  record Offered(Choice choice, long offer, boolean settled) {}

  /**
   * Remembers the choices of one message, in order, as the latest of the conversation.
   *
   * @param conversation {@link Conversation#key()}
   * @return the same choices, each with a short id of at most 16 ASCII letters and digits that
   *     cannot be guessed
   */
  List<Choice> offer(String conversation, List<Choice> choices, Instant now);

  /** The choice of an id, in this conversation or any other. */
  Optional<Offered> find(String choiceId);

  /** The choices offered last in a conversation, in order; empty when there were none. */
  List<Offered> latest(String conversation);

  /** Marks a whole offer as decided. */
  void settle(long offer, Instant now);
}
