package whynow.research;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import whynow.chat.Block;
import whynow.chat.Call;
import whynow.chat.Choice;
import whynow.chat.Command;
import whynow.chat.Reply;
import whynow.language.Messages;

/**
 * What changes while a site is read: one line, and as soon as the newest posts are read their brief
 * above it; with a button that ends it.
 */
final class ProgressNotice implements Progress {
  private static final long PAUSE_NANOS = 250_000_000L;
  private static final long PAUSE_OF_A_BRIEF_NANOS = 1_000_000_000L;

  private final Call call;
  private final String key;
  private final Messages messages;
  private final Function<Brief, Reply> brief;
  private List<Block> early = List.of();
  private long shownAt;

  /**
   * Begins.
   *
   * @param brief how a brief is shown before all is read
   */
  ProgressNotice(
      Call call, String key, String site, Messages messages, Function<Brief, Reply> brief) {
    this.call = call;
    this.key = key;
    this.messages = messages;
    this.brief = brief;
    show(messages.say(call.language(), "research.begins", "site", site));
  }

  @Override
  public synchronized void at(String site, List<String> found, int read, int known) {
    long pause = early.isEmpty() ? PAUSE_NANOS : PAUSE_OF_A_BRIEF_NANOS;
    if (System.nanoTime() - shownAt < pause) {
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

  @Override
  public void early(Supplier<Brief> newest) {
    List<Block> blocks = brief.apply(newest.get()).blocks();
    synchronized (this) {
      early = blocks;
      show(messages.say(call.language(), "research.reads_on"));
    }
  }

  /** The line without a brief above it. */
  Progress alone() {
    return (site, found, read, known) -> at(site, found, read, known);
  }

  private String place(String found) {
    String key = "research.found." + found;
    return messages.has(key) ? messages.say(call.language(), key) : found;
  }

  private void show(String text) {
    shownAt = System.nanoTime();
    String stop = messages.say(call.language(), "research.stop");
    List<Block> blocks = new ArrayList<>(early);
    blocks.add(Block.Text.of(text));
    blocks.add(new Block.Choices(List.of(Choice.of(stop, Command.STOP))));
    call.progress().accept(Reply.of(blocks).as(key));
  }
}
