package whynow.chat.wecom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * Writes blocks as the text of WeCom and WeChat, which knows links and nothing else; choices are
 * numbered through the whole reply, to be answered by number.
 */
public final class WeixinText implements Markup<List<String>> {
  private static final Limit PAGE = Limit.ofBytes(2_048);
  private static final Limit PIECE = Limit.ofBytes(1_900);
  private static final Limit WORDS = Limit.ofBytes(1_000);
  private static final int LONGEST_LINK = 800;
  private final Predicate<Choice> numbered;
  private int choicesSoFar;

  private WeixinText(Predicate<Choice> numbered) {
    this.numbered = numbered;
  }

  /** A reply in texts of at most 2,048 bytes each. */
  public static List<String> pages(Reply reply) {
    return pages(reply, choice -> true);
  }

  /** The same, where only these choices are written; each keeps its number among all. */
  static List<String> pages(Reply reply, Predicate<Choice> numbered) {
    WeixinText text = new WeixinText(numbered);
    List<String> pieces = reply.blocks().stream().flatMap(b -> b.in(text).stream()).toList();
    List<String> pages =
        PAGE.pack(pieces, "\n").stream()
            .map(String::strip)
            .filter(page -> !page.isEmpty())
            .toList();
    return pages.isEmpty() ? List.of("…") : pages;
  }

  /** What could be read as a link or a mention is kept apart from its sign by nothing visible. */
  private static String words(String text) {
    return PlainText.of(text).replaceAll("<(?=[A-Za-z/@!])", "<\u200B");
  }

  private static List<String> split(String text) {
    return WORDS.split(words(text));
  }

  /** There is nothing bold here: what a paragraph opens with in bold stands in brackets. */
  @Override
  public List<String> text(Block.Text text) {
    List<Run> runs = new ArrayList<>(text.runs());
    if (!runs.isEmpty() && runs.get(0).strong()) {
      runs.set(0, Run.plain("【" + runs.get(0).text().strip() + "】"));
    }
    return PIECE.pack(runs.stream().flatMap(WeixinText::run).toList(), "");
  }

  private static Stream<String> run(Run run) {
    return run.link()
        .filter(url -> PlainText.isLink(url) && url.length() <= LONGEST_LINK)
        .map(url -> split(run.text()).stream().map(part -> link(url, part)))
        .orElseGet(() -> split(run.text()).stream());
  }

  private static String link(String url, String text) {
    return "<a href=\"" + url + "\">" + text + "</a>";
  }

  @Override
  public List<String> heading(Block.Heading heading) {
    return split("【" + heading.text() + "】");
  }

  @Override
  public List<String> quote(Block.Quote quote) {
    String source = quote.source().isEmpty() ? quote.url() : quote.source();
    Run run = quote.url().isEmpty() ? Run.plain(source) : Run.link(source, quote.url());
    return PIECE.pack(
        Stream.concat(split("\n“" + quote.text() + "”").stream(), run(run)).toList(), "\n");
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

  /** Columns do not stand straight here: a line a row. */
  @Override
  public List<String> table(Block.Table table) {
    List<String> head = table.head();
    return table.rows().stream().flatMap(row -> split(row(head, row)).stream()).toList();
  }

  static String row(List<String> head, List<String> row) {
    return IntStream.range(0, row.size())
        .filter(i -> !row.get(i).isBlank())
        .mapToObj(i -> head.get(i).isBlank() ? row.get(i) : head.get(i) + " " + row.get(i))
        .collect(Collectors.joining(" · "));
  }

  @Override
  public List<String> draft(Block.DraftText draft) {
    return Stream.concat(draft.subject().stream(), Stream.of("\n" + draft.body()))
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
    return split(
        IntStream.range(0, choices.choices().size())
            .filter(i -> numbered.test(choices.choices().get(i)))
            .mapToObj(i -> (before + i + 1) + " " + choices.choices().get(i).label())
            .collect(Collectors.joining("  ")));
  }
}
