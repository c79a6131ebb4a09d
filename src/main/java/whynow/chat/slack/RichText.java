package whynow.chat.slack;

import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import whynow.chat.Block.Run;
import whynow.chat.Limit;
import whynow.chat.PlainText;

/**
 * Slack's rich text, in which words are words: nothing in them is read as markup, a mention or an
 * emoji, so nothing has to be escaped.
 */
final class RichText {
  /** The same limit as a section's. */
  static final Limit LIMIT = Limit.ofChars(3_000);

  private RichText() {}

  /**
   * A run of words small enough for one section.
   *
   * @param weight its characters, and those of its address
   */
  record Span(RichTextElement element, String text, int weight) {}

  /** The runs in groups, each small enough for one block. */
  static List<List<Span>> grouped(List<Run> runs) {
    List<List<Span>> groups = new ArrayList<>();
    int used = 0;
    for (Span span : spans(runs)) {
      if (groups.isEmpty() || used + span.text().length() > 3_000) {
        groups.add(new ArrayList<>());
        used = 0;
      }
      groups.get(groups.size() - 1).add(span);
      used += span.text().length();
    }
    return groups;
  }

  private static List<Span> spans(List<Run> runs) {
    return runs.stream()
        .flatMap(run -> LIMIT.split(PlainText.of(run.text())).stream().map(text -> span(run, text)))
        .toList();
  }

  private static Span span(Run run, String text) {
    var style = run.strong() ? RichTextSectionElement.TextStyle.builder().bold(true).build() : null;
    return run.link()
        .filter(PlainText::isLink)
        .map(url -> new Span(link(url, text, style), text, text.length() + url.length()))
        .orElseGet(() -> new Span(words(text, style), text, text.length()));
  }

  private static RichTextElement link(
      String url, String text, RichTextSectionElement.TextStyle style) {
    return RichTextSectionElement.Link.builder().url(url).text(text).style(style).build();
  }

  private static RichTextElement words(String text, RichTextSectionElement.TextStyle style) {
    return RichTextSectionElement.Text.builder().text(text).style(style).build();
  }

  static RichTextSectionElement section(List<Span> spans) {
    return RichTextSectionElement.builder().elements(elements(spans)).build();
  }

  static BlockElement quoted(String text) {
    return RichTextQuoteElement.builder().elements(List.of(words(text, null))).build();
  }

  static BlockElement preformatted(String text) {
    return RichTextPreformattedElement.builder().elements(List.of(words(text, null))).build();
  }

  static Piece piece(BlockElement element, String text, int weight) {
    return new Piece(RichTextBlock.builder().elements(List.of(element)).build(), text, weight);
  }

  /** A paragraph, in as many pieces as it needs. */
  static List<Piece> paragraphs(List<Run> runs) {
    return grouped(runs).stream()
        .map(spans -> piece(section(spans), text(spans), weight(spans)))
        .toList();
  }

  static String text(List<Span> spans) {
    return String.join("", spans.stream().map(Span::text).toList());
  }

  static int weight(List<Span> spans) {
    return spans.stream().mapToInt(Span::weight).sum();
  }

  private static List<RichTextElement> elements(List<Span> spans) {
    return spans.stream().map(Span::element).toList();
  }
}
