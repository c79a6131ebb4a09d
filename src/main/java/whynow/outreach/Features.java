package whynow.outreach;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.Folded;

/**
 * A sentence taken apart for comparison.
 *
 * @param tokens stems, classes and pairs of Chinese characters
 * @param classes what happens in it
 */
record Features(
    String folded,
    Set<String> tokens,
    Set<String> classes,
    List<Figure> figures,
    List<DateMention> dates) {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z']+|\\p{IsHan}+");
  private static final Set<String> STOP =
      Set.copyOf(
          List.of(
              ("a an the and or but if of in on at by to for from with as is are was were be been being it its this that "
                      + "these those there here their they them his her he she our ours we us i my me not no so than then "
                      + "too very can will would may do does did has have had about into over up out now new more most "
                      + "which who whom whose what when where while how all each both any some one via per two through "
                      + "you your yours also only just still after before during since until within without between against")
                  .split(" ", -1)));

  /** Takes sentences apart with one team's words. */
  static final class Reader {
    private final GuardWords words;
    private final Map<String, String> classOf;
    private final Set<String> frame;

    Reader(GuardWords words) {
      this.words = words;
      this.classOf = words.classOfWord();
      this.frame = new HashSet<>(words.frame());
    }

    Features of(String text, LocalDate from) {
      String folded = Folded.of(text);
      return new Features(
          folded,
          tokens(folded),
          words.classesIn(Mentions.in(text)),
          Figures.in(text),
          Dates.in(text, from));
    }

    private Set<String> tokens(String folded) {
      Set<String> tokens = new HashSet<>();
      Matcher word = WORD.matcher(unframed(folded));
      while (word.find()) {
        String w = word.group();
        if (w.charAt(0) < 0x80) {
          latin(w, tokens);
        } else {
          pairs(w, tokens);
        }
      }
      return tokens;
    }

    private String unframed(String folded) {
      String rest = folded;
      for (String word : frame) {
        if (word.charAt(0) >= 0x80) {
          rest = rest.replace(Folded.of(word), " ");
        }
      }
      return rest;
    }

    private void latin(String word, Set<String> tokens) {
      String bare = word.replaceFirst("'s?$", "");
      if (bare.length() > 1 && !STOP.contains(bare) && !frame.contains(bare)) {
        String cls = classOf.get(bare);
        tokens.add(cls == null ? stem(bare) : "=" + cls);
      }
    }

    private void pairs(String han, Set<String> tokens) {
      for (int i = 0; i + 1 < han.length(); i++) {
        tokens.add(han.substring(i, i + 2));
      }
    }
  }

  static String stem(String word) {
    String stem =
        word.replaceFirst(
            "(?<=\\w{4})(ations?|ments?|ings?|ions?|ness|ers?|ed|es|ly|s|e|y|ies)$", "");
    return stem.length() > 3 && stem.charAt(stem.length() - 1) == stem.charAt(stem.length() - 2)
        ? stem.substring(0, stem.length() - 1)
        : stem;
  }

  /** How rare each token is among the lines, for weighing. */
  static Map<String, Integer> counts(List<EvidenceLine> lines) {
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(l -> l.features().tokens().forEach(t -> counts.merge(t, 1, Integer::sum)));
    return counts;
  }
}
