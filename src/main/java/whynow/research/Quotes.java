package whynow.research;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.parser.Parser;
import whynow.extract.Visible;

/** Checks that a quote stands on its page, word for word; white space alone may differ. */
final class Quotes {
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Remembers what a page shows. */
  void page(Visit visit) {
    texts.computeIfAbsent(visit.url(), url -> Visible.text(visit.document()));
  }

  /**
   * Remembers what a feed tells: its own tags taken out, entities decoded. Markup that stands
   * escaped in an item stays, so that a sentence broken by it is no quote.
   */
  void feed(Visit feed) {
    texts.computeIfAbsent(
        feed.url(),
        url -> {
          String bare = feed.text().replaceAll("<!\\[CDATA\\[|]]>", " ").replaceAll("<[^>]*>", " ");
          String once = Parser.unescapeEntities(bare, false);
          return Visible.squeeze(Parser.unescapeEntities(once, false));
        });
  }

  boolean shows(String url, String quote) {
    String words = Visible.squeeze(quote);
    return !words.isEmpty() && texts.getOrDefault(url, "").contains(words);
  }
}
