package whynow.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the talk is about, so that nobody says the company's name twice: after a brief, {@code draft
 * to the COO} is about that company.
 */
public final class Topic {
  /** A working day: what was spoken of yesterday is said again. */
  private static final Duration LASTS = Duration.ofHours(12);

  private final Topics topics;
  private final String conversation;
  private final Instant now;

  public Topic(Topics topics, Conversation conversation, Instant now) {
    this.topics = topics;
    this.conversation = conversation.key();
    this.now = now;
  }

  /** What finds the account again that was spoken of here today: its domain, or its name. */
  public Optional<String> account() {
    return topics.since(conversation, now.minus(LASTS));
  }

  /** From now on the talk is about this account. */
  public void is(String account) {
    topics.set(conversation, account, now);
  }
}
