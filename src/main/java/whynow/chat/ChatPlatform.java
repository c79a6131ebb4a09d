package whynow.chat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A place where people chat: hands messages in, takes replies out. Length, pace, buttons and
 * seconds until an answer is due are its own business: it splits, numbers and acknowledges.
 */
public interface ChatPlatform extends AutoCloseable {
  /** One lower-case word, such as {@code slack}. */
  String name();

  /**
   * Begins to listen. The inbox stores the message before it returns and answers later, so a
   * platform may acknowledge as soon as it has returned; it throws when the message could not be
   * kept, and then the platform must not acknowledge.
   */
  void start(Consumer<ChatMessage> inbox);

  /**
   * Sends a reply.
   *
   * @return the message, for later edits; of several parts the first
   * @throws DeliveryException when it did not arrive
   */
  Sent send(Conversation to, Reply reply);

  /** Shows the reply in place of what was sent before; platforms without edits send it anew. */
  default Sent replace(Sent sent, Reply reply) {
    return send(sent.conversation(), reply);
  }

  /** The direct conversation with a person, for what must not be said in a group. */
  Conversation direct(String personId);

  /** Where the whole team reads along, if such a place was set up; for digests. */
  default Optional<Conversation> board() {
    return Optional.empty();
  }

  /** False when the platform would refuse what we say there unasked just now. */
  default boolean isOpen(Conversation to) {
    return true;
  }

  /** True when {@link #direct} reaches people of this identity's platform. */
  default boolean reaches(String platform) {
    return name().equals(platform);
  }

  /**
   * Asks for a turn to send there: zero takes it, anything else is how long the platform's limits
   * make us wait. The outbox asks before {@link #send} and {@link #replace}.
   */
  default Duration turn(Conversation to) {
    return Duration.ZERO;
  }

  /** Where the platform calls us over HTTP, if it does; the web server serves it. */
  default Optional<Webhook> webhook() {
    return Optional.empty();
  }

  /** True for a member of the very team that our token belongs to; such people are let in. */
  default boolean isMember(Person person) {
    return false;
  }

  /**
   * A message with all that had to be asked of the platform: the sender's name, files. Called when
   * it is answered, so that nothing but keeping it stands before its acknowledgement.
   *
   * @throws DeliveryException when the platform cannot say just now; it is tried again later
   */
  default ChatMessage whole(ChatMessage message) {
    return message;
  }

  /** Asks the platform whether we are set up well there; sends nothing to anybody. */
  default List<Diagnosis> examine() {
    return List.of();
  }

  @Override
  void close();
}
