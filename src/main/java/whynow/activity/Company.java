package whynow.activity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import whynow.activity.Phrases.Hit;

/** Tells those a touch was with from those who were only spoken of. */
final class Company {
  private static final Pattern JOINED =
      Pattern.compile("\\s*(?:[,，、&+/]|and|,? and|和|与|跟|及|还有|plus)\\s*");
  private static final Pattern ONLY_SPOKEN_OF =
      Pattern.compile(
          ".*(?:\\b(?:to|cc|copy|copied|boss|about|re|ask|contact|introduce|loop|with (?:his|her|their)|told me|reports to|and that|via|through|said|says|from|for)"
              + "|介绍|推荐|找|联系|转给|转|抄送|关于|让|叫|问|由|归|向)\\s?(?:[a-z]+ ){0,1}$");

  private final Sentence sentence;
  private final LogWords.Compiled words;
  private final int from;
  private final int to;

  Company(Sentence sentence, LogWords.Compiled words, int from, int to) {
    this.sentence = sentence;
    this.words = words;
    this.from = from;
    this.to = to;
  }

  /** Where those are named whom the touch was with. */
  Set<Integer> with() {
    SortedMap<Integer, Integer> ends = ends();
    Set<Integer> with = new LinkedHashSet<>();
    List<Integer> places = List.copyOf(ends.keySet());
    List<Integer> before = places.stream().filter(p -> p < from || p >= to).toList();
    List<Integer> chosen = before.isEmpty() ? places : before;
    for (int i = 0; i < chosen.size(); i++) {
      int place = chosen.get(i);
      boolean joined =
          i > 0 && with.contains(chosen.get(i - 1)) && joins(ends.get(chosen.get(i - 1)), place);
      if (i == 0 || joined || ownTouch(place)) {
        with.add(place);
      }
    }
    return with;
  }

  private SortedMap<Integer, Integer> ends() {
    SortedMap<Integer, Integer> ends = new TreeMap<>();
    sentence.named().people().forEach(m -> ends.put(m.start(), m.end()));
    sentence.named().strangers().forEach(s -> ends.put(s.start(), s.end()));
    return ends;
  }

  private boolean joins(int end, int start) {
    return end <= start && JOINED.matcher(sentence.masked().substring(end, start)).matches();
  }

  /** A later person counts when their clause says a touch of its own. */
  private boolean ownTouch(int place) {
    Sentence.Clause clause = sentence.clauseAt(place);
    String before = sentence.masked().substring(clause.start(), place);
    List<Hit> hits = words.channels().in(sentence.masked().substring(clause.start(), clause.end()));
    return !hits.isEmpty()
        && hits.get(0).start() < place - clause.start()
        && !ONLY_SPOKEN_OF.matcher(before).matches();
  }
}
