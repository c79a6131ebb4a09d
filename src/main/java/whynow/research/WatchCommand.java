package whynow.research;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.AccountMatch;
import whynow.accounts.AccountMatcher;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/**
 * {@code watch northlight}: read again every hour, and told only what is new; {@code watch mine}:
 * all my accounts; {@code unwatch} ends it.
 */
public final class WatchCommand implements Command {
  private static final Duration EVERY = Duration.ofHours(1);
  private static final Pattern MINE = Pattern.compile("(?i)mine|my|我的");

  private final boolean on;
  private final AccountMatcher matcher;
  private final Accounts accounts;
  private final Watches watches;
  private final Messages messages;

  /**
   * Watching or its end.
   *
   * @param on true for {@code watch}, false for {@code unwatch}
   */
  public WatchCommand(
      boolean on, AccountMatcher matcher, Accounts accounts, Watches watches, Messages messages) {
    this.on = on;
    this.matcher = matcher;
    this.accounts = accounts;
    this.watches = watches;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(on ? "watch" : "unwatch", Usage.required("account|mine"));
  }

  @Override
  public Reply answer(Call call) {
    if (MINE.matcher(call.arguments()).matches()) {
      return mine(call);
    }
    AccountMatch match = matcher.match(call.arguments());
    Account account = match.account().orElseThrow(() -> unknown(call));
    return on ? watch(call, account) : unwatch(call, account);
  }

  /** All the rep's own accounts that have a site. */
  private Reply mine(Call call) {
    List<Account> own =
        accounts.ownedBy(call.rep().id()).stream().filter(a -> a.domain().isPresent()).toList();
    for (Account account : own) {
      if (on) {
        watches.watch(call.rep().id(), account.id(), EVERY, call.now().toInstant());
      } else {
        watches.unwatch(call.rep().id(), account.id());
      }
    }
    String key = own.isEmpty() ? "none_mine" : on ? "watching_mine" : "unwatched_mine";
    return Reply.text(messages.say(call.language(), "research." + key, "n", own.size()));
  }

  private Refusal unknown(Call call) {
    String research = "research " + call.arguments();
    return new Refusal(
        Reply.of(
            Block.Text.of(
                messages.say(call.language(), "research.unread", "name", call.arguments())),
            new Block.Choices(List.of(Choice.of(research, research)))));
  }

  private Reply watch(Call call, Account account) {
    watches.watch(call.rep().id(), account.id(), EVERY, call.now().toInstant());
    String undo = messages.say(call.language(), "research.unwatch");
    return Reply.of(
        Block.Text.of(
            messages.say(call.language(), "research.watching", "account", account.name())),
        new Block.Choices(
            List.of(Choice.of(undo, "unwatch " + account.domain().orElse(account.name())))));
  }

  private Reply unwatch(Call call, Account account) {
    boolean was = watches.unwatch(call.rep().id(), account.id());
    String key = was ? "research.unwatched" : "research.not_watched";
    return Reply.text(messages.say(call.language(), key, "account", account.name())).inPlace();
  }
}
