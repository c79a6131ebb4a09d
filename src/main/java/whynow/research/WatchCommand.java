package whynow.research;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
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
  private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);
  private static final Pattern MINE = Pattern.compile("(?i)mine|my|my accounts|我的|我的客户");
  private static final Pattern NIGHTLY =
      Pattern.compile(
          "(?i)(?:mine|my accounts|我的|我的客户)\\s*(?:overnight|nightly|at night|every night|每晚|夜间|夜里)");

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
    return Usage.of(
        on ? "watch" : "unwatch",
        Usage.required(on ? "account|mine|mine overnight" : "account|mine"));
  }

  @Override
  public Reply answer(Call call) {
    if (on && NIGHTLY.matcher(call.arguments()).matches()) {
      return nightly(call);
    }
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

  /** All of them once a night, and what moved in the morning, the strongest first. */
  Reply nightly(Call call) {
    ZonedDateTime tonight = call.now().with(AT_NIGHT);
    ZonedDateTime first = tonight.isAfter(call.now()) ? tonight : tonight.plusDays(1);
    List<Account> own =
        accounts.ownedBy(call.rep().id()).stream().filter(a -> a.domain().isPresent()).toList();
    own.forEach(a -> watches.watchNightly(call.rep().id(), a.id(), first.toInstant()));
    if (own.isEmpty()) {
      return Reply.text(messages.say(call.language(), "research.none_mine"));
    }
    String now = messages.say(call.language(), "research.what_moved");
    String undo = messages.say(call.language(), "research.unwatch");
    return Reply.of(
        Block.Text.of(messages.say(call.language(), "research.nightly", "n", own.size())),
        new Block.Choices(
            List.of(Choice.of(now, "triggers mine"), Choice.of(undo, "unwatch mine"))));
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
        new Block.Choices(List.of(Choice.of(undo, "unwatch " + account.handle()))));
  }

  private Reply unwatch(Call call, Account account) {
    boolean was = watches.unwatch(call.rep().id(), account.id());
    String key = was ? "research.unwatched" : "research.not_watched";
    return Reply.text(messages.say(call.language(), key, "account", account.name())).inPlace();
  }
}
