package whynow.research;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Checks that a quote stands on its page, word for word; white space alone may differ. */
final class Visible {
  private final Map<String, String> texts = new ConcurrentHashMap<>();

  /** Remembers what a page shows. */
  void page(Visit visit) {
    texts.computeIfAbsent(visit.url(), url -> folded(visit.document().text()));
  }

  /** Remembers what a listing or a feed tells. */
  void told(String url, Iterable<String> lines) {
    texts.merge(url, folded(String.join(" ", lines)), (a, b) -> a + " " + b);
  }

  boolean shows(String url, String quote) {
    String words = folded(quote);
    return !words.isEmpty() && texts.getOrDefault(url, "").contains(words);
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0\\u200b]+", "");
  }
}
