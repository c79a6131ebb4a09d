package whynow.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/** Patterns by what they mean, ready to look for in a masked sentence. */
final class Phrases {
  /** Stands in a masked sentence for every letter of a recognised name. */
  static final char WHO = '\uE001';

  /** Stands for every letter of a recognised date. */
  static final char WHEN = '\uE002';

  private static final String WORD_STARTS = "(?:(?<![a-z0-9])|(?=\\p{IsHan}))";
  private static final String WORD_ENDS = "(?:(?![a-z0-9])|(?<=\\p{IsHan}))";

  /** One place where something is said. */
  record Hit(String meaning, int start, int end) {
    boolean within(int from, int to) {
      return start >= from && end <= to;
    }

    private boolean inside(Hit other) {
      return within(other.start, other.end) && end - start < other.end - other.start;
    }
  }

  private final Map<String, List<Pattern>> patterns = new LinkedHashMap<>();

  Phrases(Map<String, List<String>> words) {
    words.forEach(
        (meaning, list) -> patterns.put(meaning, list.stream().map(Phrases::compile).toList()));
  }

  static Phrases of(List<String> words) {
    return new Phrases(Map.of("", words));
  }

  static Pattern compile(String pattern) {
    String named = pattern.replace("{who}", WHO + "+").replace("{when}", WHEN + "+");
    return Pattern.compile(WORD_STARTS + "(?:" + Folded.of(named) + ")" + WORD_ENDS);
  }

  /** Everything that is said, without what lies inside of something longer. */
  List<Hit> in(String masked) {
    List<Hit> all = new ArrayList<>();
    patterns.forEach(
        (meaning, list) -> list.forEach(pattern -> collect(pattern, masked, meaning, all)));
    return all.stream().filter(h -> all.stream().noneMatch(h::inside)).toList();
  }

  boolean said(String masked) {
    return !in(masked).isEmpty();
  }

  private static void collect(Pattern pattern, String masked, String meaning, List<Hit> all) {
    Matcher m = pattern.matcher(masked);
    while (m.find()) {
      if (m.end() > m.start()) {
        all.add(new Hit(meaning, m.start(), m.end()));
      }
    }
  }
}
