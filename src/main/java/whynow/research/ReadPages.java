package whynow.research;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import whynow.extract.Article;
import whynow.extract.Extractor;
import whynow.extract.PageCharset;
import whynow.fetch.PageStore;
import whynow.language.Language;

/**
 * The text of pages that were read and kept, so that a message can be held against all they say.
 */
public final class ReadPages {
  private final PageStore kept;
  private final Extractor extractor;

  public ReadPages(PageStore kept, Extractor extractor) {
    this.kept = kept;
    this.extractor = extractor;
  }

  /** The text of each page of the brief that is still at hand. */
  public List<Article> of(Brief brief) {
    return brief.pages().stream().flatMap(p -> article(p).stream()).toList();
  }

  private Optional<Article> article(Brief.Page page) {
    return kept.find(page.url())
        .map(PageStore.Kept::page)
        .filter(p -> p.bytes().length > 0)
        .map(p -> article(page, PageCharset.decode(p.bytes(), p.contentType())));
  }

  private Article article(Brief.Page page, String html) {
    if (page.kind() == Brief.Kind.POST) {
      return extractor.extract(html, page.url());
    }
    String text = Jsoup.parse(html).wholeText().replaceAll("[ \\t]+", " ");
    return new Article(
        page.url(), page.title(), page.published(), Language.of(page.language()), text, List.of());
  }
}
