package whynow.triggers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.triggers.Lexicon.Circumstance;

/** What stands around an event and changes what it means: "if", "in 2015", "plans to". */
final class Circumstances {
  private static final int NEAR = 48;
  private static final int WITHIN = 2;

  private record Compiled(Circumstance rule, Pattern pattern) {}

  /** What the surroundings make of a mention. */
  record Around(double factor, Certainty certainty) {}

  private final List<Compiled> rules = new ArrayList<>();
  private final Gate gate = new Gate();
  private final boolean spaced;

  Circumstances(List<Circumstance> rules, Notation notation) {
    spaced = notation.isSpaced();
    for (Circumstance rule : rules) {
      gate.add(notation.regex(rule.say()));
      this.rules.add(new Compiled(rule, notation.compile(rule.say())));
    }
  }

  /** Ready to judge mentions in a sentence under a headline. */
  Scene scene(Sentence sentence, Sentence headline) {
    return new Scene(sentence.plain(), headline.plain());
  }

  /** One sentence under its headline; what holds for all of it is looked up once. */
  final class Scene {
    private final String plain;
    private final String headline;
    private final BitSet open;
    private final BitSet asked = new BitSet();
    private final BitSet holds = new BitSet();

    private Scene(String plain, String headline) {
      this.plain = plain;
      this.headline = headline;
      open = gate.open(plain);
      open.or(gate.open(headline));
    }

    /** What surrounds a mention of {@code type} at these letters of the sentence. */
    Around of(String type, int start, int end) {
      double factor = 1;
      Certainty certainty = Certainty.DONE;
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        Compiled rule = rules.get(i);
        if (!rule.rule.not().contains(type) && applies(i, start, end)) {
          factor *= rule.rule.factor().orElse(1.0);
          Certainty told = rule.rule.certainty().orElse(Certainty.DONE);
          certainty = told.compareTo(certainty) > 0 ? told : certainty;
        }
      }
      return new Around(factor, certainty);
    }

    private boolean applies(int number, int start, int end) {
      Compiled rule = rules.get(number);
      return switch (rule.rule.where()) {
        case SENTENCE -> holds(number, plain);
        case HEADLINE -> holds(number, headline);
        case BEFORE -> in(rule, plain, 0, start);
        case NEAR -> near(rule, start, end);
        case INSIDE -> in(rule, plain, start, end);
        case AFTER -> in(rule, plain, end, plain.length());
      };
    }

    /** What ends where the event begins; a word cut off there counts as whole. */
    private boolean near(Compiled rule, int start, int end) {
      int to = spaced ? start : Math.min(end, start + WITHIN);
      Matcher m = rule.pattern.matcher(plain).region(Math.max(0, start - NEAR), to);
      return m.useTransparentBounds(!spaced).useAnchoringBounds(true).find();
    }

    private boolean holds(int number, String text) {
      if (!asked.get(number)) {
        asked.set(number);
        holds.set(number, rules.get(number).pattern.matcher(text).find());
      }
      return holds.get(number);
    }
  }

  private static boolean in(Compiled rule, String plain, int from, int to) {
    Matcher m = rule.pattern.matcher(plain).region(from, to);
    return m.useTransparentBounds(true).useAnchoringBounds(true).find();
  }
}
