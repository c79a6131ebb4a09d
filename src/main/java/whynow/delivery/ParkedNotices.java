package whynow.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import whynow.chat.Block;
import whynow.chat.Conversation;
import whynow.chat.Reply;
import whynow.language.Messages;
import whynow.team.AllOrNothing;
import whynow.team.Rep;
import whynow.team.Reps;

/** Tells admins what could not be delivered and why: once, and never by the way that failed. */
public final class ParkedNotices {
  private final Outbox outbox;
  private final Reps reps;
  private final Messenger messenger;
  private final Told told;
  private final Messages messages;
  private final AllOrNothing book;

  public ParkedNotices(
      Outbox outbox,
      Reps reps,
      Messenger messenger,
      Told told,
      Messages messages,
      AllOrNothing book) {
    this.outbox = outbox;
    this.reps = reps;
    this.messenger = messenger;
    this.told = told;
    this.messages = messages;
    this.book = book;
  }

  /** Tells what was put aside since it was told last. */
  public void tell(Instant now) {
    List<Outbox.Parked> parked = outbox.parked();
    reps.all().stream()
        .filter(rep -> rep.role() == Rep.Role.ADMIN && !parked.isEmpty())
        .forEach(admin -> book.together(() -> tell(admin, parked, now)));
  }

  private void tell(Rep admin, List<Outbox.Parked> parked, Instant now) {
    Optional<String> door = messenger.doorOf(admin.id()).map(Conversation::key);
    List<Block.Text> lines = new ArrayList<>();
    for (Outbox.Parked letter : parked) {
      boolean reachable = door.isPresent() && !door.equals(Optional.of(letter.to().key()));
      if (reachable && told.first("parked " + letter.id() + " " + admin.id(), now)) {
        lines.add(Block.Text.of(name(letter.to()) + ": " + letter.reason()));
      }
    }
    if (!lines.isEmpty()) {
      String title = messages.say(admin.language(), "bot.parked", "n", lines.size());
      messenger.tell(admin.id(), Reply.of(Block.Text.of(title), new Block.Points(false, lines)));
    }
  }

  /** The rep, where the conversation is theirs alone; else the platform's own id. */
  private String name(Conversation to) {
    return reps.byIdentity(new Reps.Identity(to.platform(), to.id()))
        .map(Rep::name)
        .map(name -> name + " (" + to.platform() + ")")
        .orElse(to.key());
  }
}
