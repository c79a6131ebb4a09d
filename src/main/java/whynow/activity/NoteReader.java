package whynow.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import whynow.accounts.Stranger;
import whynow.activity.Phrases.Hit;
import whynow.activity.Sentence.Clause;

/** Finds what a log sentence says beyond its fields: each clause without what was understood. */
final class NoteReader {
  private static final Set<String> SAYS_ALL =
      Set.of(
          "sent",
          "replied",
          "connected",
          "no_answer",
          "left_voicemail",
          "meeting_held",
          "bounced",
          "unsubscribed");
  private static final Pattern EDGE = Pattern.compile("[\\s\\p{Punct}，。；：、！？“”「」（）]+");

  private final LogWords.Compiled words;
  private final LocalDate today;

  NoteReader(LogWords.Compiled words, LocalDate today) {
    this.words = words;
    this.today = today;
  }

  /**
   * The note.
   *
   * @param from where the promise begins, whose words are its own note
   * @param to where the promise ends
   */
  String read(Sentence sentence, int from, int to) {
    BitSet known = known(sentence, true);
    BitSet all = known(sentence, false);
    known.set(from, to);
    all.set(from, to);
    List<String> parts = new ArrayList<>();
    for (Clause clause : sentence.clauses()) {
      if (!rest(sentence, clause, all).isEmpty()) {
        parts.add(rest(sentence, clause, known));
      }
    }
    return parts.stream()
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(sentence.chinese() ? "，" : ", "));
  }

  private BitSet known(Sentence sentence, boolean plain) {
    BitSet known = new BitSet();
    String masked = sentence.masked();
    for (int i = 0; i < masked.length(); i++) {
      known.set(i, masked.charAt(i) == Phrases.WHO);
    }
    words.channels().in(masked).forEach(h -> known.set(h.start(), h.end()));
    words.outcomes().in(masked).stream()
        .filter(h -> plain ? SAYS_ALL.contains(h.meaning()) : !h.meaning().equals("objection"))
        .forEach(h -> known.set(h.start(), h.end()));
    for (Stranger stranger : sentence.named().strangers()) {
      known.set(stranger.start(), stranger.end());
    }
    sentence.dates().stream()
        .filter(date -> !plain || !date.date().isAfter(today))
        .forEach(date -> known.set(date.start(), date.end()));
    return known;
  }

  /** The clause without known words and fillers at its two ends; what stands inside stays. */
  private String rest(Sentence sentence, Clause clause, BitSet known) {
    int start = clause.start();
    int end = clause.end();
    int before = -1;
    while (start != before && start < end) {
      before = start;
      start = skipForward(sentence.masked(), start, end, known);
    }
    int after = -1;
    while (end != after && start < end) {
      after = end;
      end = skipBack(sentence.masked(), start, end, known);
    }
    return start >= end ? "" : sentence.text().substring(start, end).strip();
  }

  private int skipForward(String masked, int start, int end, BitSet known) {
    if (known.get(start)) {
      return Math.min(end, known.nextClearBit(start));
    }
    Matcher edge = EDGE.matcher(masked).region(start, end);
    if (edge.lookingAt()) {
      return edge.end();
    }
    return words.filler().in(masked.substring(start, end)).stream()
            .filter(h -> h.start() == 0)
            .mapToInt(Hit::end)
            .max()
            .orElse(0)
        + start;
  }

  private int skipBack(String masked, int start, int end, BitSet known) {
    if (known.get(end - 1)) {
      return Math.max(start, known.previousClearBit(end - 1) + 1);
    }
    if (EDGE.matcher(masked.substring(end - 1, end)).matches()) {
      return end - 1;
    }
    int length = end - start;
    return end
        - words.filler().in(masked.substring(start, end)).stream()
            .filter(h -> h.end() == length)
            .mapToInt(h -> h.end() - h.start())
            .max()
            .orElse(0);
  }
}
