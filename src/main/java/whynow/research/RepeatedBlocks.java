package whynow.research;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import whynow.extract.Passage;

/** What a site says on many of its pages (blurb, menus, boilerplate) is not the article. */
final class RepeatedBlocks {
  private static final int FEWEST_PAGES = 3;
  private static final double SHARE = 0.25;
  private static final int SHORTEST = 12;

  private RepeatedBlocks() {}

  static List<Post> removed(List<Post> posts) {
    Map<String, Integer> pages = new HashMap<>();
    for (Post post : posts) {
      HashSet<String> own = new HashSet<>();
      for (Passage passage : post.article().passages()) {
        own.add(post.article().text(passage));
      }
      own.forEach(text -> pages.merge(text, 1, Integer::sum));
    }
    double most = Math.max(FEWEST_PAGES, SHARE * posts.size());
    return posts.stream()
        .map(
            post ->
                post.with(
                    Texts.without(
                        post.article(),
                        text -> text.length() >= SHORTEST && pages.getOrDefault(text, 0) >= most)))
        .toList();
  }
}
