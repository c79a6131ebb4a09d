package whynow.activity;

import java.util.List;
import java.util.Map;

/**
 * Patterns by what they mean, as the files in {@code data/activity/} have them.
 *
 * @param words in the order of the file
 * @param hints patterns that count only where none of the words is said
 */
record WordTable(Map<String, List<String>> words, Map<String, List<String>> hints) {
  WordTable {
    hints = hints == null ? Map.of() : hints;
  }
}
