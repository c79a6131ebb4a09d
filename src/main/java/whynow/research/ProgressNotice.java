package whynow.research;

import java.util.List;
import java.util.stream.Collectors;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.language.Messages;

/** One line that changes while a site is read, with a button that ends it. */
final class ProgressNotice implements Progress {
  private static final long PAUSE_NANOS = 250_000_000L;

  private final Call call;
  private final String key;
  private final Messages messages;
  private long shownAt;

  ProgressNotice(Call call, String key, String site, Messages messages) {
    this.call = call;
    this.key = key;
    this.messages = messages;
    show(messages.say(call.language(), "research.begins", "site", site));
  }

  @Override
  public synchronized void at(String site, List<String> found, int read, int known) {
    if (System.nanoTime() - shownAt < PAUSE_NANOS) {
      return;
    }
    String places =
        found.stream()
            .map(this::place)
            .collect(Collectors.joining(call.language().isChinese() ? "、" : ", "));
    show(
        messages.say(
            call.language(),
            "research.progress",
            "site",
            site,
            "found",
            places,
            "read",
            read,
            "known",
            known));
  }

  private String place(String found) {
    String key = "research.found." + found;
    return messages.has(key) ? messages.say(call.language(), key) : found;
  }

  private void show(String text) {
    shownAt = System.nanoTime();
    String stop = messages.say(call.language(), "research.stop");
    call.progress()
        .accept(
            Reply.of(Block.Text.of(text), new Block.Choices(List.of(Choice.of(stop, Command.STOP))))
                .as(key));
  }
}
