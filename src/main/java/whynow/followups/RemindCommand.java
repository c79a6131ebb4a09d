package whynow.followups;

import java.util.List;
import java.util.regex.Pattern;
import whynow.accounts.Whom;
import whynow.accounts.WhomNotice;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;

/** {@code remind Mara Lindt tuesday call about Leipzig}. */
public final class RemindCommand implements Command {
  /** "remind me to call Priya", 提醒我给顾总打电话. */
  private static final Pattern ME =
      Pattern.compile("(?i)^\\s*(?:me\\b(?:\\s+(?:to|about)\\b)?|我)\\s*");

  private final Followups followups;
  private final Whom whom;
  private final FollowupNotices lines;
  private final Messages messages;

  public RemindCommand(Followups followups, Whom whom, FollowupNotices lines, Messages messages) {
    this.followups = followups;
    this.whom = whom;
    this.lines = lines;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "remind", Usage.required("who"), Usage.required("when"), Usage.optional("what"));
  }

  @Override
  public Reply answer(Call call) {
    DueWords.Found when =
        DueWords.in(call.arguments(), call.now())
            .orElseThrow(() -> refusal(call, "followup.when", "text", call.arguments()));
    Whom.Answer who = whom.anywhereIn(ME.matcher(when.rest()).replaceFirst(""));
    String line = "remind {name} " + when.due();
    return kept(call, WhomNotice.one(who, call, line, "followup.who", messages), when.due());
  }

  private Reply kept(Call call, Whom.One one, Due due) {
    Followup kept =
        followups.add(
            Followup.promise(
                call.rep().id(),
                one.account().id(),
                one.contact().map(c -> c.id()),
                due,
                one.rest()),
            new By(call.rep().id(), call.now().toInstant()));
    return Reply.of(
        lines.line(kept, call.language(), call.now().toLocalDate()),
        new Block.Choices(
            List.of(
                Choice.of(messages.say(call.language(), "followup.undo"), "undo"),
                Choice.of(
                    messages.say(call.language(), "followup.snooze"),
                    "snooze #" + kept.id() + " 1d"))));
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(messages.say(call.language(), key, slots));
  }
}
