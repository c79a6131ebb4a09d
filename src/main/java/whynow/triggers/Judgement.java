package whynow.triggers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * How mentions add up to a verdict: {@code data/judgement.yaml}.
 *
 * @param threshold from which an article says the event
 * @param strong what a strong, a fair and a hinting frame count
 * @param fair see strong
 * @param hint see strong
 * @param place factor by where the sentence stands, when it names the account as the one who acts
 * @param supposed the same when it does not
 * @param overshadowed factor for what only the body says while the headline says something else
 * @param aside factor for a fair frame in the body
 * @param signs weight of each sign in the log-odds of an announcement, learnt from our own posts
 * @param types what each type adds to them by itself, learnt likewise
 * @param sure probability from which an article announces the event
 * @param unframed the same where no frame says it, only cues and wording
 * @param inPassing the same where a long article says it below its lead only
 * @param freshness share of a type's weight by age in days, for types without their own
 * @param certainty share of a type's weight by certainty
 */
record Judgement(
    double threshold,
    double strong,
    double fair,
    double hint,
    Map<Sentence.Place, Double> place,
    Map<Sentence.Place, Double> supposed,
    double overshadowed,
    double aside,
    Map<Signs, Double> signs,
    Map<String, Double> types,
    double sure,
    double unframed,
    @JsonProperty("in_passing") double inPassing,
    Map<Integer, Double> freshness,
    Map<Certainty, Double> certainty) {
  private static final double WHISPER = 0.15;

  /** From which probability these signs are enough. */
  double enough(Map<Signs, Double> seen) {
    if (seen.getOrDefault(Signs.IN_PASSING, 0.0) > 0) {
      return inPassing;
    }
    return seen.getOrDefault(Signs.FRAMES, 0.0) < WHISPER ? unframed : sure;
  }

  /** How likely the signs make it that the article announces the event, 0 to 1. */
  double probability(String type, Map<Signs, Double> seen) {
    double odds = types.getOrDefault(type, 0.0);
    for (Map.Entry<Signs, Double> sign : seen.entrySet()) {
      odds += signs.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return 1 / (1 + Math.exp(-odds));
  }
}
