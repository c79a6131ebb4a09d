package whynow.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's tag, role, class and id say about it. One per page: it remembers classes. */
final class Names {
  private static final Set<String> JUNK = Words.set("junk-names");
  private static final Set<String> BODY = Words.set("body-names");
  private static final Set<String> BYLINE = Words.set("byline-names");
  private static final Set<String> EMBED = Words.set("embed-names");
  private static final Set<String> TITLE = Words.set("title-names");
  private static final Set<String> CAPTION = Words.set("caption-names");
  private final Map<String, Integer> known = new HashMap<>();

  int marks(Element element) {
    int marks = byTag(element.normalName());
    if (element.attributesSize() == 0) {
      return marks;
    }
    marks |= byName(element.attr("class")) | byName(element.id());
    marks |= byRole(element.attr("role")) | byType(element.attr("itemprop"));
    return Visibility.hides(element) ? marks | Mark.HIDDEN : marks;
  }

  private static int byTag(String tag) {
    return switch (tag) {
      case "nav", "footer", "aside", "form", "menu", "button", "dialog" -> Mark.FRAME;
      case "article" -> Mark.ARTICLE;
      case "header" -> Mark.HEADER;
      case "figcaption" -> Mark.CAPTION;
      default -> 0;
    };
  }

  private static int byRole(String role) {
    return switch (role) {
      case "navigation",
          "contentinfo",
          "complementary",
          "search",
          "menu",
          "menubar",
          "dialog",
          "alert",
          "alertdialog" ->
          Mark.FRAME;
      case "article" -> Mark.ARTICLE;
      default -> 0;
    };
  }

  private static int byType(String itemprop) {
    return itemprop.equals("articleBody") ? Mark.BODY : 0;
  }

  private int byName(String name) {
    return name.isEmpty() ? 0 : known.computeIfAbsent(name, Names::read);
  }

  private static int read(String name) {
    int marks = 0;
    for (String one : name.split("\\s+", -1)) {
      marks |= readOne(one);
    }
    return marks;
  }

  private static String[] parts(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT).split("[^a-z]+", -1);
  }

  /** Whether a class or id holds one of these words, or two joined by a hyphen. */
  static boolean anyOf(String name, Set<String> words) {
    String before = "";
    for (String part : parts(name)) {
      if (words.contains(part) || words.contains(before + "-" + part)) {
        return true;
      }
      before = part;
    }
    return false;
  }

  private static int readOne(String name) {
    String[] parts = parts(name);
    int marks = 0;
    String before = "";
    for (String part : parts) {
      marks |= of(part) | of(before + "-" + part);
      before = part;
    }
    return marks;
  }

  private static int of(String word) {
    return (TITLE.contains(word) ? Mark.TITLE : 0)
        | (EMBED.contains(word) ? Mark.EMBED : 0)
        | (JUNK.contains(word) ? Mark.JUNK : 0)
        | (BODY.contains(word) ? Mark.BODY : 0)
        | (BYLINE.contains(word) ? Mark.BYLINE : 0)
        | (CAPTION.contains(word) ? Mark.CAPTION : 0);
  }
}
