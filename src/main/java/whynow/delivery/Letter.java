package whynow.delivery;

import java.time.Instant;
import java.util.Optional;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.Sent;

/**
 * A reply on its way.
 *
 * @param id rising; the order of a conversation
 * @param replaces the message to show it in place of, where one of its key was sent before
 * @param tries how often it was tried
 * @param notBefore when it may be tried next
 */
public record Letter(
    long id, Conversation to, Reply reply, Optional<Sent> replaces, int tries, Instant notBefore) {}
