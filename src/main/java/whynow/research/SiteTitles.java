package whynow.research;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import whynow.extract.Article;

/**
 * What several posts' titles end or begin with is the site's name, not part of the headline. One
 * page alone cannot tell.
 */
final class SiteTitles {
  private static final Pattern LAST =
      Pattern.compile("\\s*[|｜–—_·•:»-]\\s*[^|｜–—_·•»]{1,60}$|\\s+[-–—|]\\s+[^|]{1,60}$");
  private static final double MOST = 0.5;
  private static final int FEWEST = 3;

  private SiteTitles() {}

  static List<Post> without(List<Post> posts) {
    Optional<String> shown = common(posts.stream().map(p -> p.article().title()).toList());
    Optional<String> tagged = common(posts.stream().map(p -> tag(p.visit().document())).toList());
    return posts.stream().map(post -> titled(post, shown, tagged)).toList();
  }

  private static Post titled(Post post, Optional<String> shown, Optional<String> tagged) {
    String title = cut(post.article().title(), shown);
    String typed = cut(tag(post.visit().document()), tagged);
    // The title tag holds the headline as it was typed; on the page it may have been beautified.
    String best = folded(typed).equals(folded(title)) ? typed : title;
    Article a = post.article();
    return best.equals(a.title())
        ? post
        : post.with(
            new Article(a.url(), best, a.published(), a.language(), a.text(), a.passages()));
  }

  private static String tag(Document page) {
    return page.title().strip();
  }

  private static String cut(String title, Optional<String> end) {
    return end.filter(title::endsWith)
        .map(e -> title.substring(0, title.length() - e.length()).strip())
        .filter(t -> !t.isEmpty())
        .orElse(title);
  }

  private static Optional<String> common(List<String> titles) {
    Map<String, Integer> ends = new HashMap<>();
    for (String title : titles) {
      Matcher last = LAST.matcher(title);
      if (last.find()) {
        ends.merge(last.group(), 1, Integer::sum);
      }
    }
    return ends.entrySet().stream()
        .filter(e -> e.getValue() >= FEWEST && e.getValue() >= MOST * titles.size())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  /** Dashes and quotation marks as a keyboard writes them. */
  private static String folded(String title) {
    return title
        .replaceAll("[‘’ʼ]", "'")
        .replaceAll("[“”]", "\"")
        .replaceAll("[–—]", "-")
        .replace("…", "...")
        .replaceAll("\\s+", "");
  }
}
