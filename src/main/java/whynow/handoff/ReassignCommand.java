package whynow.handoff;

import java.util.List;
import java.util.Optional;
import whynow.accounts.Whom;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;
import whynow.team.Rep;
import whynow.team.Reps;

/** {@code reassign Northlight to @Wei}; {@code reassign @Dana to @Wei} moves a leaver's work. */
public final class ReassignCommand implements Command {
  private final Ownership ownership;
  private final Reps reps;
  private final Whom whom;
  private final Messages messages;

  public ReassignCommand(Ownership ownership, Reps reps, Whom whom, Messages messages) {
    this.ownership = ownership;
    this.reps = reps;
    this.whom = whom;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("reassign", Usage.required("account or @rep"), Usage.required("to @rep"))
        .forRole(Rep.Role.MANAGER);
  }

  @Override
  public Reply answer(Call call) {
    ToWhom asked =
        ToWhom.in(call.arguments(), reps)
            .orElseThrow(() -> refusal(call, "reassign_how", "text", call.arguments()));
    By by = new By(call.rep().id(), call.now().toInstant());
    Optional<Rep> leaver =
        reps.leading(asked.what()).filter(r -> ToWhom.rest(asked.what(), r).isEmpty());
    if (leaver.isPresent()) {
      Ownership.Moved moved = ownership.giveAll(leaver.get().id(), asked.rep().id(), by);
      return moved(call, leaver.get().name(), asked.rep(), moved);
    }
    if (whom.in(asked.what()) instanceof Whom.One one) {
      Ownership.Moved moved = ownership.give(one.account().id(), asked.rep().id(), by);
      return moved(call, one.account().name(), asked.rep(), moved);
    }
    throw new Refusal(messages.say(call.language(), "account.unknown", "text", asked.what()));
  }

  private Reply moved(Call call, String what, Rep to, Ownership.Moved moved) {
    String text =
        messages.say(
            call.language(),
            "handoff.reassigned",
            "what",
            what,
            "to",
            to.name(),
            "accounts",
            moved.accounts(),
            "followups",
            moved.followups());
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    return Reply.text(text).with(new Block.Choices(List.of(undo)));
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(messages.say(call.language(), "handoff." + key, slots));
  }
}
