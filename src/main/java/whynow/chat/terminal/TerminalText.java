package whynow.chat.terminal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Choice;
import whynow.chat.Markup;
import whynow.chat.PlainText;
import whynow.chat.Reply;

/** Replies as plain text; choices are numbered through the whole reply. */
public final class TerminalText implements Markup<String> {
  private int choicesSoFar;

  /** The reply's text, with or without its choices; nothing in it moves the cursor. */
  public static String of(Reply reply, boolean withChoices) {
    TerminalText text = new TerminalText();
    return PlainText.of(
        reply.blocks().stream()
            .filter(b -> withChoices || !(b instanceof Block.Choices))
            .map(b -> b.in(text))
            .collect(Collectors.joining("\n\n")));
  }

  @Override
  public String text(Block.Text text) {
    return text.runs().stream().map(TerminalText::run).collect(Collectors.joining());
  }

  private static String run(Block.Run run) {
    return run.link()
        .filter(url -> !url.equals(run.text()))
        .map(u -> run.text() + " <" + u + ">")
        .orElse(run.text());
  }

  @Override
  public String heading(Block.Heading heading) {
    return heading.text() + "\n" + "─".repeat(Columns.width(heading.text()));
  }

  @Override
  public String quote(Block.Quote quote) {
    String link = quote.url().isEmpty() ? "" : " <" + quote.url() + ">";
    return "│ “" + quote.text().replace("\n", "\n│ ") + "”\n│ " + quote.source() + link;
  }

  @Override
  public String points(Block.Points points) {
    return IntStream.range(0, points.points().size())
        .mapToObj(i -> (points.numbered() ? i + 1 + ". " : "· ") + text(points.points().get(i)))
        .collect(Collectors.joining("\n"));
  }

  @Override
  public String table(Block.Table table) {
    return Columns.of(Stream.concat(Stream.of(table.head()), table.rows().stream()).toList());
  }

  @Override
  public String draft(Block.DraftText draft) {
    return "┌──\n" + draft.subject().map(s -> s + "\n\n").orElse("") + draft.body() + "\n└──";
  }

  @Override
  public String chart(Block.Chart chart) {
    List<String> head =
        Stream.concat(Stream.of(""), chart.series().stream().map(Block.Chart.Series::name))
            .toList();
    Stream<List<String>> rows =
        IntStream.range(0, chart.labels().size()).mapToObj(i -> row(chart, i));
    return chart.title() + "\n" + Columns.of(Stream.concat(Stream.of(head), rows).toList());
  }

  private static List<String> row(Block.Chart chart, int i) {
    return Stream.concat(
            Stream.of(chart.labels().get(i)),
            chart.series().stream().map(s -> figure(s.values().get(i))))
        .toList();
  }

  private static String figure(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  @Override
  public String file(Block.File file) {
    return "["
        + file.name()
        + "]\n"
        + (file.mediaType().startsWith("text/") ? file.content().utf8() : "");
  }

  @Override
  public String form(Block.Form form) {
    String fields =
        form.fields().stream()
            .map(f -> f.name() + "=\"" + f.value() + "\"")
            .collect(Collectors.joining(" "));
    return form.title() + "\n" + form.command() + " " + fields;
  }

  @Override
  public String choices(Block.Choices choices) {
    return choices.choices().stream().map(this::numbered).collect(Collectors.joining("  "));
  }

  private String numbered(Choice choice) {
    choicesSoFar++;
    return "[" + choicesSoFar + "] " + choice.label();
  }
}
