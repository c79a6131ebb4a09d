package whynow.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether an element's own attributes take it out of a reader's sight. */
final class Visibility {
  private static final Pattern HIDING =
      Pattern.compile(
          "display:none|visibility:hidden|opacity:0(?![.\\d])|font-size:[01](?:px|pt)?(?![.\\d\\w%])"
              + "|text-indent:-\\d{3,}|(?:left|top|right|margin-left|margin-top):-\\d{3,}"
              + "|clip:rect\\([01]|clip-path:inset\\((?:50|100)%|transform:scale\\(0(?:,0)?\\)"
              + "|(?:^|;)(?:max-)?(?:width|height):[01](?:px)?(?:;|!|$)"
              + "|(?:^|;)color:([^;!]+)[;!].*background(?:-color)?:\\1(?:;|!|$)"
              + "|(?:^|;)background(?:-color)?:([^;!]+)[;!](?:.*;)?color:\\2(?:;|!|$)");
  private static final Pattern WHITE =
      Pattern.compile("(?:^|;)color:(?:#fff(?:fff)?|white|rgb\\(255,255,255\\))(?:;|!|$)");

  private static final int LONGEST = 2000;

  /** The attributes that can hide an element; one without them is seen. */
  static final Set<String> ATTRIBUTES = Set.of("hidden", "aria-hidden", "style");

  private Visibility() {}

  static boolean hides(Element element) {
    String tag = element.normalName();
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (tag.equals("dialog") && !element.hasAttr("open"))
        || hides(element, element.attr("style"));
  }

  private static boolean hides(Element element, String style) {
    if (style.isEmpty() || style.length() > LONGEST) {
      return false;
    }
    String plain = style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return HIDING.matcher(plain).find() || (WHITE.matcher(plain).find() && isOnWhite(element));
  }

  /**
   * White text is read on the dark ground that a style sheet gives it; where nothing around it is
   * styled, the ground is the browser's white.
   */
  private static boolean isOnWhite(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.hasAttr("class")
          || e.hasAttr("id")
          || e.hasAttr("bgcolor")
          || e.attr("style").contains("background")) {
        return false;
      }
    }
    return true;
  }
}
