package whynow.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.accounts.Mention;
import whynow.accounts.Named;
import whynow.accounts.Stranger;
import whynow.language.Folded;
import whynow.language.SpokenDate;

/**
 * A log sentence with its names and dates recognised.
 *
 * @param text as the rep wrote it
 * @param masked folded, with {@link Phrases#WHO} for names and {@link Phrases#WHEN} for dates;
 *     every letter stands where it stood
 * @param clauses its parts between commas and the like
 */
record Sentence(
    String text, String masked, Named named, List<SpokenDate> dates, List<Clause> clauses) {
  private static final Pattern BREAK =
      Pattern.compile(
          "[,，。;；\\n!！?？、]+|\\.(?=\\s|$)|\\s[-/|]+\\s|\\s-+>?\\s?|\\b(?:then|but|so|->)\\b|(?<!follow[- ]up|followup|next steps?|next|todo|f/u|re)[:：](?=\\s|[^\\x00-\\x7f])|但是?|然后|不过|所以");

  /** A part of the sentence. */
  record Clause(int start, int end) {
    boolean holds(int from, int to) {
      return from >= start && to <= end;
    }
  }

  static Sentence of(String text, Named named, List<SpokenDate> dates) {
    StringBuilder masked = new StringBuilder(Folded.of(text));
    named.accounts().forEach(m -> fill(masked, m.start(), m.end(), Phrases.WHO));
    named.people().forEach(m -> fill(masked, m.start(), m.end(), Phrases.WHO));
    named.strangers().forEach(s -> fill(masked, s.start(), nameEnd(s), Phrases.WHO));
    named
        .unknownCompany()
        .filter(text::contains)
        .ifPresent(c -> fill(masked, text.indexOf(c), text.indexOf(c) + c.length(), Phrases.WHO));
    List<SpokenDate> free =
        dates.stream()
            .filter(d -> masked.substring(d.start(), d.end()).indexOf(Phrases.WHO) < 0)
            .toList();
    free.forEach(d -> fill(masked, d.start(), d.end(), Phrases.WHEN));
    return new Sentence(text, masked.toString(), named, free, clauses(masked.toString()));
  }

  private static int nameEnd(Stranger stranger) {
    return stranger.name().isEmpty() ? stranger.end() : stranger.start() + stranger.name().length();
  }

  private static void fill(StringBuilder masked, int from, int to, char with) {
    masked.replace(from, to, String.valueOf(with).repeat(to - from));
  }

  private static List<Clause> clauses(String masked) {
    List<Clause> clauses = new ArrayList<>();
    Matcher m = BREAK.matcher(masked);
    int start = 0;
    while (m.find()) {
      if (m.start() > start) {
        clauses.add(new Clause(start, m.start()));
      }
      start = m.end();
    }
    if (start < masked.length()) {
      clauses.add(new Clause(start, masked.length()));
    }
    return clauses;
  }

  Clause clauseAt(int place) {
    return clauses.stream()
        .filter(c -> c.start() <= place && place < c.end())
        .findFirst()
        .orElse(new Clause(0, masked.length()));
  }

  /** The text without what lies in this part. */
  String maskedWithout(int from, int to) {
    return masked.substring(0, from) + " ".repeat(to - from) + masked.substring(to);
  }

  boolean chinese() {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }

  /** Where people are named, whether the book knows them or not, in order. */
  List<Integer> peopleAt() {
    List<Integer> places = new ArrayList<>(named.people().stream().map(Mention::start).toList());
    named.strangers().forEach(s -> places.add(s.start()));
    return places.stream().sorted().toList();
  }
}
