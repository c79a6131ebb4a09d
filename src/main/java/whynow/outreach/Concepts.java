package whynow.outreach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import whynow.language.Folded;

/**
 * Which things a text speaks of, in whichever language: what happens, places, titles, and what the
 * playbook calls problems. Found in one pass over the text.
 */
final class Concepts {
  private record Phrase(String folded, String id) {}

  private final Map<Character, List<Phrase>> byFirst = new HashMap<>();

  Concepts(GuardWords words, Vocabulary vocabulary, Playbook playbook) {
    words.classes().forEach(this::add);
    words.concepts().forEach(this::add);
    pairs("place", vocabulary.places());
    pairs("title", vocabulary.titles());
    pairs("round", vocabulary.rounds());
    playbook
        .propositions()
        .values()
        .forEach(p -> p.topics().forEach(t -> add("topic:" + t.words().get(0), t.words())));
  }

  private void pairs(String kind, List<Vocabulary.Pair> pairs) {
    for (Vocabulary.Pair pair : pairs) {
      String id = kind + ":" + Folded.of(pair.en().get(0));
      add(id, pair.en().stream().filter(w -> w.length() > 2).toList());
      add(id, pair.zh());
    }
  }

  private void add(String id, List<String> words) {
    for (String word : words) {
      String folded = Folded.of(word);
      byFirst.computeIfAbsent(folded.charAt(0), c -> new ArrayList<>()).add(new Phrase(folded, id));
    }
  }

  /** The characters of a folded text that belong to a phrase it knows. */
  BitSet places(String folded) {
    BitSet places = new BitSet();
    for (int at = 0; at < folded.length(); at++) {
      for (Phrase phrase : byFirst.getOrDefault(folded.charAt(at), List.of())) {
        if (folded.startsWith(phrase.folded, at)) {
          places.set(at, at + phrase.folded.length());
        }
      }
    }
    return places;
  }

  /** The ids of all that is named in a folded text. */
  Set<String> in(String folded) {
    Set<String> found = new HashSet<>();
    for (int at = 0; at < folded.length(); at++) {
      for (Phrase phrase : byFirst.getOrDefault(folded.charAt(at), List.of())) {
        if (folded.startsWith(phrase.folded, at)
            && Mentions.isWhole(folded, at, at + phrase.folded.length())) {
          found.add(phrase.id);
        }
      }
    }
    return found;
  }
}
