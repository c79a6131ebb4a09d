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

  /** What was kept and never answered, oldest first, whoever is at work on it. */
  List<ChatMessage> waiting();

  /** Says that the one who opened this inbox lives; others leave what it heard alone. */
  void alive(Instant now);

  /**
   * What others kept and never answered, oldest first, is ours from now on; of several who ask at
   * once, one gets it.
   *
   * @param silentSince who was heard of since then is alive, and keeps what it heard
   */
  List<ChatMessage> takeOver(Instant silentSince);
}
