package whynow.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Account;
import whynow.accounts.Accounts;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.ChatMessage;
import whynow.chat.Choice;
import whynow.chat.LastWord;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.followups.Due;
import whynow.followups.FollowupNotices;
import whynow.language.Messages;
import whynow.team.By;

/**
 * {@code undo}: takes back my last change; a button takes back the one it stood beside. What lies
 * half a day back is asked about first.
 */
public final class UndoCommand implements LastWord {
  private static final String VERB = "undo";
  private static final Pattern NUMBER = Pattern.compile("#(\\d{1,18})");
  private static final Pattern DIGITS = Pattern.compile("\\d");
  private static final Duration FRESH = Duration.ofHours(12);

  private final History history;
  private final Accounts accounts;
  private final FollowupNotices days;
  private final Messages messages;

  public UndoCommand(History history, Accounts accounts, FollowupNotices days, Messages messages) {
    this.history = history;
    this.accounts = accounts;
    this.days = days;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(VERB, Usage.optional("#"));
  }

  @Override
  public Reply answer(Call call) {
    Matcher number = NUMBER.matcher(call.arguments());
    if (number.find() && !isTyped(call.message())) {
      return result(call, history.undo(Long.parseLong(number.group(1)), by(call)), "bot.spent");
    }
    Optional<Change> last = history.last(call.rep().id());
    return last.filter(change -> isOld(change, call))
        .map(change -> asked(call, change))
        .orElseGet(
            () ->
                result(
                    call,
                    last.flatMap(change -> history.undo(change.id(), by(call))),
                    "bot.undo_nothing"));
  }

  /** The bare verb means the last change, though it is written on a button as well. */
  private static boolean isTyped(ChatMessage message) {
    return message.pressed().isEmpty() && !DIGITS.matcher(message.text()).find();
  }

  /** An Undo button of this answer means the change that was made with it, however late. */
  @Override
  public Reply lastWord(Reply answer, Call call) {
    return answer.choices().stream().noneMatch(c -> c.command().equals(VERB))
        ? answer
        : history.last(call.rep().id()).map(change -> tied(answer, change)).orElse(answer);
  }

  private static Reply tied(Reply answer, Change change) {
    return answer.mapChoices(
        c -> c.command().equals(VERB) ? Choice.of(c.label(), VERB + " #" + change.id()) : c);
  }

  private static boolean isOld(Change change, Call call) {
    return change.at().isBefore(call.now().toInstant().minus(FRESH));
  }

  private Reply asked(Call call, Change change) {
    Due day = Due.on(change.at().atZone(call.rep().zone()).toLocalDate());
    String when = days.when(day, call.language(), call.now().toLocalDate());
    String text =
        messages.say(call.language(), "bot.undo_old", "what", what(call, change), "when", when);
    Choice yes =
        Choice.of(messages.say(call.language(), "followup.undo"), VERB + " #" + change.id());
    return Reply.of(Block.Text.of(text), new Block.Choices(List.of(yes)));
  }

  private Reply result(Call call, Optional<Change> undone, String none) {
    return undone
        .map(
            c -> messages.say(call.language(), "bot.undone", "what", what(call, c)) + gone(call, c))
        .map(text -> Reply.text(text).inPlace())
        .orElseGet(() -> Reply.text(messages.say(call.language(), none)));
  }

  private String gone(Call call, Change change) {
    boolean founded = change.account() != 0 && accounts.find(change.account()).isEmpty();
    return founded ? " " + messages.say(call.language(), "bot.undo_founded") : "";
  }

  private String what(Call call, Change change) {
    String what = messages.say(call.language(), "bot.undo." + change.kind());
    return accounts
        .find(change.account())
        .map(Account::name)
        .map(name -> messages.say(call.language(), "bot.undo_at", "what", what, "account", name))
        .orElse(what);
  }

  private static By by(Call call) {
    return new By(call.rep().id(), call.now().toInstant());
  }
}
