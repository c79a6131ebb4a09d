package whynow.triggers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import whynow.extract.Article;
import whynow.triggers.Mention.Voice;
import whynow.triggers.Verdict.Finding;

/** Reads sentences with the frames of {@code data/triggers}: who does what, and how surely. */
final class PatternDetector implements TriggerDetector {
  private static final int FAR = 16;
  private static final double LIKELY = 0.05;
  private static final double MYTH = 0.25;
  private static final int LIKELIEST = 2;
  private static final double POSSIBLE = -2.5;
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
    Text text = read(article, subject, Optional.empty());
    List<Finding> findings = new ArrayList<>(announced(text));
    findings.addAll(text.verdict(false).of());
    return findings.stream().map(f -> trigger(f, article, text.sentences)).toList();
  }

  /** The signs of every type the article may announce, its wording judged by another. */
  Map<String, Map<Signs, Double>> signs(Article article, Subject subject, Wording wording) {
    return signs(read(article, subject, Optional.of(wording)));
  }

  /** The phrases its wording is judged by. */
  Set<String> phrases(Article article, Subject subject) {
    Reading reading = reading(article);
    return reading.phrases(told(reading.sentences.of(article.title(), article.text())), subject);
  }

  private Reading reading(Article article) {
    return Plain.isChinese(article.title() + article.text()) ? chinese : english;
  }

  private Map<String, Map<Signs, Double>> signs(Text text) {
    Signs.Read read =
        new Signs.Read(
            text.mentions,
            text.verdict(true),
            text.topics,
            text.wording,
            text.sentences.size(),
            text.isHeaded(),
            text.ordinary);
    Map<String, Map<Signs, Double>> signs = new LinkedHashMap<>();
    for (Mention m : text.mentions) {
      if (m.voice().own() && m.factor() >= LIKELY) {
        signs.computeIfAbsent(m.type(), type -> Signs.of(type, types.get(type), read));
      }
    }
    return signs;
  }

  /** What the article announces; a sentence alone says what its frames say, no more. */
  private List<Finding> announced(Text text) {
    Verdict verdict = text.verdict(true);
    if (text.sentences.size() == 1) {
      return verdict.of();
    }
    List<Finding> found = new ArrayList<>();
    signs(text)
        .forEach(
            (type, signs) -> {
              double sure = judgement.probability(type, signs);
              if (sure >= judgement.enough(signs)) {
                found.add(verdict.finding(type).at(sure));
              }
            });
    return verdict.kept(found);
  }

  private Text read(Article article, Subject subject, Optional<Wording> other) {
    Reading reading = reading(article);
    List<Sentence> sentences = told(reading.sentences.of(article.title(), article.text()));
    Topics topics = Topics.of(sentences, s -> s.isChinese() ? chinese.cues : english.cues);
    Map<String, Double> wording =
        other.orElse(reading.wording).of(reading.phrases(sentences, subject));
    boolean ordinary =
        !sentences.isEmpty() && reading.ordinary.matcher(sentences.get(0).plain()).find();
    List<Mention> all = mentions(sentences, topics.candidates(likely(wording)), subject);
    List<Mention> mentions = ordinary ? behind(sentences.get(0), all) : all;
    return new Text(sentences, mentions, topics, wording, ordinary);
  }

  /** The types an article is likeliest to tell of, going by its wording. */
  private static Set<String> likely(Map<String, Double> wording) {
    return wording.entrySet().stream()
        .filter(e -> !e.getKey().equals(Wording.EVENT) && e.getValue() > POSSIBLE)
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(LIKELIEST)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** "Five myths about layoffs" tells of none: such an opening's own words count little. */
  private static List<Mention> behind(Sentence opening, List<Mention> mentions) {
    return mentions.stream().map(m -> m.sentence().equals(opening) ? m.times(MYTH) : m).toList();
  }

  /** An article as read. */
  private final class Text {
    private final List<Sentence> sentences;
    private final List<Mention> mentions;
    private final Topics topics;
    private final Map<String, Double> wording;
    private final boolean ordinary;

    private Text(
        List<Sentence> sentences,
        List<Mention> mentions,
        Topics topics,
        Map<String, Double> wording,
        boolean ordinary) {
      this.sentences = sentences;
      this.mentions = mentions;
      this.topics = topics;
      this.wording = wording;
      this.ordinary = ordinary;
    }

    boolean isHeaded() {
      return !sentences.isEmpty() && sentences.get(0).isHeadline();
    }

    Verdict verdict(boolean own) {
      List<Mention> theirs = mentions.stream().filter(m -> m.voice().own() == own).toList();
      return new Verdict(judgement, types, theirs, isHeaded());
    }
  }

  /** An announcement says its event early; what comes first far down is background. */
  private static List<Sentence> told(List<Sentence> sentences) {
    return sentences.subList(0, Math.min(sentences.size(), FAR));
  }

  private List<Mention> mentions(
      List<Sentence> sentences, Map<String, Topics.Best> cued, Subject subject) {
    Map<Reading, Voices> voices = new LinkedHashMap<>();
    List<Mention> all = new ArrayList<>();
    Sentence headline = sentences.isEmpty() ? NO_HEADLINE : sentences.get(0);
    for (Sentence sentence : sentences) {
      Reading reading = sentence.isChinese() ? chinese : english;
      Voices heard = voices.computeIfAbsent(reading, r -> r.voices(subject));
      Sentence over = headline.isHeadline() ? headline : NO_HEADLINE;
      all.addAll(reading.reader.read(sentence, over, heard));
      cued.forEach(
          (type, best) -> {
            if (best.sentence().equals(sentence)) {
              boolean suffered = types.get(type).suffered();
              all.add(reading.reader.cued(type, suffered, best, over, heard));
            }
          });
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
