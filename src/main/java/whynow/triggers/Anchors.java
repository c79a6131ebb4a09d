package whynow.triggers;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The letters without which a regular expression cannot match: one of them must stand in the
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

  /** One of these must stand in the text, lower case; nothing when no such set is known. */
  static Optional<Set<String>> of(String regex) {
    Anchors reader = new Anchors(regex);
    return Optional.ofNullable(reader.alternatives()).filter(s -> s.size() <= ENOUGH);
  }

  /** {@code a|b|c}: the union, or null when one branch needs nothing. */
  private Set<String> alternatives() {
    Set<String> all = new LinkedHashSet<>();
    boolean free = false;
    do {
      Set<String> branch = sequence();
      free |= branch == null;
      if (branch != null) {
        all.addAll(branch);
      }
    } while (take('|'));
    return free ? null : all;
  }

  /** The most telling piece of a row of pieces. */
  private Set<String> sequence() {
    Set<String> best = null;
    StringBuilder literal = new StringBuilder();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      int start = at;
      Set<String> piece = piece();
      boolean optional = quantifierAllowsNone();
      char c = regex.charAt(start);
      boolean plain = at == start + 1 && isLiteral(c);
      if (plain) {
        literal.append(Character.toLowerCase(c));
        continue;
      }
      if (isLiteral(c)) {
        if (!optional) {
          literal.append(Character.toLowerCase(c));
        }
        best = better(best, literal);
        literal.setLength(0);
        continue;
      }
      best = better(best, literal);
      literal.setLength(0);
      best = optional ? best : better(best, piece);
    }
    return better(best, literal);
  }

  private static Set<String> better(Set<String> best, StringBuilder literal) {
    return literal.isEmpty() ? best : better(best, Set.of(literal.toString()));
  }

  private static Set<String> better(Set<String> a, Set<String> b) {
    return b == null || (a != null && worth(a) >= worth(b)) ? a : b;
  }

  /** Long literals say more than short ones; a single letter or space says nothing. */
  private static double worth(Set<String> set) {
    int shortest = set.stream().mapToInt(s -> weight(s)).min().orElse(0);
    return shortest - set.size() / 200.0;
  }

  private static int weight(String s) {
    return s.strip().chars().map(c -> c > 0x2e80 ? 3 : 1).sum();
  }

  private Set<String> piece() {
    char c = regex.charAt(at++);
    if (c == '(') {
      return group();
    }
    if (c == '[') {
      skipClass();
    } else if (c == '\\') {
      at++;
    }
    return null;
  }

  private Set<String> group() {
    boolean look = false;
    if (take('?')) {
      look = lookaround();
    }
    Set<String> inner = alternatives();
    take(')');
    return look ? null : inner;
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
