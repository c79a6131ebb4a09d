package whynow.plays;

import java.util.List;
import java.util.Set;
import whynow.followups.Cadence;
import whynow.language.LocalText;

/**
 * A kind of play: a file of {@code data/plays}.
 *
 * @param theme what all its messages have in common, in a sentence
 * @param days working days it takes when nothing else is said
 * @param signals types of trigger that make an account one for this play, the best first; may be
 *     left out
 * @param stages stages an account may stand in when it is chosen by the theme; left out, those
 *     still being worked
 * @param steps the touches at one account, on days counted from the start
 */
public record PlayTemplate(
    LocalText name,
    LocalText theme,
    int days,
    List<String> signals,
    Set<String> stages,
    List<Cadence.Step> steps) {
  public PlayTemplate {
    signals = signals == null ? List.of() : List.copyOf(signals);
    stages = stages == null ? Set.of() : Set.copyOf(stages);
    steps = List.copyOf(steps);
  }

  /** Its steps, drawn out or pressed together to so many days, each naming the play. */
  Cadence over(int span) {
    return new Cadence(
        name, steps.stream().map(step -> step.onDay(step.day() * span / days)).toList());
  }
}
