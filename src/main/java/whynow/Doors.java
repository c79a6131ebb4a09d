package whynow;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import whynow.chat.ChatPlatform;
import whynow.chat.Conversation;
import whynow.team.Reps;

/** Where a rep can be told something unasked. */
final class Doors {
  private final List<ChatPlatform> platforms;
  private final Reps reps;

  Doors(List<ChatPlatform> platforms, Reps reps) {
    this.platforms = List.copyOf(platforms);
    this.reps = reps;
  }

  /**
   * The direct conversation of an identity, where its platform is on and would let us write now.
   */
  Optional<Conversation> open(Reps.Identity who) {
    return door(who, platform -> platform.isOpen(platform.direct(who.id())));
  }

  /** Where a rep without an open door hears it: at their next contact, else in the console. */
  Optional<Conversation> home(long rep) {
    return reps.identities(rep).stream()
        .flatMap(who -> door(who, platform -> true).stream())
        .findFirst()
        .or(() -> Optional.of(Conversation.direct("web", "" + rep)));
  }

  private Optional<Conversation> door(Reps.Identity who, Predicate<ChatPlatform> good) {
    return platforms.stream()
        .filter(platform -> platform.reaches(who.platform()) && good.test(platform))
        .findFirst()
        .map(platform -> platform.direct(who.id()));
  }
}
