package whynow.outreach;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whynow.language.Folded;

/** What the guard knows about words: {@code data/outreach/guard.yaml}. */
record GuardWords(
    Map<String, List<String>> classes,
    List<List<String>> opposites,
    List<String> telling,
    Map<String, List<String>> concepts,
    List<Units.Dimension> units,
    List<String> about,
    List<String> others,
    List<String> deeds,
    List<String> future,
    List<String> done,
    List<String> past,
    List<String> perhaps,
    List<String> negation,
    List<String> opinion,
    List<String> recent,
    List<String> frame,
    String surnames) {

  /** Latin single words by their class or concept. */
  Map<String, String> classOfWord() {
    Map<String, String> byWord = new HashMap<>();
    classes.forEach((name, words) -> words.forEach(w -> byWord.putIfAbsent(Folded.of(w), name)));
    concepts.forEach((name, words) -> words.forEach(w -> byWord.putIfAbsent(Folded.of(w), name)));
    return byWord;
  }

  /** True when the two sets of classes deny each other and share neither side. */
  boolean deny(Set<String> said, Set<String> known) {
    return opposites.stream()
        .anyMatch(
            p ->
                denies(said, known, p.get(0), p.get(1)) || denies(said, known, p.get(1), p.get(0)));
  }

  private static boolean denies(Set<String> said, Set<String> known, String one, String other) {
    return said.contains(one)
        && !said.contains(other)
        && known.contains(other)
        && !known.contains(one);
  }
}
