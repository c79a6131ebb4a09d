package whynow.triggers;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final Supplier<Wording> english;
  private final Supplier<Wording> chinese;
  private Built built;

  private record Built(
      Map<String, TriggerType> types,
      Map<String, Lexicon> lexicons,
      Judgement judgement,
      List<Wording> wordings,
      PatternDetector detector) {}

  private Triggers(DataFolder data) {
    this.types = data.folder("triggers", TriggerType.class);
    this.lexicons = data.folder("reading", Lexicon.class);
    this.judgement = data.file("judgement.yaml", Judgement.class);
    this.english = data.lines("wording/en.tsv", Wording::read);
    this.chinese = data.lines("wording/zh.tsv", Wording::read);
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

  Map<String, Map<Signs, Double>> signs(Article article, Subject subject, Wording wording) {
    return current().signs(article, subject, wording);
  }

  Set<String> phrases(Article article, Subject subject) {
    return current().phrases(article, subject);
  }

  private synchronized PatternDetector current() {
    Map<String, TriggerType> nowTypes = types.get();
    Map<String, Lexicon> nowLexicons = lexicons.get();
    Judgement nowJudgement = judgement.get();
    List<Wording> nowWordings = List.of(english.get(), chinese.get());
    if (built == null
        || built.types != nowTypes
        || built.lexicons != nowLexicons
        || built.judgement.signs() != nowJudgement.signs()
        || !built.wordings.equals(nowWordings)) {
      built =
          new Built(
              nowTypes,
              nowLexicons,
              nowJudgement,
              nowWordings,
              build(nowTypes, nowLexicons, nowJudgement, nowWordings));
    }
    return built.detector;
  }

  private static PatternDetector build(
      Map<String, TriggerType> types,
      Map<String, Lexicon> lexicons,
      Judgement judgement,
      List<Wording> wordings) {
    Lexicon en = lexicons.get("en");
    Lexicon zh = lexicons.get("zh");
    Notation spaced = Notation.spaced(en.words());
    Notation unspaced = Notation.unspaced(zh.words());
    return new PatternDetector(
        Reading.of(en, spaced, types, TriggerType::en, judgement, wordings.get(0)),
        Reading.of(zh, unspaced, types, TriggerType::zh, judgement, wordings.get(1)),
        judgement,
        types);
  }
}
