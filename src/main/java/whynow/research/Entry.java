package whynow.research;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A post as a listing, a feed or a sitemap tells of it.
 *
 * @param url where the post itself should be
 * @param title its headline; empty when not told
 * @param published when, as told there; the page decides in the end
 * @param lines the words told of it, headline first, one block a line
 * @param toldOn the page they stand on
 * @param via what kind of place told of it
 */
record Entry(
    String url,
    String title,
    Optional<LocalDate> published,
    List<String> lines,
    String toldOn,
    Via via) {
  private static final Pattern CUT = Pattern.compile("(?:…|\\.\\.\\.|\\[…\\])\\s*$");

  /** Where we learn of posts, the most telling first. */
  enum Via {
    FEED,
    LISTING,
    SITEMAP
  }

  Entry {
    lines = List.copyOf(lines);
  }

  /** The same, its day forgotten. */
  Entry undated() {
    return new Entry(url, title, Optional.empty(), lines, toldOn, via);
  }

  Entry at(String newUrl) {
    return new Entry(newUrl, title, published, lines, toldOn, via);
  }

  /** Whether the whole headline is told, not one cut short to fit a box. */
  boolean isWhole() {
    return !title.isEmpty() && !CUT.matcher(title).find();
  }

  /** One entry of what two places tell: this one's word counts first. */
  Entry with(Entry other) {
    return new Entry(
        url,
        isWhole() || other.title.isEmpty() ? title : other.title,
        published.or(other::published),
        lines.isEmpty() ? other.lines : lines,
        lines.isEmpty() ? other.toldOn : toldOn,
        via.compareTo(other.via) <= 0 ? via : other.via);
  }
}
