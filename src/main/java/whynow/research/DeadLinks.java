package whynow.research;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a post may be when its listing's link is dead: hand-written listings link relative to the
 * wrong folder, moved sites keep the headline as address.
 */
final class DeadLinks {
  private static final int SHORTEST_SLUG = 8;

  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to",
          "with");

  private DeadLinks() {}

  /**
   * Another address for a post.
   *
   * @param way how it was made; what works for one post of a site works for others
   */
  record Instead(String way, String url) {}

  /** Addresses worth one try, the likeliest first. */
  static List<Instead> instead(Entry entry) {
    List<Instead> urls = new ArrayList<>();
    String once = entry.url().replaceFirst("(https?://[^/]+(?:/[^/]+)*?)(/[^/]+)\\2/", "$1$2/");
    if (!once.equals(entry.url())) {
      urls.add(new Instead("folder named twice", once));
    }
    String slug = slug(entry.title());
    if (entry.isWhole()
        && slug.length() >= SHORTEST_SLUG
        && !WebAddress.path(entry.url()).contains(slug)) {
      String root = WebAddress.home(entry.url());
      List<String> folders = WebAddress.segments(entry.toldOn());
      if (!folders.isEmpty()) {
        String folder = folders.get(0).replaceFirst("\\.\\w+$", "");
        urls.add(new Instead("headline below listing", root + folder + "/" + slug + "/"));
      }
      String few = withoutSmallWords(slug);
      urls.add(new Instead("headline", root + slug + "/"));
      urls.add(new Instead("headline, second", root + slug + "-2/"));
      if (!few.equals(slug)) {
        urls.add(new Instead("headline in few words", root + few + "/"));
        urls.add(new Instead("headline in few words, second", root + few + "-2/"));
      }
    }
    return urls;
  }

  /** Some content systems leave the small words out. */
  private static String withoutSmallWords(String slug) {
    return Stream.of(slug.split("-", -1))
        .filter(word -> !SMALL.contains(word))
        .collect(Collectors.joining("-"));
  }

  /** A headline as content systems write it into an address. */
  static String slug(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s./–—\u00a0-]+", "-")
        .replaceAll("[^a-z0-9-]+", "")
        .replaceAll("-{2,}", "-")
        .replaceAll("^-|-$", "");
  }
}
