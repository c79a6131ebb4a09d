package whynow.triggers;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Says which of many patterns could match a sentence, from the letters they need. */
final class Gate {
  private final Node root = new Node();
  private final BitSet always = new BitSet();

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(4);
    final BitSet opens = new BitSet();
  }

  /** Pattern number {@code id} can match what {@code regex} can match. */
  void add(int id, String regex) {
    Anchors.of(regex).ifPresentOrElse(any -> add(id, any), () -> always.set(id));
  }

  private void add(int id, Set<String> any) {
    for (String letters : any) {
      Node node = root;
      for (int i = 0; i < letters.length(); i++) {
        node = node.next.computeIfAbsent(letters.charAt(i), k -> new Node());
      }
      node.opens.set(id);
    }
  }

  /** Numbers of the patterns worth trying. */
  BitSet open(String sentence) {
    String folded = Anchors.folded(sentence);
    BitSet open = (BitSet) always.clone();
    open.or(root.opens);
    for (int i = 0; i < folded.length(); i++) {
      Node node = root;
      for (int j = i; j < folded.length() && node != null; j++) {
        node = node.next.get(folded.charAt(j));
        if (node != null) {
          open.or(node.opens);
        }
      }
    }
    return open;
  }

  /** How many patterns could not be given a gate. */
  int ungated() {
    return always.cardinality();
  }
}
