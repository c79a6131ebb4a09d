package whynow.outreach;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import whynow.language.Folded;

/** Reads what a figure counts, and whether it is meant roughly. */
final class Units {
  private static final int BEFORE = 16;
  private static final int AFTER = 6;

  /** A dimension with its words, each as large as so many of its base. */
  record Dimension(String dimension, Map<String, BigDecimal> words) {}

  private final Map<String, Figure.Unit> byWord =
      new TreeMap<>(Comparator.comparingInt((String w) -> -w.length()).thenComparing(w -> w));
  private final List<String> about;

  Units(List<Dimension> dimensions, List<String> about) {
    dimensions.forEach(
        d ->
            d.words()
                .forEach(
                    (w, size) -> byWord.put(Folded.of(w), new Figure.Unit(d.dimension(), size))));
    this.about = about.stream().map(Folded::of).toList();
  }

  List<Figure> with(String folded, List<Figure> figures) {
    return figures.stream().map(f -> with(folded, f)).toList();
  }

  private Figure with(String folded, Figure figure) {
    Optional<Figure.Unit> unit =
        figure.kind() == Figure.Kind.COUNT ? unit(folded, figure.end()) : Optional.empty();
    return figure.counting(unit, isRough(folded, figure));
  }

  private Optional<Figure.Unit> unit(String folded, int end) {
    int at = end;
    while (at < folded.length() && " -个".indexOf(folded.charAt(at)) >= 0) {
      at++;
    }
    int start = at;
    return byWord.entrySet().stream()
        .filter(e -> folded.startsWith(e.getKey(), start))
        .filter(e -> Mentions.isWhole(folded, start, start + e.getKey().length()))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  private boolean isRough(String folded, Figure figure) {
    String before = folded.substring(Math.max(0, figure.start() - BEFORE), figure.start());
    String after = folded.substring(figure.end(), Math.min(folded.length(), figure.end() + AFTER));
    return about.stream()
        .anyMatch(w -> before.strip().endsWith(w) || (w.charAt(0) > 0x80 && after.contains(w)));
  }
}
