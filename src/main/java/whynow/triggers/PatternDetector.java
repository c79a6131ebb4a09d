package whynow.triggers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.extract.Article;
import whynow.triggers.Mention.Voice;
import whynow.triggers.Verdict.Finding;

/** Reads sentences with the frames of {@code data/triggers}: who does what, and how surely. */
final class PatternDetector implements TriggerDetector {
  private static final int FAR = 24;
  private static final Sentence NO_HEADLINE = Sentence.of("", Sentence.Place.HEADLINE, 0);

  private final Reading english;
  private final Reading chinese;
  private final Judgement judgement;
  private final Map<String, TriggerType> types;

  PatternDetector(
      Reading english, Reading chinese, Judgement judgement, Map<String, TriggerType> types) {
    this.types = types;
    this.english = english;
    this.chinese = chinese;
    this.judgement = judgement;
  }

  @Override
  public List<Trigger> detect(Article article, Subject subject) {
    Reading reading = Plain.isChinese(article.title() + article.text()) ? chinese : english;
    List<Sentence> sentences = told(reading.sentences.of(article.title(), article.text()));
    List<Mention> mentions = mentions(sentences, subject);
    List<Trigger> found = new ArrayList<>();
    for (boolean own : new boolean[] {true, false}) {
      List<Mention> theirs = mentions.stream().filter(m -> m.voice().own() == own).toList();
      boolean headed = !sentences.isEmpty() && sentences.get(0).isHeadline();
      for (Finding finding : new Verdict(judgement, types, theirs, headed).of(theirs)) {
        found.add(trigger(finding, article, sentences));
      }
    }
    return found;
  }

  /** An announcement says its event early; what comes first far down is background. */
  private static List<Sentence> told(List<Sentence> sentences) {
    return sentences.subList(0, Math.min(sentences.size(), FAR));
  }

  private List<Mention> mentions(List<Sentence> sentences, Subject subject) {
    Map<Reading, Voices> voices = new LinkedHashMap<>();
    List<Mention> all = new ArrayList<>();
    Sentence headline = sentences.isEmpty() ? NO_HEADLINE : sentences.get(0);
    for (Sentence sentence : sentences) {
      Reading reading = sentence.isChinese() ? chinese : english;
      Voices heard = voices.computeIfAbsent(reading, r -> r.voices(subject));
      Sentence over = headline.isHeadline() ? headline : NO_HEADLINE;
      all.addAll(reading.reader.read(sentence, over, heard));
      heard.heard(sentence);
    }
    return all;
  }

  private Trigger trigger(Finding finding, Article article, List<Sentence> sentences) {
    Mention best = finding.mentions().get(0);
    Voice voice = best.voice();
    Reading reading = best.sentence().isChinese() ? chinese : english;
    Map<String, String> facts =
        reading.facts.of(finding.type(), finding.mentions(), sentences, article.published());
    return new Trigger(
        finding.type(),
        best.sentence().text(),
        article.url(),
        article.published(),
        best.certainty(),
        voice.own(),
        voice.own() ? Optional.empty() : Optional.of(voice.whom()),
        best.role(),
        facts,
        0,
        List.of(new Trigger.Source(article.url(), best.sentence().text())));
  }
}
