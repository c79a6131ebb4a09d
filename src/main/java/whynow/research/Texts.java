package whynow.research;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import whynow.extract.Article;
import whynow.extract.Passage;
import whynow.language.Language;

/** Articles made of lines, and lines taken out of articles. */
final class Texts {
  private Texts() {}

  /** An article whose body is these lines, a paragraph each. */
  static Article of(
      String url,
      String title,
      Optional<LocalDate> published,
      Language language,
      List<String> lines) {
    List<Passage> passages = new ArrayList<>();
    int start = 0;
    for (String line : lines) {
      passages.add(new Passage(Passage.Kind.PARAGRAPH, start, start + line.length()));
      start += line.length() + 1;
    }
    return new Article(url, title, published, language, String.join("\n", lines), passages);
  }

  /** The beginning of an article, whole blocks as far as they fit. */
  static Article cut(Article article, int most) {
    if (article.text().length() <= most) {
      return article;
    }
    List<Passage> kept = article.passages().stream().takeWhile(p -> p.end() <= most).toList();
    int end = kept.isEmpty() ? most : kept.get(kept.size() - 1).end();
    return new Article(
        article.url(),
        article.title(),
        article.published(),
        article.language(),
        article.text().substring(0, end),
        kept.isEmpty() ? List.of(new Passage(Passage.Kind.PARAGRAPH, 0, end)) : kept);
  }

  /** The article without some of its blocks. */
  static Article without(Article article, Predicate<String> unwanted) {
    StringBuilder text = new StringBuilder();
    List<Passage> kept = new ArrayList<>();
    for (Passage passage : article.passages()) {
      String words = article.text(passage);
      if (!unwanted.test(words)) {
        text.append(text.isEmpty() ? "" : "\n");
        kept.add(new Passage(passage.kind(), text.length(), text.length() + words.length()));
        text.append(words);
      }
    }
    return kept.size() == article.passages().size()
        ? article
        : new Article(
            article.url(),
            article.title(),
            article.published(),
            article.language(),
            text.toString(),
            kept);
  }
}
