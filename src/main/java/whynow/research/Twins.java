package whynow.research;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/**
 * Pages that are one post in two languages: they name each other so, or their addresses differ by a
 * language alone.
 */
final class Twins {
  private static final String LANGUAGE = "(?:en|zh|cn|tw|hk|sc|tc)(?:[-_](?:[a-z]{2}|han[st]))?";

  private Twins() {}

  /** The address of each post that has a twin, with a key that both share. */
  static Map<String, String> of(List<Post> posts) {
    Map<String, String> twins = byAddress(posts);
    Map<String, String> byKey = new HashMap<>();
    posts.forEach(p -> byKey.put(WebAddress.key(p.url()), p.url()));
    for (Post post : posts) {
      for (Element link : post.visit().document().select("link[rel~=alternate][hreflang][href]")) {
        WebAddress.asked(post.visit().base(), link.attr("href"))
            .map(WebAddress::key)
            .map(byKey::get)
            .filter(other -> !other.equals(post.url()))
            .ifPresent(other -> twins.put(post.url(), first(post.url(), other)));
      }
    }
    return twins;
  }

  private static Map<String, String> byAddress(List<Post> posts) {
    Map<String, Post> known = new HashMap<>();
    Map<String, String> twins = new HashMap<>();
    Function<Post, String> key = p -> WebAddress.host(p.url()) + " " + plain(p.url());
    for (Post post : posts) {
      Post other = known.putIfAbsent(key.apply(post), post);
      if (isNamed(post.url())
          && other != null
          && other.article().language().isChinese() != post.article().language().isChinese()) {
        String first = first(post.url(), other.url());
        twins.put(post.url(), first);
        twins.put(other.url(), first);
      }
    }
    return twins;
  }

  private static List<String> plain(String url) {
    return WebAddress.segments(url).stream().filter(part -> !part.matches(LANGUAGE)).toList();
  }

  /** Numbers may be counted anew in each language. */
  private static boolean isNamed(String url) {
    List<String> parts = plain(url);
    return !parts.isEmpty() && parts.get(parts.size() - 1).matches("(?:.*\\p{L}{3,}).*");
  }

  private static String first(String url, String other) {
    return url.compareTo(other) < 0 ? url : other;
  }
}
