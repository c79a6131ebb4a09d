package whynow.chat;

import java.time.ZonedDateTime;
import java.util.function.Consumer;
import whynow.language.Language;
import whynow.team.Rep;

/**
 * A command as it was asked.
 *
 * @param rep who asks; their role has been checked against the command's {@link Usage}
 * @param message what was said
 * @param arguments everything behind the verb, trimmed, may be empty
 * @param now the product's time in the rep's zone
 * @param progress shows a reply while the command goes on; give it a key so that the answer
 *     replaces it
 * @param topic what this conversation is about
 */
public record Call(
    Rep rep,
    ChatMessage message,
    String arguments,
    ZonedDateTime now,
    Consumer<Reply> progress,
    Topic topic) {

  public Language language() {
    return rep.language();
  }
}
