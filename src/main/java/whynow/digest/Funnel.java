package whynow.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import whynow.accounts.Stages;

/** How many accounts stand in each stage, and how many of those that came there went further. */
public final class Funnel {
  private static final Set<String> ASIDE = Set.of("DORMANT", "LOST");

  private Funnel() {}

  /**
   * One stage.
   *
   * @param here accounts that stand in it now
   * @param reached those and all that stand beyond it; for a stage aside of the way only those here
   * @param further percent of the reached that stand beyond; empty aside of the way
   */
  public record Step(Stages.Stage stage, int here, int reached, OptionalInt further) {}

  /** Every stage in its order. */
  public static List<Step> of(Map<String, Integer> counts, List<Stages.Stage> stages) {
    List<Step> steps = new ArrayList<>();
    int beyond = 0;
    for (int i = stages.size() - 1; i >= 0; i--) {
      Stages.Stage stage = stages.get(i);
      int here = counts.getOrDefault(stage.id(), 0);
      if (ASIDE.contains(stage.id())) {
        steps.add(0, new Step(stage, here, here, OptionalInt.empty()));
      } else {
        steps.add(0, new Step(stage, here, beyond + here, share(beyond, beyond + here)));
        beyond += here;
      }
    }
    return steps;
  }

  private static OptionalInt share(int part, int of) {
    return of == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * part / of));
  }
}
