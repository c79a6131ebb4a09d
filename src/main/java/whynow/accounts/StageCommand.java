package whynow.accounts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;

/** {@code stage Northlight SQL they asked for a pilot}; without a stage, the history. */
public final class StageCommand implements Command {
  private final Accounts accounts;
  private final Whom whom;
  private final Stages stages;
  private final Messages messages;

  public StageCommand(Accounts accounts, Whom whom, Stages stages, Messages messages) {
    this.accounts = accounts;
    this.whom = whom;
    this.stages = stages;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "stage", Usage.required("account"), Usage.optional("stage"), Usage.optional("reason"));
  }

  @Override
  public Reply answer(Call call) {
    Whom.One one =
        WhomNotice.one(
            whom.in(call.arguments()), call, "stage {name}", "account.unknown", messages);
    String[] words = one.rest().split("\\s+", 2);
    Optional<Stages.Stage> stage = stages.named(words[0]);
    if (stage.isPresent()) {
      return moved(call, one.account(), stage.get(), words.length > 1 ? words[1] : "");
    }
    if (one.rest().isBlank()) {
      return history(call, one.account());
    }
    String known =
        stages.all().stream()
            .map(s -> s.name(call.language()))
            .collect(Collectors.joining(call.language().isChinese() ? "、" : ", "));
    throw new Refusal(
        messages.say(call.language(), "account.stages", "text", words[0], "stages", known));
  }

  private Reply moved(Call call, Account account, Stages.Stage stage, String reason) {
    accounts.move(
        account.id(), stage.id(), reason, new By(call.rep().id(), call.now().toInstant()));
    String text =
        messages.say(
            call.language(),
            "account.moved",
            "account",
            account.name(),
            "stage",
            stage.name(call.language()));
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    return Reply.of(Block.Text.of(text), new Block.Choices(List.of(undo)));
  }

  private Reply history(Call call, Account account) {
    List<Block.Text> steps =
        accounts.moves(account.id()).stream()
            .map(
                move ->
                    Block.Text.of(
                        move.at().atZone(call.rep().zone()).toLocalDate()
                            + " "
                            + move.from()
                            + " → "
                            + move.to()
                            + (move.reason().isEmpty() ? "" : ": " + move.reason())))
            .toList();
    Block.Text now =
        Block.Text.of(
            Block.Run.strong(account.name()),
            Block.Run.plain(
                " "
                    + stages
                        .named(account.stage())
                        .map(s -> s.name(call.language()))
                        .orElse(account.stage())));
    return steps.isEmpty() ? Reply.of(now) : Reply.of(now, new Block.Points(false, steps));
  }
}
