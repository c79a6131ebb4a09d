package whynow.scoring;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How well points tell good accounts from others: of all pairs of one that became good and one that
 * did not, the share in which the good one had more points; a tie counts half. 0.5 is a coin, 1 is
 * perfect. (The area under the ROC curve, as the Wilcoxon–Mann–Whitney statistic.)
 */
final class Ranking {
  private Ranking() {}

  /** Empty lists on either side give 0.5. */
  static <T> double of(List<T> good, List<T> others, ToDoubleFunction<T> points) {
    double right = 0;
    for (T one : good) {
      for (T other : others) {
        double difference = points.applyAsDouble(one) - points.applyAsDouble(other);
        right += difference > 1e-9 ? 1 : difference < -1e-9 ? 0 : 0.5;
      }
    }
    double pairs = (double) good.size() * others.size();
    return pairs == 0 ? 0.5 : right / pairs;
  }
}
