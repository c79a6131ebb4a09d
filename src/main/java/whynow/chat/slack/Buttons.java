package whynow.chat.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.StaticSelectElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Block.Run;
import whynow.chat.Choice;
import whynow.chat.PlainText;

/** Choices as buttons; many as a list to select from. The press comes back as the choice's id. */
final class Buttons {
  /** In front of a choice's id, so that a press of ours is known. */
  static final String CHOICE = "choice:";

  static final String SELECT = "select:";
  private static final int LONGEST_LABEL = 75;
  private static final int MOST_BUTTONS = 10;
  private static final int A_ROW = 5;
  private static final int MOST_OPTIONS = 100;

  private Buttons() {}

  static List<Piece> of(Block.Choices choices) {
    List<Choice> all = choices.choices();
    boolean tooLong = all.stream().anyMatch(choice -> label(choice).length() > LONGEST_LABEL);
    List<Piece> pieces = new ArrayList<>();
    if (tooLong) {
      pieces.addAll(spelledOut(all));
    }
    List<String> labels = tooLong ? numbers(all.size()) : all.stream().map(Buttons::label).toList();
    pieces.addAll(all.size() > MOST_BUTTONS ? selects(all, labels) : rows(all, labels));
    return pieces;
  }

  /** Labels longer than a button is wide are read above it and pressed by number. */
  private static List<Piece> spelledOut(List<Choice> choices) {
    List<Block.Text> lines =
        choices.stream().map(choice -> Block.Text.of(Run.plain(choice.label()))).toList();
    return new BlockKit().points(new Block.Points(true, lines));
  }

  private static List<Piece> rows(List<Choice> choices, List<String> labels) {
    return slices(choices.size(), A_ROW)
        .map(IntStream::boxed)
        .map(Stream::toList)
        .map(
            row ->
                actions(
                    row.stream().map(i -> button(choices.get(i), labels.get(i))).toList(),
                    String.join(" · ", row.stream().map(labels::get).toList())))
        .toList();
  }

  private static List<Piece> selects(List<Choice> choices, List<String> labels) {
    return slices(choices.size(), MOST_OPTIONS)
        .map(slice -> slice.mapToObj(i -> option(labels.get(i), choices.get(i).id())).toList())
        .map(Buttons::select)
        .toList();
  }

  private static Piece select(List<OptionObject> options) {
    return actions(
        List.of(
            StaticSelectElement.builder()
                .actionId(SELECT + options.get(0).getValue())
                .placeholder(plain("…"))
                .options(options)
                .build()),
        String.join(" · ", options.stream().map(option -> option.getText().getText()).toList()));
  }

  private static Stream<IntStream> slices(int size, int each) {
    return IntStream.iterate(0, from -> from < size, from -> from + each)
        .mapToObj(from -> IntStream.range(from, Math.min(size, from + each)));
  }

  private static List<String> numbers(int size) {
    return IntStream.rangeClosed(1, size).mapToObj(String::valueOf).toList();
  }

  private static BlockElement button(Choice choice, String label) {
    return ButtonElement.builder()
        .text(plain(label))
        .actionId(CHOICE + choice.id())
        .value(choice.id())
        .build();
  }

  static OptionObject option(String label, String value) {
    return OptionObject.builder().text(plain(label)).value(value).build();
  }

  static PlainTextObject plain(String text) {
    return PlainTextObject.builder().text(text).emoji(false).build();
  }

  private static Piece actions(List<BlockElement> elements, String text) {
    LayoutBlock block = ActionsBlock.builder().elements(elements).build();
    return new Piece(block, text, text.length());
  }

  /** A button must say something. */
  private static String label(Choice choice) {
    String label = PlainText.of(choice.label()).strip();
    return label.isEmpty() ? "…" : label;
  }
}
