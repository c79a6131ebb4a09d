package whynow.triggers;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A language made ready: its sentences, frames, voices and facts. */
final class Reading {
  final Lexicon lexicon;
  final Sentences sentences;
  final Reader reader;
  final Facts facts;
  private final Voices.Words words;

  private Reading(
      Lexicon lexicon, Sentences sentences, Reader reader, Facts facts, Voices.Words words) {
    this.lexicon = lexicon;
    this.sentences = sentences;
    this.reader = reader;
    this.facts = facts;
    this.words = words;
  }

  static Reading of(
      Lexicon lexicon,
      Notation notation,
      Map<String, TriggerType> types,
      Function<TriggerType, Frames> said,
      Judgement judgement) {
    Circumstances circumstances = new Circumstances(lexicon.circumstances(), notation);
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
            Pattern.compile("(?:" + lexicon.oblique() + ")$", Pattern.CASE_INSENSITIVE),
            lexicon.starters());
    Pattern boilerplate = notation.compile(String.join("|", lexicon.boilerplate()));
    return new Reading(
        lexicon,
        new Sentences(lexicon.abbreviations(), boilerplate),
        reader,
        new Facts(notation, types, said),
        words);
  }

  Voices voices(Subject subject) {
    return new Voices(words, Names.of(subject, lexicon), !subject.name().isEmpty());
  }
}
