package whynow.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for the charset a page declares in its meta elements, as browsers look before they parse
 * (HTML Standard, 13.2.3.2 "prescan a byte stream").
 */
final class MetaScan {
  private static final Pattern IN_CONTENT =
      Pattern.compile("(?i)charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");
  private static final String SPACE = " \t\n\f\r";

  private final String page;
  private final Predicate<String> known;
  private int at;

  private MetaScan(String page, Predicate<String> known) {
    this.page = page;
    this.known = known;
  }

  /**
   * The first charset declared that is known.
   *
   * @param page the beginning of the page, a character a byte
   */
  static Optional<String> of(String page, Predicate<String> known) {
    return new MetaScan(page, known).scan();
  }

  private Optional<String> scan() {
    while (at < page.length()) {
      if (page.startsWith("<!--", at)) {
        skipTo("-->", 2);
      } else if (isTag("<meta")) {
        at += 5;
        Optional<String> said = said(attributes()).filter(known);
        if (said.isPresent()) {
          return said;
        }
      } else if (page.substring(at, Math.min(at + 3, page.length())).matches("(?s)</?[A-Za-z].*")) {
        while (at < page.length() && !is(SPACE + ">")) {
          at++;
        }
        attributes();
      } else if (page.startsWith("<!", at)
          || page.startsWith("</", at)
          || page.startsWith("<?", at)) {
        skipTo(">", 0);
      } else {
        at++;
      }
    }
    return Optional.empty();
  }

  private boolean isTag(String name) {
    return page.regionMatches(true, at, name, 0, name.length())
        && at + name.length() < page.length()
        && (SPACE + "/").indexOf(page.charAt(at + name.length())) >= 0;
  }

  private void skipTo(String end, int over) {
    int found = page.indexOf(end, at + over);
    at = found < 0 ? page.length() : found + end.length();
  }

  private boolean is(String characters) {
    return at < page.length() && characters.indexOf(page.charAt(at)) >= 0;
  }

  private void skip(String characters) {
    while (is(characters)) {
      at++;
    }
  }

  /** The attributes up to the end of the tag; the first of each name. A cut-off tag has none. */
  private Map<String, String> attributes() {
    Map<String, String> all = new HashMap<>();
    skip(SPACE + "/");
    while (at < page.length() && !is(">")) {
      String name = until(SPACE + "/>=").toLowerCase(Locale.ROOT);
      skip(SPACE);
      String value = "";
      if (is("=")) {
        at++;
        skip(SPACE);
        value = value();
      }
      all.putIfAbsent(name, value);
      skip(SPACE + "/");
    }
    boolean whole = at < page.length();
    at++;
    return whole ? all : Map.of();
  }

  /** At least one character: an attribute may begin with an equals sign. */
  private String until(String ends) {
    int start = at++;
    while (at < page.length() && !is(ends)) {
      at++;
    }
    return page.substring(start, Math.min(at, page.length()));
  }

  private String value() {
    if (is("\"'")) {
      int start = at + 1;
      skipTo(page.substring(at, at + 1), 1);
      return page.substring(start, Math.max(start, at - 1));
    }
    return is(">") ? "" : until(SPACE + ">");
  }

  private static Optional<String> said(Map<String, String> meta) {
    if (meta.containsKey("charset")) {
      return Optional.of(meta.get("charset").strip());
    }
    boolean pragma = meta.getOrDefault("http-equiv", "").equalsIgnoreCase("content-type");
    Matcher content = IN_CONTENT.matcher(meta.getOrDefault("content", ""));
    return pragma && content.find()
        ? Optional.of(content)
            .map(
                m -> m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3))
        : Optional.empty();
  }
}
