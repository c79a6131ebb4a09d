package whynow.research;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A link of a page.
 *
 * @param url where it leads, as it is asked
 * @param words what it says
 * @param element where it stands
 */
record Link(String url, String words, Element element) {
  private static final Pattern FRAME =
      Pattern.compile(
          "(?i)(^|[\\s_-])(menu|submenu|nav|navbar|navigation|breadcrumbs?|pagination|pager|social|share|cookies?|footer|copyright|topbar|lang|language)([\\s_-]|$)");

  /** All links of a page that lead to a page. */
  static List<Link> of(Visit visit) {
    String base = visit.base();
    List<Link> links = new ArrayList<>();
    for (Element a : visit.document().select("a[href]")) {
      Optional<String> url = WebAddress.asked(base, a.attr("href"));
      if (url.isPresent() && !isFile(url.get())) {
        links.add(new Link(url.get(), words(a), a));
      }
    }
    return links;
  }

  private static String words(Element a) {
    String text = a.text().strip();
    return text.isEmpty() ? (a.attr("title") + a.attr("aria-label")).strip() : text;
  }

  /** The short line that opens the box it closes. */
  Optional<String> headedBy() {
    Element box = element.parent();
    for (int up = 0; up < 4 && box != null && !box.normalName().matches("body|main"); up++) {
      List<String> lines = Lines.of(box);
      if (!lines.isEmpty() && !lines.get(0).equals(words)) {
        return Optional.of(lines.get(0)).filter(line -> line.length() <= 40);
      }
      box = box.parent();
    }
    return Optional.empty();
  }

  private static boolean isFile(String url) {
    return WebAddress.path(url)
        .matches(
            "(?i).*\\.(pdf|jpe?g|png|gif|svg|webp|zip|gz|mp4|mp3|docx?|xlsx?|pptx?|css|js|ico|woff2?|exe|dmg|ics|vcf)");
  }

  /** True in menus, footers and the like, which every page of a site repeats. */
  boolean isInFrame() {
    for (Element e = element;
        e != null && !e.normalName().matches("body|html|main|article");
        e = e.parent()) {
      if (e.normalName().matches("nav|footer")
          || e.attr("role").equals("navigation")
          || FRAME.matcher(e.className() + " " + e.id()).find()) {
        return true;
      }
    }
    return false;
  }
}
