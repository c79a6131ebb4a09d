package whynow.research;

import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import whynow.extract.PageCharset;
import whynow.fetch.Fetched;

/**
 * A page in our hands: its text and its tree, parsed when needed and, unless it is huge, kept.
 *
 * @param url the address asked last
 * @param asked the address it was asked by
 */
record Visit(String url, String asked, String text, Supplier<Document> tree) {
  /** A tree takes many times the memory of its text. */
  private static final int HUGE = 1_000_000;

  static Visit of(Fetched.Page page, String asked) {
    String text = PageCharset.decode(page.bytes(), page.contentType());
    String url = WebAddress.readable(page.url());
    return new Visit(url, asked, text, once(text, url));
  }

  private static Supplier<Document> once(String text, String url) {
    return new Supplier<>() {
      private Document parsed;

      @Override
      public synchronized Document get() {
        if (text.length() > HUGE) {
          return Jsoup.parse(text, url);
        }
        if (parsed == null) {
          parsed = Jsoup.parse(text, url);
        }
        return parsed;
      }
    };
  }

  Document document() {
    return tree.get();
  }

  /** Where its relative links start. */
  String base() {
    Element base = document().selectFirst("base[href]");
    return base == null ? url : WebAddress.asked(url, base.attr("href")).orElse(url);
  }

  boolean isFeed() {
    return FeedReader.isFeed(text);
  }
}
