package whynow.research;

import java.util.List;
import java.util.function.Supplier;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/** Tells sentences that give orders to a program: {@code data/research/orders.yaml}. */
final class Orders {
  record Words(List<List<String>> words) {}

  private final Supplier<Words> words;

  Orders(DataFolder data) {
    this.words = data.file("research/orders.yaml", Words.class);
  }

  /** True when a sentence is no statement of the company but an attempt on its reader. */
  boolean isIn(String sentence) {
    String folded = Folded.of(sentence);
    return words.get().words().stream()
        .flatMap(List::stream)
        .map(Folded::of)
        .anyMatch(folded::contains);
  }
}
