package whynow.research;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a post may be when its listing's link is dead: hand-written listings link relative to the
 * wrong folder, moved sites keep the headline as address.
 */
final class DeadLinks {
  private static final int SHORTEST_SLUG = 8;

  private DeadLinks() {}

  /** Addresses worth one try, the likeliest first. */
  static List<String> instead(Entry entry) {
    List<String> urls = new ArrayList<>();
    String once = entry.url().replaceFirst("(https?://[^/]+(?:/[^/]+)*?)(/[^/]+)\\2/", "$1$2/");
    if (!once.equals(entry.url())) {
      urls.add(once);
    }
    String slug = slug(entry.title());
    boolean whole = !entry.title().matches(".*(…|\\.\\.\\.|\\[…\\])\\s*$");
    if (whole && slug.length() >= SHORTEST_SLUG && !WebAddress.path(entry.url()).contains(slug)) {
      String root = WebAddress.home(entry.url());
      List<String> folders = WebAddress.segments(entry.toldOn());
      if (!folders.isEmpty()) {
        urls.add(root + folders.get(0).replaceFirst("\\.\\w+$", "") + "/" + slug + "/");
      }
      urls.add(root + slug + "/");
      urls.add(root + slug + "-2/");
    }
    return urls;
  }

  /** A headline as content systems write it into an address. */
  static String slug(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    return plain
        .toLowerCase(Locale.ROOT)
        .replaceAll("['’‘`´.,]", "")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }
}
