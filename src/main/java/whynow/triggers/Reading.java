package whynow.triggers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A language made ready: its sentences, frames, voices and facts. */
final class Reading {
  final Lexicon lexicon;
  final Sentences sentences;
  final Reader reader;
  final Facts facts;
  final Cues cues;
  final Pattern ordinary;
  final Wording wording;
  private final Voices.Words words;
  private final Map<String, String> alike = new HashMap<>();

  private Reading(
      Lexicon lexicon,
      Sentences sentences,
      Reader reader,
      Facts facts,
      Cues cues,
      Pattern ordinary,
      Wording wording,
      Voices.Words words) {
    this.lexicon = lexicon;
    this.sentences = sentences;
    this.reader = reader;
    this.facts = facts;
    this.cues = cues;
    this.ordinary = ordinary;
    this.wording = wording;
    this.words = words;
    lexicon.alike().forEach((one, all) -> all.forEach(word -> alike.put(word, one)));
  }

  static Reading of(
      Lexicon lexicon,
      Notation notation,
      Map<String, TriggerType> types,
      Function<TriggerType, Frames> said,
      Judgement judgement,
      Wording wording) {
    Circumstances circumstances = new Circumstances(lexicon.circumstances(), notation);
    Cues cues = new Cues(notation.compile("{money}"), notation.isSpaced());
    types.forEach((id, type) -> cues.learn(id, said.apply(type).cues()));
    Reader reader = new Reader(notation, circumstances);
    types.forEach(
        (id, type) -> {
          Frames frames = said.apply(type);
          reader.learn(type, id, frames.strong(), judgement.strong());
          reader.learn(type, id, frames.fair(), judgement.fair());
          reader.learn(type, id, frames.hint(), judgement.hint());
          reader.learn(type, id, frames.not(), 0);
        });
    Voices.Words words =
        new Voices.Words(
            notation.compile(lexicon.own()),
            notation.compile(lexicon.same()),
            notation.compile(lexicon.others()),
            notation.compile(lexicon.doers()),
            notation.compile(lexicon.organisation()),
            notation.compile(lexicon.person()),
            Pattern.compile("(?:" + lexicon.oblique() + ")$", Pattern.CASE_INSENSITIVE),
            notation.compile(lexicon.lone()),
            notation.compile(lexicon.anybody()),
            Pattern.compile("(?:" + lexicon.clause() + ")$", Pattern.CASE_INSENSITIVE),
            lexicon.starters());
    Pattern boilerplate = notation.compile(String.join("|", lexicon.boilerplate()));
    return new Reading(
        lexicon,
        new Sentences(lexicon.abbreviations(), boilerplate),
        reader,
        new Facts(notation, types, said),
        cues,
        Pattern.compile(lexicon.ordinary(), Pattern.CASE_INSENSITIVE),
        wording,
        words);
  }

  /** The phrases of an article, the account's names alike in all. */
  Set<String> phrases(List<Sentence> told, Subject subject) {
    return Phrases.of(told, Names.of(subject, lexicon), alike, cues.isSpaced());
  }

  Voices voices(Subject subject) {
    return new Voices(words, Names.of(subject, lexicon), !subject.name().isEmpty());
  }
}
