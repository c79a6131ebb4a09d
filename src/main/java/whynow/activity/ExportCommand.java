package whynow.activity;

import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Command;
import whynow.chat.Content;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code export touches}, {@code export person "Mara Lindt"}: a sheet as a file. */
public final class ExportCommand implements Command {
  private final Exports exports;
  private final Messages messages;

  public ExportCommand(Exports exports, Messages messages) {
    this.exports = exports;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of(
        "export", Usage.required("accounts|contacts|touches|deals|followups|person NAME"));
  }

  @Override
  public Reply answer(Call call) {
    Exports.Sheet sheet =
        exports
            .of(call.arguments(), call.rep())
            .orElseThrow(() -> new Refusal(messages.say(call.language(), "account.export_how")));
    return Reply.of(
            Block.Text.of(messages.say(call.language(), "account.exported", "n", sheet.rows())),
            new Block.File(sheet.name() + ".csv", "text/csv", Content.of(sheet.csv())))
        .privately();
  }
}
