package whynow.extract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import whynow.language.Language;

/**
 * A blog or news post as its reader sees it: without menus, teasers, comments and hidden text.
 *
 * @param url the address asked last, after redirects; empty when unknown
 * @param title the headline without the site's name; empty when the page has none
 * @param published the day of publication where the page says it, in the page's own time zone
 * @param language what the text is written in
 * @param text the visible body, blocks separated by one line break; the headline is not part of it
 * @param passages the blocks of {@code text} in order, without gaps other than the line breaks
 */
public record Article(
    String url,
    String title,
    Optional<LocalDate> published,
    Language language,
    String text,
    List<Passage> passages) {

  public Article {
    passages = List.copyOf(passages);
  }

  /** The words of one of this article's passages. */
  public String text(Passage passage) {
    return text.substring(passage.start(), passage.end());
  }

  /** The first paragraph, or nothing when the page has no paragraph. */
  public Optional<String> lead() {
    return passages.stream()
        .filter(p -> p.kind() == Passage.Kind.PARAGRAPH)
        .findFirst()
        .map(this::text);
  }
}
