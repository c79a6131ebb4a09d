package whynow.chat;

/** Something that brings a reply to a conversation, now or as soon as it can. */
public interface Speech {
  void say(Conversation to, Reply reply);
}
