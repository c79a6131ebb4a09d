package whynow.outreach;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import whynow.accounts.Function;
import whynow.accounts.Tier;

/** How an account is worked: {@code data/outreach/plan.yaml}. */
record PlanForm(
    List<Place> places, List<Step> steps, Map<String, String> kinds, List<Function> forward) {
  /** Somebody a decision needs; without a function the one our proposition helps. */
  record Place(Tier tier, Optional<Function> function, String role) {}

  /** A message in the plan; {@code day} counts working days, {@code place} from 1. */
  record Step(int day, int place, String channel, String kind) {}

  /** What a first message is to an account at this stage. */
  Kind opening(String stage) {
    return Optional.ofNullable(kinds.get(stage)).flatMap(Kind::of).orElse(Kind.FIRST);
  }
}
