package whynow.research;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import whynow.extract.Visible;

/** Checks that a quote stands on its page, word for word; white space alone may differ. */
final class Quotes {
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Remembers what a page shows. */
  void page(Visit visit) {
    texts.computeIfAbsent(visit.url(), url -> Visible.text(visit.document()));
  }

  /** Remembers what a feed tells. */
  void told(String url, Iterable<String> lines) {
    texts.merge(url, Visible.squeeze(String.join(" ", lines)), (a, b) -> a + " " + b);
  }

  boolean shows(String url, String quote) {
    String words = Visible.squeeze(quote);
    return !words.isEmpty() && texts.getOrDefault(url, "").contains(words);
  }
}
