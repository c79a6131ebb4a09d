package whynow.chat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Says replies on the platforms: gives the choices their ids, shows a reply in place of the earlier
 * one of its key, and keeps what was sent for later edits.
 */
public final class Speaker implements Speech {
  private final List<ChatPlatform> platforms;
  private final ChoiceBook choices;
  private final SentMessages sentMessages;
  private final Clock clock;

  public Speaker(
      List<ChatPlatform> platforms, ChoiceBook choices, SentMessages sentMessages, Clock clock) {
    this.platforms = List.copyOf(platforms);
    this.choices = choices;
    this.sentMessages = sentMessages;
    this.clock = clock;
  }

  @Override
  public void say(Conversation to, Reply reply) {
    Optional<Sent> before = reply.key().flatMap(key -> sentMessages.find(to.key(), key));
    deliver(to, reply, before);
  }

  /**
   * Sends once.
   *
   * @param replaces the message to show it in place of
   * @throws DeliveryException when it did not arrive
   */
  public Sent deliver(Conversation to, Reply reply, Optional<Sent> replaces) {
    ChatPlatform platform = platform(to.platform());
    Reply pressable = pressable(to, reply);
    Sent sent =
        replaces
            .map(before -> platform.replace(before, pressable))
            .orElseGet(() -> platform.send(to, pressable));
    reply.key().ifPresent(key -> sentMessages.keep(to.key(), key, sent, clock.instant()));
    return sent;
  }

  /** How long the platform makes us wait before we may speak there; zero takes the turn. */
  public Duration turn(Conversation to) {
    return platforms.stream()
        .filter(p -> p.name().equals(to.platform()))
        .findFirst()
        .map(p -> p.turn(to))
        .orElse(Duration.ZERO);
  }

  /** True where the platform of this name is on. */
  boolean speaksOn(String name) {
    return platforms.stream().anyMatch(p -> p.name().equals(name));
  }

  /** The platform of a name, where it is on. */
  public ChatPlatform platform(String name) {
    return platforms.stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> DeliveryException.permanent(name + " is off"));
  }

  private Reply pressable(Conversation to, Reply reply) {
    List<Choice> offered =
        reply.choices().isEmpty()
            ? List.of()
            : choices.offer(to.key(), reply.choices(), clock.instant());
    return reply.withChoices(offered);
  }
}
