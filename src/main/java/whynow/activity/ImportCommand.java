package whynow.activity;

import java.util.ArrayList;
import java.util.List;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.ChatMessage;
import whynow.chat.Command;
import whynow.chat.Content;
import whynow.chat.Refusal;
import whynow.chat.Reply;
import whynow.chat.Usage;
import whynow.language.Messages;

/** {@code import} with a CSV file dropped beside it; {@code import preview} only looks. */
public final class ImportCommand implements Command {
  private static final int MOST_LINES = 10;
  private final Imports imports;
  private final Messages messages;

  public ImportCommand(Imports imports, Messages messages) {
    this.imports = imports;
    this.messages = messages;
  }

  @Override
  public Usage usage() {
    return Usage.of("import", Usage.optional("preview"));
  }

  @Override
  public Reply answer(Call call) {
    if (call.message().files().isEmpty()) {
      throw new Refusal(messages.say(call.language(), "account.import_how"));
    }
    boolean preview = call.arguments().matches("(?i)preview|预览");
    List<Block> blocks = new ArrayList<>();
    for (ChatMessage.Attachment file : call.message().files()) {
      blocks.addAll(taken(call, file, preview));
    }
    return Reply.of(blocks);
  }

  private List<Block> taken(Call call, ChatMessage.Attachment file, boolean preview) {
    byte[] sheet = file.content().bytes();
    Imports.Result result =
        preview
            ? imports.preview(sheet, call.rep(), call.now().toInstant())
            : imports.run(sheet, call.rep(), call.now().toInstant());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Text.of(summary(call, file.name(), result, preview)));
    if (!result.rejected().isEmpty()) {
      blocks.add(new Block.Points(false, rejected(call, result)));
      blocks.add(new Block.File("rejected-" + file.name(), "text/csv", Content.of(sheet(result))));
    }
    return blocks;
  }

  private String summary(Call call, String name, Imports.Result result, boolean preview) {
    return messages.say(
        call.language(),
        preview ? "account.import_preview" : "account.imported",
        "name",
        name,
        "accounts",
        result.accounts(),
        "contacts",
        result.contacts(),
        "touches",
        result.touches(),
        "engagements",
        result.engagements(),
        "deals",
        result.deals(),
        "rejected",
        result.rejected().size());
  }

  private List<Block.Text> rejected(Call call, Imports.Result result) {
    return result.rejected().stream()
        .limit(MOST_LINES)
        .map(
            row ->
                Block.Text.of(
                    messages.say(
                        call.language(),
                        "account.rejected_line",
                        "line",
                        row.line(),
                        "reason",
                        row.reason())))
        .toList();
  }

  private static String sheet(Imports.Result result) {
    return Csv.write(
        List.of("line", "reason"),
        result.rejected().stream().map(r -> List.of("" + r.line(), r.reason())).toList());
  }
}
