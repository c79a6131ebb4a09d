package whynow.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Finds the headline: the heading on the page that agrees best with what the page calls itself
 * elsewhere. Without such a heading, the shared title or the title element without the site's name.
 */
final class Headline {
  private static final int LONGEST = 300;
  private static final int MOST = 300;
  private static final double ENOUGH = 3;
  private static final double EARLIER = 0.8;

  private final Outline outline;
  private final String shared;
  private final String stated;
  private final String element;
  private final SiteName site;
  private final Set<String> words;
  private final List<String> folded;

  /**
   * @param text the headline; empty when the page has none
   * @param node the outline's index of its element, -1 when it is not shown on the page
   */
  record Found(String text, int node) {}

  private Headline(Outline outline, Facts facts, LinkedData data, String url) {
    this.outline = outline;
    this.shared =
        facts
            .meta("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title")
            .orElse("");
    this.stated = data.articleValue("headline").orElse("");
    this.element = facts.title();
    this.site = SiteName.of(facts, data, url);
    this.folded = Stream.of(shared, stated, element).map(Titles::fold).toList();
    this.words = words(shared + " " + stated + " " + element);
  }

  static Found of(Outline outline, Facts facts, LinkedData data, String url) {
    return new Headline(outline, facts, data, url).find();
  }

  private Found find() {
    Found best = new Found("", -1);
    double most = ENOUGH;
    int seen = 0;
    for (int i = 0; i < outline.size() && seen < MOST; i++) {
      double tag = byTag(i);
      if (tag > 0 && outline.weight(i) < LONGEST * 2) {
        seen++;
        String text = HeadingText.of(outline.element(i), List.of(shared, stated, element));
        double score = text.isEmpty() || text.length() > LONGEST ? 0 : tag + byAgreement(text);
        score += score > most ? byPlace(i) : 0;
        if (score > most) {
          best = new Found(text, i);
          most = score + EARLIER;
        }
      }
    }
    return best.node() >= 0
        ? new Found(asTyped(best.text()), best.node())
        : new Found(withoutHeading(), -1);
  }

  /** Themes dress up quotes and dashes; the title element keeps what the author typed. */
  private String asTyped(String text) {
    String plain = plain(withoutLabel(text));
    for (String other : List.of(shared, element)) {
      int at = plain(other).indexOf(plain);
      if (at >= 0) {
        return other.substring(at, at + plain.length());
      }
    }
    return text;
  }

  /** A heading that ends with the whole shared title carries a label or a kicker before it. */
  private String withoutLabel(String text) {
    String own = plain(text);
    for (String other : List.of(shared, stated, element)) {
      String title = plain(other.strip());
      if (title.length() * 2 > own.length() && own.endsWith(title)) {
        return text.substring(own.length() - title.length());
      }
    }
    return text;
  }

  /** Quotes and dashes as a typewriter has them, character for character. */
  private static String plain(String text) {
    return text.replace('‘', '\'')
        .replace('’', '\'')
        .replace('“', '"')
        .replace('”', '"')
        .replace('–', '-')
        .replace('—', '-')
        .replace('‑', '-')
        .replace('\u00a0', ' ');
  }

  private double byTag(int i) {
    Element e = outline.element(i);
    double tag =
        switch (e.normalName()) {
          case "h1" -> 3.5;
          case "h2" -> 1.5;
          case "h3" -> 0.7;
          case "h4", "h5" -> 0.3;
          default -> 0;
        };
    boolean named = outline.hasOwn(i, Mark.TITLE) || e.attr("itemprop").equals("headline");
    return named ? tag + 1 : tag;
  }

  private double byAgreement(String text) {
    String own = Titles.fold(text);
    if (own.isEmpty() || site.is(text)) {
      return -5;
    }
    double agreement = folded.stream().mapToDouble(o -> agreement(own, o)).max().orElse(0);
    return agreement >= 3 ? agreement : Math.max(agreement, 3 * overlap(text));
  }

  /**
   * What speaks against a heading by its place: menus, hidden boxes, the link to the front page.
   */
  private double byPlace(int i) {
    double place = -i * 1e-5;
    place -= outline.inside(i, Mark.FRAME | Mark.HIDDEN) ? 3 : 0;
    place -= outline.inside(i, Mark.JUNK) ? 1.5 : 0;
    return place - (outline.isHomeLink(i) ? 3 : 0);
  }

  private static double agreement(String folded, String o) {
    if (o.isEmpty()) {
      return 0;
    }
    if (o.equals(folded)) {
      return 5;
    }
    return folded.length() >= 8 && o.contains(folded)
        ? 4
        : o.length() >= 8 && folded.contains(o) ? 3.5 : 0;
  }

  private double overlap(String text) {
    Set<String> own = words(text);
    if (own.size() < 2) {
      return 0;
    }
    long common = own.stream().filter(words::contains).count();
    return common / (double) own.size();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    int from = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetterOrDigit(lower.charAt(i))) {
        if (i > from + 1) {
          words.add(lower.substring(from, i));
        }
        from = i + 1;
      }
    }
    return words;
  }

  private String withoutHeading() {
    List<String> candidates = new ArrayList<>(List.of(stated, shared, element));
    candidates.removeIf(String::isBlank);
    return candidates.isEmpty() ? "" : site.cut(candidates.get(0));
  }
}
