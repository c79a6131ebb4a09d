package whynow.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing a person said, pressed, sent in a form or dropped into the chat.
 *
 * @param id the sender's id of the event, so that twice is once: {@code platform:…}
 * @param conversation where the answer goes
 * @param sender who
 * @param text what was typed, without the platform's own prefix; for a press the label, may be
 *     empty
 * @param pressed short id of the {@link Choice} that was pressed
 * @param on the message the pressed choice stood on, so that it can be edited to show the result
 * @param files what was dropped into the chat
 * @param sentAt when, as the platform says
 */
public record ChatMessage(
    String id,
    Conversation conversation,
    Person sender,
    String text,
    Optional<String> pressed,
    Optional<Sent> on,
    List<Attachment> files,
    Instant sentAt) {

  /**
   * A file in a message.
   *
   * @param address where the content is still to be fetched, see {@link ChatPlatform#whole}
   */
  public record Attachment(String name, Content content, Optional<String> address) {
    /** One whose content is here. */
    public Attachment(String name, Content content) {
      this(name, content, Optional.empty());
    }

    /** One whose content stays where it is until the message is answered. */
    public static Attachment at(String name, String address) {
      return new Attachment(name, Content.of(new byte[0]), Optional.of(address));
    }
  }

  /** A line of plain text. */
  public static ChatMessage said(
      String id, Conversation conversation, Person sender, String text, Instant sentAt) {
    return new ChatMessage(
        id, conversation, sender, text, Optional.empty(), Optional.empty(), List.of(), sentAt);
  }
}
