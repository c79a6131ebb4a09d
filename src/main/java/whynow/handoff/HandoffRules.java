package whynow.handoff;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.accounts.Stages;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/** The team's rules of handing over, {@code data/handoff.yaml}, as they are now. */
public final class HandoffRules {
  private static final String OTHER = "other";
  private final Supplier<File> file;
  private final Stages stages;

  record File(String answerWithin, String acceptedStage, Map<String, Reason> reasons) {}

  record Reason(LocalText name, List<String> words) {}

  public HandoffRules(DataFolder data, Stages stages) {
    this.file = data.file("handoff.yaml", File.class);
    this.stages = stages;
  }

  /** How long an answer may take, in the AE's working hours. */
  Duration answerWithin() {
    return Duration.parse(file.get().answerWithin());
  }

  /** The stage an accepted account moves to; empty when it stands there or further already. */
  Optional<String> stageAfter(String now) {
    List<String> order = stages.all().stream().map(Stages.Stage::id).toList();
    String wanted = file.get().acceptedStage();
    return order.indexOf(now) < order.indexOf(wanted) ? Optional.of(wanted) : Optional.empty();
  }

  /** The reasons of a return, in the file's order. */
  List<String> reasons() {
    return file.get().reasons().keySet().stream().toList();
  }

  /** A reason of a return by its id. */
  public String name(String reason, Language language) {
    return Optional.ofNullable(file.get().reasons().get(reason))
        .map(r -> r.name().in(language))
        .orElse(reason);
  }

  /** Which reason the words mean. */
  String read(String words) {
    String folded = Folded.of(words);
    return file.get().reasons().entrySet().stream()
        .filter(e -> folded.contains(e.getKey()) || says(e.getValue(), folded))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OTHER);
  }

  private static boolean says(Reason reason, String folded) {
    return reason.words().stream().map(Folded::of).anyMatch(folded::contains);
  }
}
