package whynow.chat.wecom;

import java.util.List;
import java.util.function.Predicate;
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
import whynow.chat.Reply;

/**
 * Writes blocks as the Markdown of WeCom's robots; choices are numbered through the whole reply.
 */
final class RobotMarkdown implements Markup<List<String>> {
  private static final Limit WORDS = new Limit(1_200, RobotMarkdown::cost);
  private static final Limit PIECE = Limit.ofBytes(3_800);
  private static final int LONGEST_LINK = 800;

  private final Predicate<Choice> numbered;
  private int choicesSoFar;

  private RobotMarkdown(Predicate<Choice> numbered) {
    this.numbered = numbered;
  }

  /**
   * A reply in messages, at least one.
   *
   * @param bytes the most that one may have
   * @param numbered the choices to be written; each keeps its number among all
   */
  static List<String> pages(Reply reply, int bytes, Predicate<Choice> numbered) {
    RobotMarkdown markdown = new RobotMarkdown(numbered);
    List<String> pieces = reply.blocks().stream().flatMap(b -> b.in(markdown).stream()).toList();
    List<String> pages =
        Limit.ofBytes(bytes).pack(pieces, "\n").stream().filter(page -> !page.isBlank()).toList();
    return pages.isEmpty() ? List.of("…") : pages;
  }

  private static int cost(int point) {
    return Limit.ofBytes(1).size(escape(Character.toString(point)));
  }

  /** What would be markup is written as itself; a mention is kept apart from its sign. */
  static String escape(String text) {
    return text.replaceAll("<(?=[A-Za-z/@!])", "<\u200B")
        .replaceAll("([\\\\`*_\\[\\]~|#>])", "\\\\$1");
  }

  private static List<String> split(String text) {
    return WORDS.split(PlainText.of(text)).stream().map(RobotMarkdown::escape).toList();
  }

  @Override
  public List<String> text(Block.Text text) {
    return PIECE.pack(text.runs().stream().flatMap(RobotMarkdown::run).toList(), "");
  }

  private static Stream<String> run(Run run) {
    Stream<String> words = split(run.text()).stream();
    return run.link()
        .filter(url -> PlainText.isLink(url) && url.length() <= LONGEST_LINK)
        .map(url -> words.map(part -> "[" + part + "](" + address(url) + ")"))
        .orElseGet(() -> run.strong() ? strong(run.text()) : words);
  }

  /** Stars stand close to the words, or they are no markup. */
  private static Stream<String> strong(String text) {
    String bare = text.strip();
    if (bare.isEmpty()) {
      return Stream.of(text);
    }
    int start = text.indexOf(bare);
    return Stream.of(
            Stream.of(text.substring(0, start)),
            split(bare).stream().map(part -> "**" + part + "**"),
            Stream.of(text.substring(start + bare.length())))
        .flatMap(parts -> parts)
        .filter(part -> !part.isEmpty());
  }

  private static String address(String url) {
    return url.replace("(", "%28").replace(")", "%29");
  }

  @Override
  public List<String> heading(Block.Heading heading) {
    return split(heading.text()).stream().map(part -> "**" + part.strip() + "**").toList();
  }

  @Override
  public List<String> quote(Block.Quote quote) {
    String source = quote.source().isEmpty() ? quote.url() : quote.source();
    Run run = quote.url().isEmpty() ? Run.plain(source) : Run.link(source, quote.url());
    return PIECE.pack(
        Stream.concat(
                split(quote.text().replace('\n', ' ')).stream().map(part -> "> " + part), run(run))
            .toList(),
        "\n");
  }

  @Override
  public List<String> points(Block.Points points) {
    return IntStream.range(0, points.points().size())
        .boxed()
        .flatMap(i -> point(points.numbered() ? (i + 1) + ". " : "· ", points.points().get(i)))
        .toList();
  }

  private Stream<String> point(String mark, Block.Text point) {
    Stream<Run> runs = Stream.concat(Stream.of(Run.plain(mark)), point.runs().stream());
    return text(new Block.Text(runs.toList())).stream();
  }

  /** A line a row: not every client draws tables. */
  @Override
  public List<String> table(Block.Table table) {
    return table.rows().stream()
        .flatMap(row -> split(WeixinText.row(table.head(), row)).stream())
        .toList();
  }

  @Override
  public List<String> draft(Block.DraftText draft) {
    return Stream.concat(draft.subject().stream(), Stream.of(draft.body()))
        .flatMap(text -> split(text).stream())
        .toList();
  }

  @Override
  public List<String> chart(Block.Chart chart) {
    return Stream.concat(
            heading(new Block.Heading(chart.title())).stream(),
            table(Columns.table(chart)).stream())
        .toList();
  }

  @Override
  public List<String> file(Block.File file) {
    return List.of();
  }

  @Override
  public List<String> form(Block.Form form) {
    return Stream.of(form.title(), FormLine.blank(form)).flatMap(t -> split(t).stream()).toList();
  }

  @Override
  public List<String> choices(Block.Choices choices) {
    int before = choicesSoFar;
    choicesSoFar += choices.choices().size();
    return IntStream.range(0, choices.choices().size())
        .filter(i -> numbered.test(choices.choices().get(i)))
        .mapToObj(i -> (before + i + 1) + " " + choices.choices().get(i).label())
        .flatMap(line -> split(line).stream())
        .toList();
  }
}
