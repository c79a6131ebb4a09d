package whynow.triggers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.triggers.Sentence.Place;

/** Cuts an article into sentences, each an exact piece of its visible text. */
final class Sentences {
  private static final int LEAD = 3;
  private static final int BODY = 8;
  private static final int LONGEST = 900;
  private static final Pattern END =
      Pattern.compile("[。！？]+[”」』’\"）)]*|[.!?]+[\"'”’)\\]]*(?= +[\"'“‘(\\[]?[\\p{Lu}\\d])");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}.]+)\\.$");

  private final Set<String> abbreviations;
  private final Pattern boilerplate;

  Sentences(Set<String> abbreviations, Pattern boilerplate) {
    this.abbreviations = abbreviations;
    this.boilerplate = boilerplate;
  }

  /** The headline first, then the body up to its boilerplate ("About us", "Notes to editors"). */
  List<Sentence> of(String title, String body) {
    List<Sentence> found = new ArrayList<>();
    String headline = collapsed(title);
    if (!headline.isEmpty()) {
      found.add(Sentence.of(headline, Place.HEADLINE, 0));
    }
    int index = 0;
    for (String line : joined(body.split("\\R", -1))) {
      if (index > 0 && boilerplate.matcher(Plain.of(line)).lookingAt()) {
        break;
      }
      for (String sentence : cut(line)) {
        if (!sentence.equals(headline)) {
          found.add(Sentence.of(sentence, place(++index), index));
        }
      }
    }
    return found;
  }

  private static Place place(int index) {
    return index == 1
        ? Place.FIRST
        : index <= LEAD ? Place.LEAD : index <= BODY ? Place.BODY : Place.LATE;
  }

  static String collapsed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").trim();
  }

  /** Lines of pages that break in the middle of a sentence, such as around a link, made whole. */
  private static List<String> joined(String[] lines) {
    List<String> whole = new ArrayList<>();
    for (String raw : lines) {
      String line = collapsed(raw);
      if (line.isEmpty()) {
        continue;
      }
      int last = whole.size() - 1;
      if (last >= 0 && continues(whole.get(last), line)) {
        whole.set(last, whole.get(last) + " " + line);
      } else {
        whole.add(line);
      }
    }
    return whole;
  }

  private static boolean continues(String before, String line) {
    char end = before.charAt(before.length() - 1);
    char start = line.charAt(0);
    return before.length() < LONGEST
        && (end == ',' || Character.isLowerCase(start) || start == ',' || start == ')')
        && ".!?:;".indexOf(end) < 0;
  }

  private List<String> cut(String line) {
    List<String> pieces = new ArrayList<>();
    Matcher end = END.matcher(line);
    int from = 0;
    while (end.find()) {
      if (isEnd(line, from, end)) {
        add(pieces, line.substring(from, end.end()));
        from = end.end();
      }
    }
    add(pieces, line.substring(from));
    return pieces;
  }

  private boolean isEnd(String line, int from, Matcher end) {
    if (line.charAt(end.start()) != '.' || end.end() - end.start() > 1) {
      return true;
    }
    Matcher word = LAST_WORD.matcher(line).region(Math.max(from, end.end() - 16), end.end());
    return !word.find()
        || (word.group(1).length() > 1 && !abbreviations.contains(Anchors.folded(word.group(1))));
  }

  private static void add(List<String> pieces, String piece) {
    String sentence = piece.trim();
    if (!sentence.isEmpty()) {
      pieces.add(sentence.length() > LONGEST ? sentence.substring(0, LONGEST) : sentence);
    }
  }
}
