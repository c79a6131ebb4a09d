package whynow.scoring;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/** The team's own rules, {@code data/scoring.yaml}, as they are now. */
public final class ScoringRules {
  private final Supplier<File> file;

  /**
   * The file.
   *
   * @param weights what each part can bring at most: {@code fit, intent, trigger, engagement}
   * @param fit points where words of the profile or its size meet
   * @param intent points for what somebody did, fading
   * @param clocks how long an answer may take, by reason; one left out ends with the working day
   * @param ladder rising days without a touch: the rep is told, then the manager, then it is at
   *     risk
   */
  record File(
      Map<String, Integer> weights,
      int hotFrom,
      int dormantMonths,
      Map<String, String> clocks,
      List<Integer> ladder,
      List<String> hotEngagements,
      List<Fit> fit,
      Map<String, Deed> intent,
      int triggerHalfLifeDays,
      Map<String, Integer> tiers) {}

  /** One rule of fit; {@code field} is {@code industry, region, size, stage} or a column's name. */
  record Fit(String field, List<String> words, Long from, Long to, int points, LocalText because) {}

  /** What a deed is worth, and when half of it has faded. */
  record Deed(int points, int halfLifeDays, LocalText because) {}

  public ScoringRules(DataFolder data) {
    this.file = data.file("scoring.yaml", File.class);
  }

  File now() {
    return file.get();
  }

  Optional<Duration> clock(String reason) {
    return Optional.ofNullable(now().clocks().get(reason)).map(Duration::parse);
  }

  List<Integer> ladder() {
    return now().ladder().stream().sorted().toList();
  }

  /** Without a payment for so many months a customer sleeps. */
  public int dormantMonths() {
    return now().dormantMonths();
  }

  boolean makesHot(String engagement) {
    return now().hotEngagements().contains(engagement);
  }

  /** What somebody did, in words: {@code email_open} is "opened a mail". */
  String deed(String kind, Language language) {
    return Optional.ofNullable(now().intent().get(kind))
        .map(deed -> deed.because().in(language))
        .orElse(kind.replace('_', ' '));
  }
}
