package whynow.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What speaks for and against an article announcing an event of one type. */
enum Signs {
  @JsonProperty("always")
  ALWAYS,
  @JsonProperty("frames")
  FRAMES,
  @JsonProperty("frames_say_so")
  FRAMES_SAY_SO,
  @JsonProperty("headline")
  HEADLINE,
  @JsonProperty("in_passing")
  IN_PASSING,
  @JsonProperty("headline_names_account")
  HEADLINE_NAMES_ACCOUNT,
  @JsonProperty("second_sentence")
  SECOND_SENTENCE,
  @JsonProperty("single_word_in_headline")
  SINGLE_WORD_IN_HEADLINE,
  @JsonProperty("single_word_in_body")
  SINGLE_WORD_IN_BODY,
  @JsonProperty("no_frame")
  NO_FRAME,
  @JsonProperty("other_headline")
  OTHER_HEADLINE,
  @JsonProperty("share_of_frames")
  SHARE_OF_FRAMES,
  @JsonProperty("cues")
  CUES,
  @JsonProperty("cues_to_richest")
  CUES_TO_RICHEST,
  @JsonProperty("richest_cues")
  RICHEST_CUES,
  @JsonProperty("next_richest_cues")
  NEXT_RICHEST_CUES,
  @JsonProperty("cues_and_frames")
  CUES_AND_FRAMES,
  @JsonProperty("ordinary_headline")
  ORDINARY_HEADLINE,
  @JsonProperty("no_headline")
  NO_HEADLINE,
  @JsonProperty("stated")
  STATED,
  @JsonProperty("somebody_else")
  SOMEBODY_ELSE,
  @JsonProperty("strongest_names_account")
  STRONGEST_NAMES_ACCOUNT,
  @JsonProperty("share_of_sentences")
  SHARE_OF_SENTENCES,
  @JsonProperty("wording")
  WORDING,
  @JsonProperty("likeliest_wording")
  LIKELIEST_WORDING,
  @JsonProperty("wording_of_an_event")
  WORDING_OF_AN_EVENT;

  private static final double CLEAR = 0.3;
  private static final int LEAD = 3;
  private static final int LONG = 12;
  private static final int READ = 8;
  private static final double USUAL_ODDS = -3;

  /** As it stands in {@code data/judgement.yaml}. */
  static String word(Signs sign) {
    return sign.name().toLowerCase(Locale.ROOT);
  }

  /** All that was read in an article, ready to be judged type by type. */
  record Read(
      List<Mention> mentions,
      Verdict verdict,
      Topics topics,
      Map<String, Double> wording,
      int sentences,
      boolean headed,
      boolean ordinary) {}

  /** The signs of a type, with their strength; 0 where there is none. */
  static Map<Signs, Double> of(String type, TriggerType kind, Read read) {
    List<Mention> own =
        read.mentions.stream().filter(m -> m.type().equals(type) && m.voice().own()).toList();
    List<Mention> said = own.stream().filter(m -> m.strength() > 0).toList();
    Map<Signs, Double> signs = new EnumMap<>(Signs.class);
    signs.put(ALWAYS, 1.0);
    double frames = read.verdict.weight(type);
    signs.put(FRAMES, frames);
    signs.put(FRAMES_SAY_SO, read.verdict.isEnough(frames) ? 1.0 : 0);
    signs.put(NO_FRAME, said.isEmpty() ? 1.0 : 0);
    inHeadline(signs, type, said, read);
    boolean early = said.stream().anyMatch(m -> m.sentence().index() <= LEAD && m.weight() > CLEAR);
    signs.put(IN_PASSING, early || read.sentences < LONG ? 0 : 1.0);
    double strongest = strongest(said);
    signs.put(STRONGEST_NAMES_ACCOUNT, named(said));
    signs.put(SECOND_SENTENCE, second(said));
    signs.put(SHARE_OF_SENTENCES, sentences(said) / Math.min(READ, read.sentences));
    signs.put(SHARE_OF_FRAMES, share(type, read.mentions));
    double held = own.stream().mapToDouble(Mention::factor).max().orElse(0);
    signs.put(CUES, held * read.topics.of(type));
    signs.put(CUES_TO_RICHEST, held * read.topics.share(type));
    signs.put(RICHEST_CUES, read.topics.rank(type) == 0 ? held : 0);
    signs.put(NEXT_RICHEST_CUES, Set.of(1, 2).contains(read.topics.rank(type)) ? held : 0);
    signs.put(CUES_AND_FRAMES, read.topics.share(type) * strongest);
    signs.put(ORDINARY_HEADLINE, read.ordinary ? 1.0 : 0);
    signs.put(NO_HEADLINE, read.headed ? 0 : 1.0);
    signs.put(STATED, kind.stated() ? 1.0 : 0);
    signs.put(SOMEBODY_ELSE, somebodyElse(type, read.mentions));
    worded(signs, type, read.wording);
    return signs;
  }

  private static double strongest(List<Mention> said) {
    return said.stream().mapToDouble(Mention::weight).max().orElse(0);
  }

  private static void worded(Map<Signs, Double> signs, String type, Map<String, Double> wording) {
    double odds = wording.getOrDefault(type, USUAL_ODDS);
    boolean likeliest =
        wording.entrySet().stream()
            .noneMatch(e -> !e.getKey().equals(Wording.EVENT) && e.getValue() > odds);
    signs.put(WORDING, (odds - USUAL_ODDS) / -USUAL_ODDS);
    signs.put(LIKELIEST_WORDING, likeliest ? 1.0 : 0);
    signs.put(WORDING_OF_AN_EVENT, wording.getOrDefault(Wording.EVENT, 0.0) / -USUAL_ODDS);
  }

  private static void inHeadline(
      Map<Signs, Double> signs, String type, List<Mention> said, Read read) {
    double headline = 0;
    for (Mention m : said) {
      boolean top = read.headed && m.sentence().isHeadline();
      if (top) {
        headline = Math.max(headline, m.weight());
        signs.merge(HEADLINE_NAMES_ACCOUNT, m.voice().named() ? m.weight() : 0, Math::max);
      }
    }
    signs.put(HEADLINE, headline);
    lone(signs, SINGLE_WORD_IN_HEADLINE, said.stream().filter(m -> isTop(m, read)).toList());
    lone(signs, SINGLE_WORD_IN_BODY, said.stream().filter(m -> !isTop(m, read)).toList());
    double other =
        read.mentions.stream()
            .filter(m -> m.sentence().isHeadline() && !m.type().equals(type))
            .mapToDouble(Mention::weight)
            .max()
            .orElse(0);
    signs.put(OTHER_HEADLINE, other * (1 - headline));
  }

  private static boolean isTop(Mention m, Read read) {
    return read.headed && m.sentence().isHeadline();
  }

  /** A single word says less than a verb with its object. */
  private static void lone(Map<Signs, Double> signs, Signs sign, List<Mention> said) {
    double words = 0;
    double word = 0;
    for (Mention m : said) {
      if (m.isSingleWord()) {
        word = Math.max(word, m.weight());
      } else {
        words = Math.max(words, m.weight());
      }
    }
    signs.put(sign, word > words ? word : 0);
  }

  private static double second(List<Mention> said) {
    double first = 0;
    double second = 0;
    Set<Integer> seen = new HashSet<>();
    for (Mention m :
        said.stream().sorted((a, b) -> Double.compare(b.weight(), a.weight())).toList()) {
      if (seen.add(m.sentence().index())) {
        second = first > 0 && second == 0 ? m.weight() : second;
        first = Math.max(first, m.weight());
      }
    }
    return second;
  }

  private static double named(List<Mention> said) {
    return said.stream()
        .filter(m -> m.voice().named() && m.sentence().place() != Sentence.Place.LATE)
        .mapToDouble(Mention::weight)
        .max()
        .orElse(0);
  }

  private static double sentences(List<Mention> said) {
    return said.stream()
        .filter(m -> m.weight() > CLEAR)
        .map(m -> m.sentence().index())
        .distinct()
        .count();
  }

  private static double share(String type, List<Mention> mentions) {
    double all = mentions.stream().mapToDouble(Mention::weight).sum();
    double these =
        mentions.stream().filter(m -> m.type().equals(type)).mapToDouble(Mention::weight).sum();
    return all > 0 ? these / all : 0;
  }

  private static double somebodyElse(String type, List<Mention> mentions) {
    long clear =
        mentions.stream()
            .filter(m -> m.type().equals(type) && !m.voice().own() && m.weight() > CLEAR)
            .count();
    return Math.min(1, clear / 2.0);
  }
}
