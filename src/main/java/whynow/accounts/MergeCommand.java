package whynow.accounts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import whynow.team.Rep;
import whynow.team.Reps;

/** {@code merge Northlight GmbH into Northlight Foods}: two accounts that are one. */
public final class MergeCommand implements Command {
  private static final Pattern INTO =
      Pattern.compile(
          "(?i)^(.+?)\\s*(?:\\s(?:into|and|with|to)\\s|->|→|合并到|合并进|并入|归入|到|和|与)\\s*(.+)$");
  private final Accounts accounts;
  private final AccountMatcher matcher;
  private final Reps reps;
  private final Messages messages;

  public MergeCommand(Accounts accounts, AccountMatcher matcher, Reps reps, Messages messages) {
    this.accounts = accounts;
    this.matcher = matcher;
    this.reps = reps;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("merge", Usage.required("account"), Usage.required("into account"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher asked = INTO.matcher(call.arguments());
    if (!asked.matches()) {
      throw refusal(call, "merge_how", "text", call.arguments());
    }
    Account from = account(call, asked.group(1));
    Account into = account(call, asked.group(2));
    if (from.id() == into.id()) {
      throw refusal(call, "merge_same", "account", into.name());
    }
    mayChange(call, from);
    mayChange(call, into);
    accounts.merge(from.id(), into.id(), new By(call.rep().id(), call.now().toInstant()));
    Choice undo = Choice.of(messages.say(call.language(), "followup.undo"), "undo");
    return Reply.text(say(call, "merged", "from", from.name(), "into", into.name()))
        .with(new Block.Choices(List.of(undo)));
  }

  private Account account(Call call, String name) {
    return matcher.match(name).account().orElseThrow(() -> refusal(call, "unknown", "text", name));
  }

  /** One's own and nobody's; a colleague's is the manager's to join. */
  private void mayChange(Call call, Account account) {
    Optional<Rep> other = account.owner().filter(id -> id != call.rep().id()).flatMap(reps::byId);
    if (other.isPresent() && !call.rep().role().may(Rep.Role.MANAGER)) {
      throw refusal(
          call,
          "merge_may_not",
          "account",
          account.name(),
          "owner",
          other.get().name(),
          "who",
          reps.all().stream()
              .filter(rep -> rep.role().may(Rep.Role.MANAGER))
              .map(Rep::name)
              .collect(Collectors.joining(", ")));
    }
  }

  private String say(Call call, String key, Object... slots) {
    return messages.say(call.language(), "account." + key, slots);
  }

  private Refusal refusal(Call call, String key, Object... slots) {
    return new Refusal(say(call, key, slots));
  }
}
