package whynow.triggers;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import whynow.extract.Article;
import whynow.playbook.DataFolder;

/**
 * The detector over {@code data/triggers}: an edit there is in force at the next article.
 *
 * <pre>{@code
 * TriggerDetector triggers = Triggers.in(new DataFolder(Path.of("data")));
 * triggers.detect(article, new Subject("Northlight", List.of()));
 * }</pre>
 */
public final class Triggers implements TriggerDetector {
  private final Supplier<Map<String, TriggerType>> types;
  private final Supplier<Map<String, Lexicon>> lexicons;
  private final Supplier<Judgement> judgement;
  private Built built;

  private record Built(
      Map<String, TriggerType> types,
      Map<String, Lexicon> lexicons,
      Judgement judgement,
      PatternDetector detector) {}

  private Triggers(DataFolder data) {
    this.types = data.folder("triggers", TriggerType.class);
    this.lexicons = data.folder("reading", Lexicon.class);
    this.judgement = data.file("judgement.yaml", Judgement.class);
  }

  public static Triggers in(DataFolder data) {
    return new Triggers(data);
  }

  /** The types as they stand in {@code data/triggers}, by id. */
  public Map<String, TriggerType> types() {
    return types.get();
  }

  @Override
  public List<Trigger> detect(Article article, Subject subject) {
    return current().detect(article, subject);
  }

  Map<String, Map<Signs, Double>> signs(Article article, Subject subject) {
    return current().signs(article, subject);
  }

  private synchronized PatternDetector current() {
    Map<String, TriggerType> nowTypes = types.get();
    Map<String, Lexicon> nowLexicons = lexicons.get();
    Judgement nowJudgement = judgement.get();
    if (built == null
        || built.types != nowTypes
        || built.lexicons != nowLexicons
        || !built.judgement.equals(nowJudgement)) {
      built =
          new Built(
              nowTypes,
              nowLexicons,
              nowJudgement,
              build(nowTypes, nowLexicons.get("en"), nowLexicons.get("zh"), nowJudgement));
    }
    return built.detector;
  }

  private static PatternDetector build(
      Map<String, TriggerType> types, Lexicon en, Lexicon zh, Judgement judgement) {
    Notation spaced = Notation.spaced(en.words());
    Notation unspaced = Notation.unspaced(zh.words());
    return new PatternDetector(
        Reading.of(en, spaced, types, TriggerType::en, judgement),
        Reading.of(zh, unspaced, types, TriggerType::zh, judgement),
        judgement,
        types);
  }
}
