package whynow.chat.slack;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import whynow.chat.Block;
import whynow.chat.Block.Run;
import whynow.chat.Columns;
import whynow.chat.Markup;
import whynow.chat.PlainText;
import whynow.chat.Reply;

/** Writes blocks as Block Kit. Pictures and files go beside the message; see {@link Upload}. */
final class BlockKit implements Markup<List<Piece>> {
  private static final int LONGEST_HEADER = 150;

  /** A reply in as many messages as Slack wants it in. */
  static List<Page> pages(Reply reply) {
    BlockKit kit = new BlockKit();
    return Page.of(reply.blocks().stream().flatMap(block -> block.in(kit).stream()).toList());
  }

  @Override
  public List<Piece> text(Block.Text text) {
    return RichText.paragraphs(text.runs());
  }

  /** A header is plain text, but reads entities: what could be one is written as bold words. */
  @Override
  public List<Piece> heading(Block.Heading heading) {
    String text = PlainText.of(heading.text()).strip();
    if (text.isEmpty() || text.length() > LONGEST_HEADER || text.matches("(?s).*[&<>\\n].*")) {
      return RichText.paragraphs(List.of(Run.strong(text)));
    }
    var words = PlainTextObject.builder().text(text).emoji(false).build();
    return List.of(new Piece(HeaderBlock.builder().text(words).build(), text, text.length()));
  }

  @Override
  public List<Piece> quote(Block.Quote quote) {
    Stream<Piece> words =
        RichText.LIMIT.split(PlainText.of(quote.text())).stream()
            .map(text -> RichText.piece(RichText.quoted(text), text, text.length()));
    Run source = quote.url().isEmpty() ? Run.plain(quote.source()) : linked(quote);
    return Stream.concat(words, RichText.paragraphs(List.of(source)).stream()).toList();
  }

  private static Run linked(Block.Quote quote) {
    return Run.link(quote.source().isEmpty() ? quote.url() : quote.source(), quote.url());
  }

  /** One list, in several blocks where it is long; numbers go on. */
  @Override
  public List<Piece> points(Block.Points points) {
    List<Piece> pieces = new ArrayList<>();
    List<List<RichText.Span>> items = new ArrayList<>();
    int first = 0;
    for (Block.Text point : points.points()) {
      for (List<RichText.Span> item : RichText.grouped(point.runs())) {
        if (!items.isEmpty() && length(items) + length(List.of(item)) > 3_000) {
          pieces.add(list(points.numbered(), first, items));
          first += items.size();
          items = new ArrayList<>();
        }
        items.add(item);
      }
    }
    if (!items.isEmpty()) {
      pieces.add(list(points.numbered(), first, items));
    }
    return pieces;
  }

  private static int length(List<List<RichText.Span>> items) {
    return items.stream().flatMap(List::stream).mapToInt(span -> span.text().length()).sum();
  }

  private static Piece list(boolean numbered, int offset, List<List<RichText.Span>> items) {
    List<RichTextElement> elements =
        items.stream().<RichTextElement>map(RichText::section).toList();
    var list =
        RichTextListElement.builder()
            .style(numbered ? "ordered" : "bullet")
            .offset(offset == 0 || !numbered ? null : offset)
            .elements(elements)
            .build();
    String text =
        String.join("\n", items.stream().map(item -> "• " + RichText.text(item)).toList());
    int weight = items.stream().mapToInt(RichText::weight).sum();
    return new Piece(RichTextBlock.builder().elements(List.of(list)).build(), text, weight);
  }

  @Override
  public List<Piece> table(Block.Table table) {
    return preformatted(Columns.of(table));
  }

  /** A code block has Slack's own copy button. */
  @Override
  public List<Piece> draft(Block.DraftText draft) {
    Stream<Piece> subject =
        draft.subject().stream().flatMap(s -> RichText.paragraphs(List.of(Run.strong(s))).stream());
    return Stream.concat(subject, preformatted(draft.body()).stream()).toList();
  }

  private static List<Piece> preformatted(String text) {
    return RichText.LIMIT.split(PlainText.of(text)).stream()
        .map(part -> RichText.piece(RichText.preformatted(part), part, part.length()))
        .toList();
  }

  /** Only where it could not be drawn. */
  @Override
  public List<Piece> chart(Block.Chart chart) {
    return Stream.concat(
            heading(new Block.Heading(chart.title())).stream(),
            preformatted(Columns.of(chart)).stream())
        .toList();
  }

  /** The file itself is uploaded. */
  @Override
  public List<Piece> file(Block.File file) {
    return List.of();
  }

  @Override
  public List<Piece> form(Block.Form form) {
    return List.of(SlackForm.button(form));
  }

  @Override
  public List<Piece> choices(Block.Choices choices) {
    return Buttons.of(choices);
  }
}
