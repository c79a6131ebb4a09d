package whynow.chat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the bot says.
 *
 * <pre>{@code
 * Reply.of(Text.of("Logged."), choices).privately()
 * }</pre>
 *
 * @param blocks from top to bottom
 * @param personal true when it must go to the person alone: a draft, an alert, somebody's data
 * @param key replies of one key in one conversation stand in one message: the later one replaces
 *     the earlier one, as progress does
 * @param unasked true for a notice: several that wait for a platform to come back are told in one
 */
public record Reply(List<Block> blocks, boolean personal, Optional<String> key, boolean unasked) {
  private static final String IN_PLACE = "@pressed";

  public Reply {
    blocks = List.copyOf(blocks);
  }

  public static Reply of(Block... blocks) {
    return new Reply(List.of(blocks), false, Optional.empty(), false);
  }

  public static Reply of(List<Block> blocks) {
    return new Reply(blocks, false, Optional.empty(), false);
  }

  /** One plain paragraph. */
  public static Reply text(String text) {
    return of(Block.Text.of(text));
  }

  public Reply privately() {
    return new Reply(blocks, true, key, unasked);
  }

  /** Nobody asked for it: a reminder, a digest, news. */
  public Reply asNotice() {
    return new Reply(blocks, personal, key, true);
  }

  /** Stands in the same message as earlier replies of this key. */
  public Reply as(String newKey) {
    return new Reply(blocks, personal, Optional.of(newKey), unasked);
  }

  /**
   * A decision's result: it takes the place of the message whose choice was pressed, and that
   * message's choices are spent. Said without a press it is a message like any other.
   */
  public Reply inPlace() {
    return as(IN_PLACE);
  }

  boolean isInPlace() {
    return key.equals(Optional.of(IN_PLACE));
  }

  public Reply with(Block... more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(List.of(more));
    return new Reply(all, personal, key, unasked);
  }

  /** All choices, from top to bottom. */
  public List<Choice> choices() {
    return blocks.stream()
        .filter(Block.Choices.class::isInstance)
        .flatMap(b -> ((Block.Choices) b).choices().stream())
        .toList();
  }

  /** True for what only tells how far we are: it offers to stop. */
  public boolean tellsProgress() {
    return choices().stream().anyMatch(choice -> choice.command().equals(Command.STOP));
  }

  /** The same reply, each choice as this makes it. */
  public Reply mapChoices(UnaryOperator<Choice> made) {
    return withChoices(choices().stream().map(made).toList());
  }

  /** The same reply with these choices, as many as it has, in its own one's places. */
  Reply withChoices(List<Choice> choices) {
    Iterator<Choice> next = choices.iterator();
    List<Block> replaced =
        blocks.stream()
            .map(b -> b instanceof Block.Choices c ? taken(next, c.choices().size()) : b)
            .toList();
    return new Reply(replaced, personal, key, unasked);
  }

  private static Block taken(Iterator<Choice> next, int count) {
    return new Block.Choices(Stream.generate(next::next).limit(count).toList());
  }
}
