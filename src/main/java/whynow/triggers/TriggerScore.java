package whynow.triggers;

import java.util.Locale;
import java.util.Optional;

/**
 * A trigger's score, factor by factor.
 *
 * @param type id of the trigger's type
 * @param weight of the type, 0 to 100
 * @param certainty as the page puts it
 * @param sureness factor for the certainty
 * @param days since publication; nothing when the page does not say
 * @param freshness factor for the age; 0 means it is no why-now any more
 * @param fit factor for how well our playbook answers it
 */
public record TriggerScore(
    String type,
    int weight,
    Certainty certainty,
    double sureness,
    Optional<Integer> days,
    double freshness,
    double fit) {

  /** The product of the factors, 0 to 100, to one decimal. */
  public double points() {
    return Math.round(weight * sureness * freshness * fit * 10) / 10.0;
  }

  /** One line that shows every factor. */
  public String line() {
    String age = days.map(d -> d == 1 ? "1 day old" : d + " days old").orElse("undated");
    return String.format(
        Locale.ROOT,
        "%s %d × %s %.2f × %s %.1f × fit %.2f = %.1f",
        type,
        weight,
        certainty.word(),
        sureness,
        age,
        freshness,
        fit,
        points());
  }
}
