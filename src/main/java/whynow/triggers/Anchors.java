package whynow.triggers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The letters without which a regular expression cannot match: of each set one must stand in the
 * sentence. Looking for all of them at once is far cheaper than trying every pattern.
 *
 * <p>Understands what {@link Notation} writes: literals, groups, alternatives, classes and
 * quantifiers. What it does not understand it treats as "anything", which is always safe.
 */
final class Anchors {
  private static final int ENOUGH = 400;
  private final String regex;
  private int at;

  private Anchors(String regex) {
    this.regex = regex;
  }

  /** Of each of these one must stand in the text, lower case; none when nothing is known. */
  static List<Set<String>> of(String regex) {
    return new Anchors(regex).alternatives().stream().filter(s -> s.size() <= ENOUGH).toList();
  }

  /** {@code a|b|c}: the most telling sets of the branches together. */
  private List<Set<String>> alternatives() {
    List<List<Set<String>>> branches = new ArrayList<>();
    do {
      branches.add(sequence());
    } while (take('|'));
    if (branches.size() == 1) {
      return branches.get(0);
    }
    Set<String> union = new LinkedHashSet<>();
    for (List<Set<String>> branch : branches) {
      if (branch.isEmpty()) {
        return List.of();
      }
      union.addAll(Collections.max(branch, Comparator.comparingDouble(Anchors::worth)));
    }
    return List.of(union);
  }

  /** What the pieces of a row need. */
  private List<Set<String>> sequence() {
    List<Set<String>> needed = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      int start = at;
      char c = regex.charAt(start);
      List<Set<String>> piece = piece();
      boolean optional = quantifierAllowsNone();
      if (isLiteral(c) && !optional) {
        literal.append(Character.toLowerCase(c));
      }
      if (!isLiteral(c) || at > start + 1) {
        add(needed, literal);
        needed.addAll(optional ? List.of() : piece);
      }
    }
    add(needed, literal);
    return needed;
  }

  private static void add(List<Set<String>> needed, StringBuilder literal) {
    if (weight(literal.toString()) > 1) {
      needed.add(Set.of(literal.toString()));
    }
    literal.setLength(0);
  }

  /** Long literals say more than short ones; a single letter or space says nothing. */
  private static double worth(Set<String> set) {
    int shortest = set.stream().mapToInt(s -> weight(s)).min().orElse(0);
    return shortest - set.size() / 200.0;
  }

  private static int weight(String s) {
    return s.strip().chars().map(c -> c > 0x2e80 ? 3 : 1).sum();
  }

  private List<Set<String>> piece() {
    char c = regex.charAt(at++);
    if (c == '(') {
      return group();
    }
    if (c == '[') {
      skipClass();
    } else if (c == '\\') {
      at++;
    }
    return List.of();
  }

  private List<Set<String>> group() {
    boolean look = false;
    if (take('?')) {
      look = lookaround();
    }
    List<Set<String>> inner = alternatives();
    take(')');
    return look ? List.of() : inner;
  }

  /** Moves past {@code :}, {@code -i:}, {@code <name>}; true for look-ahead and look-behind. */
  private boolean lookaround() {
    char c = regex.charAt(at);
    char next = regex.charAt(at + 1);
    boolean look = c == '=' || c == '!' || (c == '<' && (next == '=' || next == '!'));
    if (look) {
      at += c == '<' ? 2 : 1;
    } else {
      at = regex.indexOf(c == '<' ? ">" : ":", at) + 1;
    }
    return look;
  }

  private void skipClass() {
    int depth = 1;
    while (depth > 0) {
      char c = regex.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '[') {
        depth++;
      } else if (c == ']') {
        depth--;
      }
    }
  }

  private boolean quantifierAllowsNone() {
    boolean none = false;
    if (at < regex.length()) {
      char c = regex.charAt(at);
      if (c == '?' || c == '*') {
        none = true;
        at++;
      } else if (c == '+') {
        at++;
      } else if (c == '{') {
        none = regex.charAt(at + 1) == '0';
        at = regex.indexOf('}', at) + 1;
      } else {
        return false;
      }
      if (at < regex.length() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
        at++;
      }
    }
    return none;
  }

  private static boolean isLiteral(char c) {
    return "\\()[]{}.*+?^$|".indexOf(c) < 0;
  }

  private boolean take(char c) {
    boolean here = at < regex.length() && regex.charAt(at) == c;
    at += here ? 1 : 0;
    return here;
  }

  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
