package whynow.research;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import whynow.playbook.DataFolder;

/** What {@code data/research/} says of company sites. */
final class Knowledge {
  /** {@code data/research/listings.yaml}, by kind. */
  static final class Kinds extends LinkedHashMap<String, ListingKind> {
    private static final long serialVersionUID = 1L;
  }

  private final Supplier<Kinds> kinds;
  private final Supplier<SitePaths> paths;
  private Kinds compiledFrom = new Kinds();
  private Map<String, Pattern> compiled = Map.of();

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

  int follow(String kind) {
    return Optional.ofNullable(kinds.get().get(kind)).map(ListingKind::follow).orElse(0);
  }

  /**
   * The kind of listing a link leads to: by its words when they say little else, by the last part
   * of its path otherwise.
   */
  Optional<String> kindOf(String words, String url) {
    String label = words.strip().toLowerCase(Locale.ROOT);
    Optional<String> said = label.length() <= 40 ? kind(label, 0.4) : Optional.empty();
    var parts = WebAddress.segments(url);
    if (parts.isEmpty() || parts.size() > 4) {
      return Optional.empty();
    }
    String last = parts.get(parts.size() - 1).replaceFirst("\\.\\w+$", "").replaceAll("[-_]", " ");
    return said.or(() -> kind(last, 0.5));
  }

  /**
   * The words must make up a good part of the label: "News" does, "News from our partner X" not.
   */
  private Optional<String> kind(String label, double share) {
    String best = null;
    int most = 0;
    for (Map.Entry<String, Pattern> kind : patterns().entrySet()) {
      int covered =
          kind.getValue().matcher(label).results().mapToInt(m -> m.group().length()).sum();
      if (covered > most && covered >= share * label.length()) {
        best = kind.getKey();
        most = covered;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Compiled once for each edit of the file. */
  private synchronized Map<String, Pattern> patterns() {
    Kinds now = kinds.get();
    if (!now.equals(compiledFrom)) {
      compiled = new LinkedHashMap<>();
      now.forEach((kind, listing) -> compiled.put(kind, listing.pattern()));
      compiledFrom = now;
    }
    return compiled;
  }
}
