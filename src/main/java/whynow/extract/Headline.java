package whynow.extract;

import org.jsoup.nodes.Element;

/** Finds the headline among first heading, shared title and title element. */
final class Headline {
  private Headline() {}

  static String of(Outline outline, Facts facts) {
    String shared = facts.meta("og:title", "twitter:title").orElse("");
    String whole = facts.title();
    for (int i = 0; i < outline.size(); i++) {
      Element e = outline.element(i);
      if (e.normalName().equals("h1") && !e.text().isBlank()) {
        String f = Titles.fold(e.text());
        if (!f.isEmpty() && (Titles.fold(whole).contains(f) || Titles.fold(shared).contains(f))) {
          return e.text().strip();
        }
      }
    }
    return shared.isEmpty() ? whole : shared;
  }
}
