package whynow.extract;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What a reader sees of a page. A quote is only evidence if it stands here, word for word.
 *
 * <pre>{@code
 * Visible.text(page).contains(Visible.squeeze(quote))
 * }</pre>
 */
public final class Visible {
  private Visible() {}

  /**
   * The visible text of a whole page, white space collapsed, entities decoded. Scripts, comments,
   * meta tags, alternative texts and hidden elements are not part of it; a page that is hidden as a
   * whole until its script shows it counts as shown, and so does the article in the data of a page
   * that a script draws.
   */
  public static String text(Document page) {
    Facts facts = new Facts();
    Outline outline = Outline.of(page, facts);
    outline.settle(-1);
    Stream<String> shown =
        outline.blocks().stream()
            .filter(block -> !outline.has(block.node(), Mark.HIDDEN))
            .map(Block::text);
    return Stream.concat(shown, Embedded.lines(outline, facts).stream())
        .collect(Collectors.joining(" "));
  }

  /** A text as {@link #text} writes it: runs of white space as one space, none at the ends. */
  public static String squeeze(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i), squeezed);
    }
    return squeezed.toString().strip();
  }

  /** Writes a character as a reader sees it: runs of white space as one, nothing that is unseen. */
  static void add(char c, StringBuilder line) {
    if (c > ' ' && c < '\u00a0') {
      line.append(c);
    } else if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000') {
      if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad') {
      line.append(c);
    }
  }
}
