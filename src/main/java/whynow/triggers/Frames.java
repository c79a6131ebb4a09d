package whynow.triggers;

import java.util.List;
import java.util.Map;

/**
 * How one language says a type of event.
 *
 * @param strong says it by itself, wherever it stands
 * @param fair says it in a headline or lead
 * @param hint a word that adds to others
 * @param not looks like it and is something else
 * @param cues words that go with such a story, see {@link Cues}
 * @param facts patterns with a group {@code it}, by the fact's key, tried in order
 */
public record Frames(
    List<Frame> strong,
    List<Frame> fair,
    List<Frame> hint,
    List<Frame> not,
    List<String> cues,
    Map<String, List<String>> facts) {
  static final Frames NONE = new Frames(null, null, null, null, null, null);

  public Frames {
    strong = strong == null ? List.of() : List.copyOf(strong);
    fair = fair == null ? List.of() : List.copyOf(fair);
    hint = hint == null ? List.of() : List.copyOf(hint);
    not = not == null ? List.of() : List.copyOf(not);
    cues = cues == null ? List.of() : List.copyOf(cues);
    facts = facts == null ? Map.of() : Map.copyOf(facts);
  }
}
