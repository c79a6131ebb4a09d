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
