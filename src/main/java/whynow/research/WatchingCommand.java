package whynow.research;

import java.util.List;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code watching}: the accounts I watch, and when each was read last. */
public final class WatchingCommand implements Command {
  private final Watches watches;
  private final Accounts accounts;
  private final Readings readings;
  private final Messages messages;

  public WatchingCommand(Watches watches, Accounts accounts, Readings readings, Messages messages) {
    this.watches = watches;
    this.accounts = accounts;
    this.readings = readings;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("watching");
  }

  @Override
  public Reply answer(Call call) {
    List<Block.Text> lines =
        watches.watchedBy(call.rep().id()).stream()
            .flatMap(id -> accounts.find(id).stream())
            .map(a -> line(a, call))
            .toList();
    return lines.isEmpty()
        ? Reply.text(messages.say(call.language(), "research.watching_none"))
        : Reply.of(new Block.Points(false, lines));
  }

  private Block.Text line(Account account, Call call) {
    String read =
        readings
            .of(account.id())
            .map(r -> r.at().atZone(call.rep().zone()).toLocalDate())
            .map(d -> TriggerNotice.shown(d, call.language(), call.now().toLocalDate()))
            .map(d -> messages.say(call.language(), "research.read_on", "day", d))
            .orElse("");
    return Block.Text.of(
        new Block.Run(account.name(), true, java.util.Optional.of("/accounts/" + account.id())),
        Block.Run.plain(" " + read));
  }
}
