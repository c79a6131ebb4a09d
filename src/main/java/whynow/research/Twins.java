package whynow.research;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Pages that are one post in two languages: they name each other so, their addresses differ by a
 * language alone, or on the same day or the next they alone show a picture or tell the same facts.
 */
final class Twins {
  private static final int FEW = 2;
  private static final String LANGUAGE = "(?:en|zh|cn|tw|hk|sc|tc)(?:[-_](?:[a-z]{2}|han[st]))?";

  private Twins() {}

  /**
   * The address of each post that has a twin, with a key that both share.
   *
   * @param names what the company is called, in any script
   */
  static Map<String, String> of(List<Post> posts, List<String> names) {
    Map<String, String> twins = byFacts(posts, new Translations(names));
    twins.putAll(byPicture(posts));
    twins.putAll(byAddress(posts));
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
      if (isNamed(post.url()) && other != null && isChinese(other) != isChinese(post)) {
        String first = first(post.url(), other.url());
        twins.put(post.url(), first);
        twins.put(other.url(), first);
      }
    }
    return twins;
  }

  private static Map<String, String> byFacts(List<Post> posts, Translations translations) {
    Map<String, String> twins = new HashMap<>();
    List<Post> latin = posts.stream().filter(post -> !isChinese(post)).toList();
    for (Post post : posts.stream().filter(Twins::isChinese).toList()) {
      List<Post> same =
          latin.stream().filter(l -> translations.areOne(post.article(), l.article())).toList();
      if (same.size() == 1) {
        String first = first(post.url(), same.get(0).url());
        twins.put(post.url(), first);
        twins.put(same.get(0).url(), first);
      }
    }
    return twins;
  }

  /** With a few posts in each language a picture of two posts alone is no logo. */
  private static Map<String, String> byPicture(List<Post> posts) {
    Map<String, String> twins = new HashMap<>();
    long chinese = posts.stream().filter(Twins::isChinese).count();
    if (chinese < FEW || posts.size() - chinese < FEW) {
      return twins;
    }
    Map<String, List<Post>> shown = new HashMap<>();
    posts.forEach(
        post ->
            pictures(post)
                .forEach(p -> shown.computeIfAbsent(p, k -> new ArrayList<>()).add(post)));
    shown.values().stream()
        .filter(both -> both.size() == 2)
        .filter(both -> areOneDay(both.get(0), both.get(1)))
        .filter(both -> isChinese(both.get(0)) != isChinese(both.get(1)))
        .forEach(
            both -> {
              String first = first(both.get(0).url(), both.get(1).url());
              both.forEach(post -> twins.put(post.url(), first));
            });
    return twins;
  }

  private static Set<String> pictures(Post post) {
    return post.visit().document().select("img[src]").stream()
        .map(img -> img.attr("src"))
        .filter(src -> !src.startsWith("data:"))
        .flatMap(src -> WebAddress.asked(post.visit().base(), src).stream())
        .collect(Collectors.toSet());
  }

  private static boolean areOneDay(Post a, Post b) {
    Optional<LocalDate> day = a.article().published();
    Optional<LocalDate> other = b.article().published();
    return day.isPresent()
        && other.isPresent()
        && Math.abs(ChronoUnit.DAYS.between(day.get(), other.get())) <= 1;
  }

  private static boolean isChinese(Post post) {
    return post.article().language().isChinese();
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
