package whynow.delivery;

import java.util.Optional;
import java.util.function.Function;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.chat.Speech;
import whynow.team.Reps;

/** Tells a rep something unasked, in the direct chat where they can be reached. */
public final class Messenger {
  private final Reps reps;
  private final Function<Reps.Identity, Optional<Conversation>> doors;
  private final Speech speech;

  /**
   * A messenger.
   *
   * @param doors the direct conversation of an identity, where its platform is on and may be pushed
   *     to
   */
  public Messenger(
      Reps reps, Function<Reps.Identity, Optional<Conversation>> doors, Speech speech) {
    this.reps = reps;
    this.doors = doors;
    this.speech = speech;
  }

  /** Where the rep would hear it. */
  public Optional<Conversation> doorOf(long rep) {
    return reps.identities(rep).stream().flatMap(i -> doors.apply(i).stream()).findFirst();
  }

  /** False when the rep cannot be reached anywhere; then nothing was said. */
  public boolean tell(long rep, Reply reply) {
    Optional<Conversation> door = doorOf(rep);
    door.ifPresent(to -> speech.say(to, reply.privately()));
    return door.isPresent();
  }
}
