package whynow.outreach;

import java.util.ArrayList;
import java.util.List;
import whynow.language.Folded;

/** Finds the numbers in a text, in figures and in words, English and Chinese. */
final class Figures {
  private Figures() {}

  /** All numbers outside of the dates, from left to right. */
  static List<Figure> in(String text) {
    return in(text, Dates.in(text));
  }

  /** The same, with the dates known. */
  static List<Figure> in(String text, List<DateMention> dates) {
    List<Figure> found = new ArrayList<>();
    String folded = blankOut(Folded.of(text), dates);
    DigitFigures.in(folded, found);
    HanFigures.in(folded, found);
    WordFigures.in(folded, found);
    return found;
  }

  private static String blankOut(String folded, List<DateMention> dates) {
    StringBuilder rest = new StringBuilder(folded);
    for (DateMention date : dates) {
      for (int i = date.start(); i < date.end(); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return rest.toString();
  }
}
