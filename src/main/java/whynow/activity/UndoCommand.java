package whynow.activity;

import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;
import whynow.team.By;

/** {@code undo}: takes back my last change; a button takes back the one it stood beside. */
public final class UndoCommand implements Command {
  private final History history;
  private final Messages messages;

  public UndoCommand(History history, Messages messages) {
    this.history = history;
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
    return messages.say(call.language(), "bot.undone", "what", what);
  }
}
