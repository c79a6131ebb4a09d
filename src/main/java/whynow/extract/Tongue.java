package whynow.extract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import whynow.language.Language;

/**
 * Says what a text is written in: by its script, then by its commonest small words. What the page
 * declares decides between languages that the text leaves open.
 */
final class Tongue {
  private static final int LOOK_AT = 6000;
  private static final Map<String, Set<String>> STOP_WORDS = stopWords();
  private static final Set<Integer> SIMPLIFIED = only("simplified", "traditional");
  private static final Set<Integer> TRADITIONAL = only("traditional", "simplified");
  private static final int LONGEST_STOP_WORD =
      STOP_WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);
  private static final double PRIOR = 1.15;

  private Tongue() {}

  /**
   * @param text the article's text
   * @param declared the page's own tag, such as {@code de-AT}; may be empty or wrong
   */
  static Language of(String text, String declared) {
    String sample = text.length() > LOOK_AT ? text.substring(0, LOOK_AT) : text;
    Map<Character.UnicodeScript, Integer> scripts = scripts(sample);
    int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
    if (share(scripts, Character.UnicodeScript.HIRAGANA, all) > 0.03
        || share(scripts, Character.UnicodeScript.KATAKANA, all) > 0.1) {
      return new Language("ja");
    }
    if (share(scripts, Character.UnicodeScript.HANGUL, all) > 0.2) {
      return new Language("ko");
    }
    if (share(scripts, Character.UnicodeScript.HAN, all) > 0.15) {
      return chinese(sample, declared);
    }
    return byScript(scripts, all, declared).orElseGet(() -> byWords(sample, declared));
  }

  private static Map<Character.UnicodeScript, Integer> scripts(String sample) {
    Map<Character.UnicodeScript, Integer> found = new EnumMap<>(Character.UnicodeScript.class);
    int latin = 0;
    int han = 0;
    for (int i = 0; i < sample.length(); i++) {
      char c = sample.charAt(i);
      if (!Character.isLetter(c)) {
        continue;
      }
      if (c < 'ɐ') {
        latin++;
      } else if (c >= '一' && c <= '鿿') {
        han++;
      } else {
        found.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    found.merge(Character.UnicodeScript.LATIN, latin, Integer::sum);
    found.merge(Character.UnicodeScript.HAN, han, Integer::sum);
    return found;
  }

  private static double share(
      Map<Character.UnicodeScript, Integer> scripts, Character.UnicodeScript script, int all) {
    return scripts.getOrDefault(script, 0) / (double) Math.max(1, all);
  }

  private static Language chinese(String sample, String declared) {
    long simplified = sample.chars().filter(SIMPLIFIED::contains).count();
    long traditional = sample.chars().filter(TRADITIONAL::contains).count();
    if (simplified == traditional) {
      return declared(declared).filter(Language::isChinese).orElse(Language.ZH_HANS);
    }
    return traditional > simplified ? Language.ZH_HANT : Language.ZH_HANS;
  }

  private static java.util.Optional<Language> byScript(
      Map<Character.UnicodeScript, Integer> scripts, int all, String declared) {
    Map<Character.UnicodeScript, String> sole =
        Map.of(
            Character.UnicodeScript.ARABIC, "ar",
            Character.UnicodeScript.HEBREW, "he",
            Character.UnicodeScript.THAI, "th",
            Character.UnicodeScript.DEVANAGARI, "hi",
            Character.UnicodeScript.BENGALI, "bn",
            Character.UnicodeScript.TAMIL, "ta");
    return sole.entrySet().stream()
        .filter(e -> share(scripts, e.getKey(), all) > 0.5)
        .findFirst()
        .map(e -> declaredInScript(declared, e.getKey(), e.getValue()));
  }

  /** Persian and Urdu share a script with Arabic, Marathi with Hindi: the page's tag decides. */
  private static Language declaredInScript(
      String declared, Character.UnicodeScript script, String usual) {
    Set<String> kin =
        switch (script) {
          case ARABIC -> Set.of("fa", "ur", "ps", "ku");
          case DEVANAGARI -> Set.of("mr", "ne");
          default -> Set.of();
        };
    return declared(declared).filter(l -> kin.contains(l.tag())).orElse(new Language(usual));
  }

  private static Language byWords(String sample, String declared) {
    Map<String, Double> votes = votes(sample);
    String prior = declared(declared).map(Language::tag).orElse("");
    votes.computeIfPresent(prior, (tag, votesFor) -> votesFor * PRIOR);
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(e -> e.getValue() > 2)
        .map(e -> new Language(e.getKey()))
        .or(() -> declared(declared))
        .orElse(new Language("und"));
  }

  private static Map<String, Double> votes(String sample) {
    Map<String, Double> votes = new HashMap<>();
    String lower = sample.toLowerCase(Locale.ROOT);
    int from = 0;
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || !Character.isLetter(lower.charAt(i))) {
        if (i > from && i - from <= LONGEST_STOP_WORD) {
          STOP_WORDS
              .getOrDefault(lower.substring(from, i), Set.of())
              .forEach(language -> votes.merge(language, 1.0, Double::sum));
        }
        from = i + 1;
      }
    }
    return votes;
  }

  private static java.util.Optional<Language> declared(String tag) {
    try {
      return tag.isBlank() ? java.util.Optional.empty() : java.util.Optional.of(Language.of(tag));
    } catch (IllegalArgumentException e) {
      return java.util.Optional.empty();
    }
  }

  private static Map<String, Set<String>> stopWords() {
    Map<String, Set<String>> table = new HashMap<>();
    for (String line : Words.lines("stop-words")) {
      String[] words = line.split(" ", -1);
      IntStream.range(1, words.length)
          .forEach(i -> table.computeIfAbsent(words[i], w -> new HashSet<>()).add(words[0]));
    }
    return table;
  }

  private static Set<Integer> only(String table, String other) {
    Set<Integer> without = characters(other);
    return characters(table).stream().filter(c -> !without.contains(c)).collect(Collectors.toSet());
  }

  private static Set<Integer> characters(String table) {
    return String.join("", Words.lines(table)).chars().boxed().collect(Collectors.toSet());
  }
}
