package whynow.activity;

import java.util.function.Supplier;
import whynow.playbook.DataFolder;

/** All that {@code data/activity/} says about log sentences, compiled when it changes. */
final class LogWords {
  private final Supplier<WordTable> channelFile;
  private final Supplier<WordTable> outcomeFile;
  private final Supplier<ReadingWords> readingFile;
  private Compiled compiled;

  /** The phrases, ready to look for. */
  record Compiled(
      WordTable channelTable,
      WordTable outcomeTable,
      ReadingWords reading,
      Phrases channels,
      Phrases channelHints,
      Phrases outcomes,
      Phrases incoming,
      Phrases theirWords,
      Phrases outgoing,
      Phrases nextStep,
      Phrases notThen,
      Phrases away,
      Phrases needsDay,
      Phrases somebody,
      Phrases facts,
      Phrases promises,
      Phrases filler,
      Phrases correction) {}

  LogWords(DataFolder data) {
    channelFile = data.file("activity/channels.yaml", WordTable.class);
    outcomeFile = data.file("activity/outcomes.yaml", WordTable.class);
    readingFile = data.file("activity/reading.yaml", ReadingWords.class);
  }

  synchronized Compiled get() {
    WordTable channels = channelFile.get();
    WordTable outcomes = outcomeFile.get();
    ReadingWords reading = readingFile.get();
    boolean same =
        compiled != null
            && compiled.channelTable().equals(channels)
            && compiled.outcomeTable().equals(outcomes)
            && compiled.reading().equals(reading);
    if (!same) {
      compiled = compile(channels, outcomes, reading);
    }
    return compiled;
  }

  private static Compiled compile(WordTable channels, WordTable outcomes, ReadingWords reading) {
    return new Compiled(
        channels,
        outcomes,
        reading,
        new Phrases(channels.words()),
        new Phrases(channels.hints()),
        new Phrases(outcomes.words()),
        Phrases.of(reading.incoming()),
        Phrases.of(reading.theirWords()),
        Phrases.of(reading.outgoing()),
        Phrases.of(reading.nextStep()),
        Phrases.of(reading.notThen()),
        Phrases.of(reading.away()),
        Phrases.of(reading.needsDay()),
        Phrases.of(reading.somebody()),
        Phrases.of(reading.facts()),
        Phrases.of(reading.promises()),
        Phrases.of(reading.filler()),
        Phrases.of(reading.correction()));
  }
}
