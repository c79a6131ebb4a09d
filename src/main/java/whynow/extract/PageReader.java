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
    Facts facts = new Facts();
    Outline outline = Outline.of(page, facts);
    LinkedData data = LinkedData.of(facts);
    Headline.Found found = Headline.of(outline, facts, data, url);
    String title = found.text();
    int headline = headline(outline, found);
    outline.settle(headline);
    outline.forgiveNames();
    int root = Body.find(outline);
    List<Block> blocks = new Trim(outline, title, headline).of(root);
    Optional<LocalDate> published = new Published(outline, facts, data, url, headline, root).find();
    List<Block> drawn =
        Embedded.lines(outline, facts).stream()
            .map(line -> Block.of(root, Passage.Kind.PARAGRAPH, line, 0))
            .toList();
    return article(url, title, published, facts.language(), drawn.isEmpty() ? blocks : drawn);
  }

  /** The index of the block that shows the headline, -1 if none does. */
  private static int headline(Outline outline, Headline.Found found) {
    String folded = Titles.fold(found.text());
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      boolean shows =
          found.node() >= 0
              ? outline.within(blocks.get(i).node(), found.node())
              : Titles.mayBe(blocks.get(i).text(), folded)
                  && Titles.fold(blocks.get(i).text()).equals(folded);
      if (shows) {
        return i;
      }
    }
    return -1;
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
