package whynow.chat;

import java.time.Instant;
import java.util.List;

/**
 * Messages that came in. One is kept before it is acknowledged, so that nothing is lost in a crash,
 * and kept once, so that a platform's second delivery changes nothing.
 */
public interface Inbox {
  /**
   * Keeps a message as waiting.
   *
   * @return false when a message of this id was kept before; then nothing is done
   */
  boolean keep(ChatMessage message, Instant now);

  /** Marks the message as answered; its text and files need not be kept any longer. */
  void answered(String messageId, Instant now);

  /** What was kept and never answered, oldest first: what the last crash left behind. */
  List<ChatMessage> waiting();
}
