package whynow.triggers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says which of many patterns could match a sentence, from the letters they need. */
final class Gate {
  private final Node root = new Node();
  private final Map<Set<String>, Integer> clauses = new HashMap<>();
  private final List<int[]> needed = new ArrayList<>();

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(4);
    int[] fulfils = {};

    void fulfil(int clause) {
      fulfils = Arrays.copyOf(fulfils, fulfils.length + 1);
      fulfils[fulfils.length - 1] = clause;
    }
  }

  /** The next pattern, numbered from 0, can match what {@code regex} can match. */
  void add(String regex) {
    needed.add(Anchors.of(regex).stream().distinct().mapToInt(this::clause).toArray());
  }

  private int clause(Set<String> any) {
    return clauses.computeIfAbsent(
        any,
        letters -> {
          int number = clauses.size();
          letters.forEach(l -> node(l).fulfil(number));
          return number;
        });
  }

  private Node node(String letters) {
    Node node = root;
    for (int i = 0; i < letters.length(); i++) {
      node = node.next.computeIfAbsent(letters.charAt(i), k -> new Node());
    }
    return node;
  }

  /** Numbers of the patterns worth trying. */
  BitSet open(String sentence) {
    BitSet fulfilled = fulfilled(Anchors.folded(sentence));
    BitSet open = new BitSet();
    for (int i = 0; i < needed.size(); i++) {
      open.set(i, isOpen(needed.get(i), fulfilled));
    }
    return open;
  }

  private BitSet fulfilled(String folded) {
    BitSet fulfilled = new BitSet();
    for (int i = 0; i < folded.length(); i++) {
      Node node = root;
      for (int j = i; j < folded.length() && node != null; j++) {
        node = node.next.get(folded.charAt(j));
        if (node != null) {
          for (int clause : node.fulfils) {
            fulfilled.set(clause);
          }
        }
      }
    }
    return fulfilled;
  }

  private static boolean isOpen(int[] clauses, BitSet fulfilled) {
    for (int clause : clauses) {
      if (!fulfilled.get(clause)) {
        return false;
      }
    }
    return true;
  }
}
