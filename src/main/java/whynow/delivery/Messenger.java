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
  private final Function<Long, Optional<Conversation>> home;
  private final Optional<Conversation> board;
  private final Speech speech;

  /** A messenger where no place is shared by the whole team. */
  public Messenger(
      Reps reps,
      Function<Reps.Identity, Optional<Conversation>> doors,
      Function<Long, Optional<Conversation>> home,
      Speech speech) {
    this(reps, doors, home, Optional.empty(), speech);
  }

  /**
   * A messenger.
   *
   * @param doors the direct conversation of an identity, where its platform is on and may be pushed
   *     to
   * @param home where a rep without such an identity would hear it: the console
   * @param board where the whole team reads along
   */
  public Messenger(
      Reps reps,
      Function<Reps.Identity, Optional<Conversation>> doors,
      Function<Long, Optional<Conversation>> home,
      Optional<Conversation> board,
      Speech speech) {
    this.reps = reps;
    this.doors = doors;
    this.home = home;
    this.board = board;
    this.speech = speech;
  }

  /** Where the rep would hear it. */
  public Optional<Conversation> doorOf(long rep) {
    return reps.identities(rep).stream()
        .flatMap(i -> doors.apply(i).stream())
        .findFirst()
        .or(() -> home.apply(rep));
  }

  /** False when the rep cannot be reached anywhere; then nothing was said. */
  public boolean tell(long rep, Reply reply) {
    Optional<Conversation> door = doorOf(rep);
    door.ifPresent(to -> speech.say(to, reply.privately().asNotice()));
    return door.isPresent();
  }

  /** Tells the whole team, where it has a place for that. */
  public void post(Reply reply) {
    board.ifPresent(to -> speech.say(to, reply.asNotice()));
  }
}
