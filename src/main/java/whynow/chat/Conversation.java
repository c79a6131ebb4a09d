package whynow.chat;

import java.util.Optional;

/**
 * Where something is said: a direct chat, a group, or a thread in one.
 *
 * @param platform name of the {@link ChatPlatform}
 * @param id the platform's own id of the chat or channel
 * @param thread the platform's own id of the thread, where it has threads
 * @param shared true when others than the person can read along
 */
public record Conversation(String platform, String id, Optional<String> thread, boolean shared) {

  /** A chat between one person and the bot. */
  public static Conversation direct(String platform, String id) {
    return new Conversation(platform, id, Optional.empty(), false);
  }

  /** Names the conversation in one string, for the outbox and for log lines. */
  public String key() {
    return platform + ":" + id + thread.map(t -> ":" + t).orElse("");
  }
}
