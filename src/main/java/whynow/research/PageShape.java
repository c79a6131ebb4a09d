package whynow.research;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import whynow.extract.Article;
import whynow.extract.Passage;

/** Tells a post from a page that lists posts. */
final class PageShape {
  private static final int FEWEST_ENTRIES = 3;
  private static final double MOSTLY = 0.6;
  private final ListingReader listings;

  PageShape(ListingReader listings) {
    this.listings = listings;
  }

  /** True when most of what the page says stands in the cards of other posts. */
  boolean isListing(Visit visit, Article article) {
    if (saysItIsAPost(visit)) {
      return false;
    }
    List<Entry> entries = listings.entries(visit);
    if (entries.size() < FEWEST_ENTRIES) {
      return false;
    }
    Set<String> told = new HashSet<>();
    entries.forEach(entry -> told.addAll(entry.lines()));
    int all = 0;
    int inCards = 0;
    for (Passage passage : article.passages()) {
      String text = article.text(passage);
      all += text.length();
      inCards += told.contains(text) ? text.length() : 0;
    }
    return inCards >= MOSTLY * all;
  }

  private static boolean saysItIsAPost(Visit visit) {
    Element type = visit.document().selectFirst("meta[property=og:type]");
    boolean article = type != null && type.attr("content").strip().equalsIgnoreCase("article");
    boolean dated = visit.document().selectFirst("meta[property=article:published_time]") != null;
    return article && dated;
  }
}
