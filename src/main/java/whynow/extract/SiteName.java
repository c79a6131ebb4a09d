package whynow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a site calls itself, to be told from the headline beside it in titles. */
final class SiteName {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "\\s+[|\\-–—:·•»«›/~*]{1,2}\\s+|\\s*[|｜»«›]\\s*|[_—]{1,2}|\\s+::\\s+|(?<=[\\u3400-\\u9fff！？”》])\\s?-{1,2}\\s?(?=[\\u3400-\\u9fffA-Z])");
  private final List<String> names;
  private final String host;

  private SiteName(List<String> names, String host) {
    this.names = names;
    this.host = host;
  }

  static SiteName of(Facts facts, LinkedData data, String url) {
    List<String> names = new ArrayList<>();
    facts
        .meta("og:site_name", "application-name", "apple-mobile-web-app-title")
        .map(Titles::fold)
        .ifPresent(names::add);
    names.removeIf(n -> n.length() < 2);
    String host = url.replaceFirst("^https?://(?:www\\.)?([^/:?#]*).*$", "$1");
    return new SiteName(names, host.equals(url) ? "" : Titles.fold(host));
  }

  /** Whether a text is the site's name and nothing else. */
  boolean is(String text) {
    String folded = Titles.fold(text);
    return names.contains(folded)
        || (folded.length() > 3
            && !host.isEmpty()
            && (host.equals(folded)
                || (host.startsWith(folded) && folded.length() * 2 > host.length())));
  }

  /** The title without the site's name before or behind it. */
  String cut(String title) {
    List<String> parts = parts(title);
    if (parts.size() < 2) {
      return title.strip();
    }
    String first = parts.get(0);
    String last = parts.get(parts.size() - 1);
    if (is(first)) {
      return title.substring(title.indexOf(parts.get(1), first.length())).strip();
    }
    if (is(last) || last.length() < first.length() || parts.size() > 2) {
      return wide(first)
          ? first
          : title.substring(0, title.lastIndexOf(last)).replaceFirst(SEPARATOR + "$", "").strip();
    }
    return title.strip();
  }

  private static boolean wide(String part) {
    return part.length() > 6 && Wide.is(part.charAt(part.length() / 2));
  }

  private static List<String> parts(String title) {
    List<String> parts = new ArrayList<>();
    Matcher m = SEPARATOR.matcher(title);
    int from = 0;
    while (m.find()) {
      if (m.start() > from) {
        parts.add(title.substring(from, m.start()).strip());
      }
      from = m.end();
    }
    parts.add(title.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }
}
