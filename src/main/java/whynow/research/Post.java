package whynow.research;

import java.time.LocalDate;
import java.util.Optional;
import whynow.extract.Article;

/**
 * A post that was read.
 *
 * @param visit its page
 * @param article its words; its day is the page's, or its listing's where the page tells none
 * @param entry what was known of it before
 */
record Post(Visit visit, Article article, Entry entry) {
  static Post of(Visit visit, Article article, Entry entry) {
    String title = article.title().isEmpty() ? entry.title() : article.title();
    Optional<LocalDate> told =
        entry.via() == Entry.Via.SITEMAP ? Optional.empty() : entry.published();
    Optional<LocalDate> said = article.published();
    // An address may be used again for another post; its listing knows better.
    boolean onlyInAddress =
        said.isPresent() && said.equals(DateText.first(WebAddress.path(visit.url())));
    Optional<LocalDate> day = onlyInAddress ? told.or(() -> said) : said.or(() -> told);
    return new Post(
        visit,
        new Article(
            visit.url(), title, day, article.language(), article.text(), article.passages()),
        entry);
  }

  String url() {
    return visit.url();
  }

  Post with(Article newArticle) {
    return new Post(visit, newArticle, entry);
  }
}
