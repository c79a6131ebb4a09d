package whynow.activity;

import whynow.accounts.Accounts;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;

/**
 * {@code undo}: takes back my last change, said again the one before it; a button takes back the
 * one it stood beside.
 */
public final class UndoCommand implements Command {
  private final History history;
  private final Accounts accounts;
  private final Messages messages;

  public UndoCommand(History history, Accounts accounts, Messages messages) {
    this.history = history;
    this.accounts = accounts;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("undo");
  }

  @Override
  public Reply answer(Call call) {
    By by = new By(call.rep().id(), call.now().toInstant());
    return history
        .undoLast(by)
        .map(change -> Reply.text(said(call, change)).inPlace())
        .orElseGet(() -> Reply.text(messages.say(call.language(), "bot.undo_nothing")));
  }

  private String said(Call call, Change change) {
    String what = messages.say(call.language(), "bot.undo." + change.kind());
    return accounts
        .find(change.account())
        .map(a -> messages.say(call.language(), "bot.undone_at", "what", what, "account", a.name()))
        .orElseGet(() -> messages.say(call.language(), "bot.undone", "what", what));
  }
}
