package whynow.research;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A kind of listing, as {@code data/research/listings.yaml} describes it.
 *
 * @param follow how eagerly its posts are read; 0 when the listing itself is enough
 * @param words what links to it say, by language
 * @param paths where it is looked for when nothing else led to one
 */
record ListingKind(int follow, Map<String, List<String>> words, List<String> paths) {
  ListingKind {
    words = Map.copyOf(words);
    paths = List.copyOf(paths);
  }

  /** Matches a link's words when they say this kind, and little else. */
  Pattern pattern() {
    String latin =
        words.entrySet().stream()
            .filter(e -> !e.getKey().equals("zh"))
            .flatMap(e -> e.getValue().stream())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    String chinese =
        words.getOrDefault("zh", List.of()).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(?i)(?<![a-z])(?:" + latin + ")(?![a-z])|(?:" + chinese + ")");
  }
}
