package whynow.chat;

/**
 * A message that reached its conversation; kept so that it can be edited later.
 *
 * @param conversation where it stands
 * @param id the platform's own id of the message
 */
public record Sent(Conversation conversation, String id) {}
