package whynow.research;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/** What {@code data/research/} says of company sites. */
final class Knowledge {
  /** {@code data/research/listings.yaml}, by kind. */
  static final class Kinds extends LinkedHashMap<String, ListingKind> {
    private static final long serialVersionUID = 1L;
  }

  private final Supplier<Kinds> kinds;
  private final Supplier<SitePaths> paths;
  private Kinds madeFrom = new Kinds();
  private Map<String, ListingKind.Recognized> made = Map.of();

  Knowledge(DataFolder data) {
    this.kinds = data.file("research/listings.yaml", Kinds.class);
    this.paths = data.file("research/paths.yaml", SitePaths.class);
  }

  Map<String, ListingKind> kinds() {
    return kinds.get();
  }

  SitePaths paths() {
    return paths.get();
  }

  /** Whether a site is one where everybody publishes. */
  boolean isPlatform(String url) {
    String host = "." + WebAddress.host(url);
    return paths().platforms().stream().anyMatch(site -> host.endsWith("." + site));
  }

  int follow(String kind) {
    return Optional.ofNullable(kinds.get().get(kind)).map(ListingKind::follow).orElse(0);
  }

  /** The kind of listing a link leads to, by its words or by the last part of its path. */
  Optional<String> kindOf(String words, String url) {
    List<String> parts = WebAddress.segments(url);
    if (parts.isEmpty() || parts.size() > 4) {
      return Optional.empty();
    }
    return kindOfWords(words).or(() -> kindOfWords(spoken(parts.get(parts.size() - 1))));
  }

  /** The kind a label names; the one most of it is about. */
  Optional<String> kindOfWords(String label) {
    String best = null;
    int most = 0;
    for (Map.Entry<String, ListingKind.Recognized> kind : recognized().entrySet()) {
      int said = label.length() > 40 ? 0 : kind.getValue().in(label);
      if (said > most) {
        best = kind.getKey();
        most = said;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The kind of the innermost folder above a page that names one. */
  Optional<String> kindOfFolders(String url) {
    List<String> parts = WebAddress.segments(url);
    for (int i = parts.size() - 2; i >= 0; i--) {
      Optional<String> kind = kindOfWords(spoken(parts.get(i)));
      if (kind.isPresent()) {
        return kind;
      }
    }
    return Optional.empty();
  }

  private static String spoken(String part) {
    return part.replaceFirst("\\.\\w+$", "").replaceAll("[-_]", " ");
  }

  /** Made once for each edit of the file. */
  private synchronized Map<String, ListingKind.Recognized> recognized() {
    Kinds now = kinds.get();
    if (!now.equals(madeFrom)) {
      made = new LinkedHashMap<>();
      now.forEach((kind, listing) -> made.put(kind, listing.recognized()));
      madeFrom = now;
    }
    return made;
  }
}
