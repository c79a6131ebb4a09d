package whynow.triggers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that go with a type of story, each of little weight: together they tell what a text is
 * about however it is put. "Ticker", "priced" and "bell" in one sentence are a listing.
 */
final class Cues {
  private static final String MONEY = "{money}";
  private static final int STEM = 5;

  private final Node root = new Node();
  private final Set<String> paid = new HashSet<>();
  private final Pattern money;
  private final boolean spaced;

  /** The cues of one type in one sentence. */
  record Found(Set<String> words, int start, int end, double density) {}

  private static final class Node {
    final Map<Character, Node> next = new HashMap<>(4);
    final List<String> whole = new ArrayList<>(1);
    final List<String> beginning = new ArrayList<>(1);
  }

  /** A language with or without spaces between its words. */
  Cues(Pattern money, boolean spaced) {
    this.money = money;
    this.spaced = spaced;
  }

  boolean isSpaced() {
    return spaced;
  }

  /** Adds the cues of a type; one ending in {@code *} is the beginning of a word. */
  void learn(String type, List<String> cues) {
    for (String cue : cues) {
      if (cue.equals(MONEY)) {
        paid.add(type);
      } else if (cue.endsWith("*")) {
        node(cue.substring(0, cue.length() - 1)).beginning.add(type);
      } else {
        node(cue).whole.add(type);
      }
    }
  }

  private Node node(String letters) {
    Node node = root;
    for (char letter : Anchors.folded(letters).toCharArray()) {
      node = node.next.computeIfAbsent(letter, k -> new Node());
    }
    return node;
  }

  /** What a sentence has, by type. */
  Map<String, Found> in(Sentence sentence) {
    String text = Anchors.folded(sentence.plain());
    Map<String, Tally> tallies = new HashMap<>();
    for (int i = 0; i < text.length(); i++) {
      if (!spaced || i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
        walk(text, i, tallies);
      }
    }
    if (hasNumber(text) && money.matcher(sentence.plain()).find()) {
      paid.forEach(type -> tallies.computeIfAbsent(type, k -> new Tally()).words.add(MONEY));
    }
    double length = spaced ? 1 + text.chars().filter(c -> c == ' ').count() : text.length() / 1.7;
    Map<String, Found> found = new HashMap<>();
    tallies.forEach((type, tally) -> found.put(type, tally.found(length)));
    return found;
  }

  private static boolean hasNumber(String text) {
    return text.chars().anyMatch(c -> (c >= '0' && c <= '9') || "一二三四五六七八九十百千两".indexOf(c) >= 0);
  }

  /** The longest cue of each type that begins here. */
  private void walk(String text, int start, Map<String, Tally> tallies) {
    Node node = root;
    Map<String, Integer> longest = new HashMap<>();
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      int end = i + 1;
      boolean wordEnds = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      node.beginning.forEach(type -> longest.put(type, end));
      if (!spaced || wordEnds) {
        node.whole.forEach(type -> longest.put(type, end));
      }
    }
    longest.forEach(
        (type, end) ->
            tallies.computeIfAbsent(type, k -> new Tally()).add(text, start, end, spaced));
  }

  private static final class Tally {
    private final Set<String> words = new HashSet<>();
    private int from = Integer.MAX_VALUE;
    private int to;

    void add(String text, int start, int end, boolean spaced) {
      if (start < to) {
        return;
      }
      int stem = spaced ? Math.min(end, start + STEM) : end;
      words.add(text.substring(start, stem));
      from = Math.min(from, start);
      to = end;
    }

    Found found(double length) {
      int start = from == Integer.MAX_VALUE ? 0 : from;
      return new Found(words, start, to, words.size() / (Math.sqrt(length) + 2));
    }
  }
}
