package whynow.chat.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Block.Run;
import whynow.chat.Choice;
import whynow.chat.Columns;
import whynow.chat.FormLine;
import whynow.chat.Limit;
import whynow.chat.Markup;
import whynow.chat.PlainText;

/** Writes blocks as Telegram's HTML, each in pieces that can stand in a message of their own. */
final class TelegramHtml implements Markup<List<String>> {
  /** Leaves room for tags and one address. */
  private static final Limit TEXT = new Limit(2_400, TelegramHtml::cost);

  private static final Limit PIECE = Limit.ofChars(4_000);
  private static final int LONGEST_LABEL = 48;
  private static final int LONGEST_LINK = 1_500;

  private static int cost(int point) {
    return escape(Character.toString(point)).length();
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static List<String> split(String text) {
    return TEXT.split(PlainText.of(text)).stream().map(TelegramHtml::escape).toList();
  }

  private static List<String> tagged(String tag, String text) {
    return split(text).stream().map(part -> "<" + tag + ">" + part + "</" + tag + ">").toList();
  }

  @Override
  public List<String> text(Block.Text text) {
    return PIECE.pack(text.runs().stream().flatMap(TelegramHtml::run).toList(), "");
  }

  private static Stream<String> run(Run run) {
    Stream<String> words =
        run.strong() ? tagged("b", run.text()).stream() : split(run.text()).stream();
    return run.link()
        .filter(url -> PlainText.isLink(url) && escape(url).length() <= LONGEST_LINK)
        .map(url -> words.map(part -> "<a href=\"" + escape(url) + "\">" + part + "</a>"))
        .orElse(words);
  }

  @Override
  public List<String> heading(Block.Heading heading) {
    return tagged("b", heading.text());
  }

  @Override
  public List<String> quote(Block.Quote quote) {
    Run source =
        new Run(
            quote.source().isEmpty() ? quote.url() : quote.source(),
            false,
            Optional.of(quote.url()));
    return PIECE.pack(
        Stream.concat(tagged("blockquote", quote.text()).stream(), run(source)).toList(), "\n");
  }

  @Override
  public List<String> points(Block.Points points) {
    List<Block.Text> all = points.points();
    return IntStream.range(0, all.size())
        .boxed()
        .flatMap(i -> point(points.numbered() ? (i + 1) + ". " : "• ", all.get(i)).stream())
        .toList();
  }

  private List<String> point(String mark, Block.Text point) {
    List<Run> runs = new ArrayList<>(List.of(Run.plain(mark)));
    runs.addAll(point.runs());
    return text(new Block.Text(runs));
  }

  @Override
  public List<String> table(Block.Table table) {
    return tagged("pre", Columns.of(table));
  }

  /** A code block is copied by one touch. */
  @Override
  public List<String> draft(Block.DraftText draft) {
    return Stream.concat(
            draft.subject().stream().flatMap(subject -> tagged("b", subject).stream()),
            tagged("pre", draft.body()).stream())
        .toList();
  }

  /** Only where it could not be drawn. */
  @Override
  public List<String> chart(Block.Chart chart) {
    return Stream.concat(
            tagged("b", chart.title()).stream(), tagged("pre", Columns.of(chart)).stream())
        .toList();
  }

  /** The file itself is sent as a document. */
  @Override
  public List<String> file(Block.File file) {
    return List.of();
  }

  /** No forms here: the line, ready to be copied and filled in. */
  @Override
  public List<String> form(Block.Form form) {
    return Stream.concat(
            tagged("b", form.title()).stream(), tagged("code", FormLine.blank(form)).stream())
        .toList();
  }

  /** Buttons stand under the message; labels too long for one are read here by number. */
  @Override
  public List<String> choices(Block.Choices choices) {
    return areLong(choices)
        ? points(
            new Block.Points(
                true, choices.choices().stream().map(c -> Block.Text.of(c.label())).toList()))
        : List.of();
  }

  static List<String> labels(Block.Choices choices) {
    List<Choice> all = choices.choices();
    return areLong(choices)
        ? IntStream.rangeClosed(1, all.size()).mapToObj(String::valueOf).toList()
        : all.stream().map(TelegramHtml::label).toList();
  }

  private static boolean areLong(Block.Choices choices) {
    return choices.choices().stream().anyMatch(choice -> label(choice).length() > LONGEST_LABEL);
  }

  private static String label(Choice choice) {
    String label = PlainText.of(choice.label()).strip();
    return label.isEmpty() ? "…" : label;
  }
}
