package whynow.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import whynow.language.Language;

/**
 * Reads pages as a person does: headline, day, and the text between site furniture. Holds no state;
 * one instance serves all threads.
 *
 * <pre>{@code
 * Article article = new PageReader().extract(html, "https://acme.example/news/round");
 * article.title();       // "Acme raises $20M"
 * article.published();   // Optional[2026-03-02]
 * }</pre>
 */
public final class PageReader implements Extractor {
  @Override
  public Article extract(String html, String url) {
    return extract(Jsoup.parse(html, url), url);
  }

  /** As {@link #extract(String, String)}, of a page that is parsed already; it is not changed. */
  public Article extract(Document page, String url) {
    Facts facts = Facts.of(page);
    Outline outline = Outline.of(page);
    String title = Headline.of(outline, facts);
    int headline = headline(outline, title);
    outline.settle(headline);
    List<Block> blocks = new Trim(outline, title, headline).of(Body.find(outline));
    LinkedData data = LinkedData.of(facts);
    Optional<LocalDate> published = new Published(outline, facts, data, url, headline).find();
    return article(url, title, published, facts.language(), blocks);
  }

  private static int headline(Outline outline, String title) {
    String folded = Titles.fold(title);
    int best = -1;
    for (int i = 0; i < outline.blocks().size() && !folded.isEmpty(); i++) {
      if (Titles.fold(outline.blocks().get(i).text()).equals(folded)) {
        best = i;
        if (outline.blocks().get(i).isHeading()) {
          return i;
        }
      }
    }
    return best;
  }

  private static Article article(
      String url, String title, Optional<LocalDate> published, String tag, List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    List<Passage> passages = new ArrayList<>(blocks.size());
    for (Block block : blocks) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      passages.add(new Passage(block.kind(), text.length(), text.length() + block.text().length()));
      text.append(block.text());
    }
    Language language = Tongue.of(text.isEmpty() ? title : text.toString(), tag);
    return new Article(url, title, published, language, text.toString(), passages);
  }
}
