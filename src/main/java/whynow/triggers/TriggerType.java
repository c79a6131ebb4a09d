package whynow.triggers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.language.LocalText;

/**
 * A type of trigger: one file of {@code data/triggers}, whose name is the type's id.
 *
 * @param name as people read it
 * @param angle what such an event means for a seller
 * @param weight how much it counts, 0 to 100
 * @param otherWeight what it counts when a leader other than the very top is concerned
 * @param freshness share of the weight by age in days, such as {@code {14: 1.0, 30: 0.7}}; past the
 *     last it is no why-now any more; the usual windows when left out
 * @param stated true for what a company says about itself rather than what happened
 * @param suffered true when others do it to the account, so that a regulator or a jury before the
 *     verb is not the one whose event it is
 * @param mutual true when it takes two, so that naming the account anywhere in the sentence is
 *     enough
 * @param yieldsTo types that explain the same sentences better: found there, this one is not told
 * @param facts keys of the facts looked for; those in {@code far} also outside the quoted sentence
 * @param far see {@code facts}
 * @param en how English says it
 * @param zh how Chinese says it, in Simplified characters
 * @param examples sentences that must, and must not, be read as this type
 */
public record TriggerType(
    LocalText name,
    LocalText angle,
    int weight,
    Optional<Integer> otherWeight,
    Map<Integer, Double> freshness,
    boolean stated,
    boolean suffered,
    boolean mutual,
    List<String> yieldsTo,
    List<String> facts,
    List<String> far,
    Frames en,
    Frames zh,
    Examples examples) {

  /** Sentences as a company writes them: {@code yes} ones say the event, {@code no} ones do not. */
  public record Examples(List<String> yes, List<String> no) {
    public Examples {
      yes = yes == null ? List.of() : List.copyOf(yes);
      no = no == null ? List.of() : List.copyOf(no);
    }
  }

  public TriggerType {
    freshness = freshness == null ? Map.of() : Map.copyOf(freshness);
    yieldsTo = yieldsTo == null ? List.of() : List.copyOf(yieldsTo);
    facts = facts == null ? List.of() : List.copyOf(facts);
    far = far == null ? List.of() : List.copyOf(far);
    en = en == null ? Frames.NONE : en;
    zh = zh == null ? Frames.NONE : zh;
    examples = examples == null ? new Examples(null, null) : examples;
  }
}
