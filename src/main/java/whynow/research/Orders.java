package whynow.research;

import java.util.List;
import java.util.function.Supplier;
import whynow.language.Folded;
import whynow.playbook.DataFolder;

/** Tells sentences that give orders to a program: {@code data/research/orders.yaml}. */
final class Orders {
  record Words(List<List<String>> words) {}

  private record Read(Words words, List<String> folded) {}

  private final Supplier<Words> words;
  private volatile Read read = new Read(null, List.of());

  Orders(DataFolder data) {
    this.words = data.file("research/orders.yaml", Words.class);
  }

  /** True when a sentence is no statement of the company but an attempt on its reader. */
  boolean isIn(String sentence) {
    String folded = Folded.of(sentence);
    return folded().stream().anyMatch(folded::contains);
  }

  /** Made once for each edit of the file. */
  private List<String> folded() {
    Words now = words.get();
    if (!now.equals(read.words())) {
      read = new Read(now, now.words().stream().flatMap(List::stream).map(Folded::of).toList());
    }
    return read.folded();
  }
}
