package whynow.outreach;

import java.time.LocalDate;
import java.util.BitSet;
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
 * @param bridge what is the same in any language: concepts, figures, names in Latin letters
 * @param classes what happens in it
 * @param understood how many of its Chinese characters stand in the bridge too, 0 to 1
 */
record Features(
    String folded,
    boolean chinese,
    Set<String> tokens,
    Set<String> bridge,
    Set<String> classes,
    List<Figure> figures,
    List<DateMention> dates,
    double understood) {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z']+|\\p{IsHan}+");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{IsLatin}]+");
  private static final Set<String> STOP =
      Set.copyOf(
          List.of(
              ("a an the and or but if of in on at by to for from with as is are was were be been being it its this that "
                      + "these those there here their they them his her he she our ours we us i me my not no so than then "
                      + "too very can will would may do does did has have had about into over up out now new more most "
                      + "which who whom whose what when where while how all each both any some one via per two through "
                      + "you your yours also only just still after before during since until within without between against")
                  .split(" ", -1)));

  /** Takes sentences apart with one team's words. */
  static final class Reader {
    private final Concepts concepts;
    private final Units units;
    private final Set<String> classes;
    private final Map<String, String> classOf;
    private final Set<String> frame = new HashSet<>();
    private final List<String> hanFrame;

    Reader(GuardWords words, Vocabulary vocabulary, Playbook playbook) {
      this.concepts = new Concepts(words, vocabulary, playbook);
      this.units = new Units(words.units(), words.about());
      this.classes = words.classes().keySet();
      this.classOf = words.classOfWord();
      words.frame().stream().filter(w -> w.charAt(0) < 0x80).forEach(frame::add);
      this.hanFrame =
          words.frame().stream().filter(w -> w.charAt(0) >= 0x80).map(Folded::of).toList();
    }

    Features of(String text, LocalDate from) {
      String folded = Folded.of(text);
      Set<String> named = concepts.in(folded);
      Set<String> happens = new HashSet<>(named);
      happens.retainAll(classes);
      List<DateMention> dates = Dates.in(text, from);
      List<Figure> figures = units.with(folded, Figures.in(text, dates));
      boolean chinese = Telling.isChinese(text);
      Set<String> bridge = new HashSet<>(named);
      figures.forEach(f -> bridge.add("#" + f.value().stripTrailingZeros().toPlainString()));
      dates.forEach(d -> d.token().ifPresent(bridge::add));
      names(text, chinese).forEach(bridge::add);
      double understood = chinese ? understood(folded, figures, dates) : 1;
      return new Features(
          folded, chinese, tokens(folded), bridge, happens, figures, dates, understood);
    }

    private double understood(String folded, List<Figure> figures, List<DateMention> dates) {
      BitSet known = concepts.places(folded);
      figures.forEach(f -> known.set(f.start(), f.end()));
      dates.forEach(d -> known.set(d.start(), d.end()));
      String said = unframed(folded);
      long all = 0;
      long understood = 0;
      for (int i = 0; i < folded.length(); i++) {
        boolean counts = said.charAt(i) == folded.charAt(i) && isHan(folded.charAt(i));
        all += counts ? 1 : 0;
        understood += counts && known.get(i) ? 1 : 0;
      }
      return all == 0 ? 1 : (double) understood / all;
    }

    private static boolean isHan(char c) {
      return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** True for a word that says the same with a small letter: Members, Growth, Detention. */
    boolean isWord(String word) {
      String folded = Folded.of(word);
      return STOP.contains(folded)
          || frame.contains(folded)
          || classOf.containsKey(folded)
          || (folded.charAt(0) >= 0x80 && !concepts.in(folded).isEmpty())
          || folded.matches(
              "[a-z]+(ing|ion|ions|ment|ments|ness|ity|ance|ence|ers|ors|ies|age|ees)")
          || folded.matches("[a-z]{4,}[^s]s");
    }

    private Set<String> names(String text, boolean chinese) {
      Set<String> names = new HashSet<>();
      Matcher name = NAME.matcher(text);
      while (name.find()) {
        String folded = Folded.of(name.group());
        if (chinese || (name.start() > 0 && !STOP.contains(folded) && !frame.contains(folded))) {
          names.add("@" + folded);
        }
      }
      return names;
    }

    /**
     * What stands around a place in a folded text, for telling whether two figures count the same.
     */
    Set<String> around(String folded, int start, int end) {
      int reach = Telling.isChinese(folded) ? 8 : 28;
      int from = Math.max(0, start - reach);
      int to = Math.min(folded.length(), end + reach);
      Set<String> context = tokens(folded.substring(from, start));
      context.addAll(tokens(folded.substring(end, to)));
      context.addAll(concepts.in(folded.substring(from, start)));
      context.addAll(concepts.in(folded.substring(end, to)));
      return context;
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
      if (!Telling.isChinese(folded)) {
        return folded;
      }
      String rest = folded;
      for (String word : hanFrame) {
        rest = rest.replace(word, " ".repeat(word.length()));
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

    private static void pairs(String han, Set<String> tokens) {
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
}
