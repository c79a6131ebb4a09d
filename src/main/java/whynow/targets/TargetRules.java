package whynow.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import whynow.accounts.Account;
import whynow.accounts.Profile;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.LocalText;
import whynow.playbook.DataFolder;

/** The team's own rules for its accounts, {@code data/targets.yaml}, as they are now. */
public final class TargetRules {
  private final Supplier<File> file;

  record File(
      String seatsColumn,
      long pricePerSeat,
      List<Tier> tiers,
      Map<String, Segment> segments,
      List<Phase> lifecycle,
      Map<String, LocalText> phases,
      Capacity capacity,
      Shared profile) {}

  record Tier(String name, long from) {}

  record Segment(long from, LocalText names) {}

  record Phase(String phase, List<String> stages, Integer unpaidMonths, String draft) {}

  /** What a rep can carry is reckoned from this. */
  record Capacity(int cycleDays, double sellingHours, double hoursPerAccount) {}

  /** How the profile of the best customers is read. */
  record Shared(int fewest, int share, List<String> columns) {}

  /**
   * Where an account stands in its life.
   *
   * @param phase {@code win, engage, keep, grow}
   * @param draft the kind of message offered there
   */
  public record Life(String phase, String draft) {}

  public TargetRules(DataFolder data) {
    this.file = data.file("targets.yaml", File.class);
  }

  File now() {
    return file.get();
  }

  /** What it is worth a year: as imported, else seats by price; empty when neither is known. */
  OptionalLong value(Profile profile) {
    if (profile.value().isPresent()) {
      return profile.value();
    }
    String seats = profile.notes().getOrDefault(now().seatsColumn(), "").replaceAll("[,\\s]", "");
    return seats.matches("\\d{1,9}")
        ? OptionalLong.of(Long.parseLong(seats) * now().pricePerSeat())
        : OptionalLong.empty();
  }

  /** A, B or C by value; empty when the value is not known. */
  Optional<String> tier(Profile profile) {
    OptionalLong value = value(profile);
    return value.isEmpty()
        ? Optional.empty()
        : now().tiers().stream()
            .filter(tier -> value.getAsLong() >= tier.from())
            .map(Tier::name)
            .findFirst();
  }

  /** By employees; empty when their number is not known. */
  Optional<String> segment(Profile profile) {
    return profile.size().isEmpty()
        ? Optional.empty()
        : now().segments().entrySet().stream()
            .filter(segment -> profile.size().getAsLong() >= segment.getValue().from())
            .map(Map.Entry::getKey)
            .findFirst();
  }

  String segmentName(String id, Language language) {
    return now().segments().get(id).names().in(language);
  }

  /** Where it stands in its life; an unknown stage is still to be won. */
  public Life life(Account account, Profile profile, LocalDate today) {
    return now().lifecycle().stream()
        .filter(phase -> phase.stages().contains(account.stage()))
        .filter(phase -> phase.unpaidMonths() == null || unpaid(profile, phase, today))
        .findFirst()
        .map(phase -> new Life(phase.phase(), phase.draft()))
        .orElse(new Life("win", "first"));
  }

  private static boolean unpaid(Profile profile, Phase phase, LocalDate today) {
    LocalDate oldest = today.minusMonths(phase.unpaidMonths());
    return profile.lastPayment().filter(day -> day.isBefore(oldest)).isPresent();
  }

  String phaseName(String id, Language language) {
    return now().phases().get(id).in(language);
  }

  /** The phase of this name in either language. */
  Optional<String> phaseNamed(String word) {
    return named(word, now().phases());
  }

  /** The segment of this name in either language. */
  Optional<String> segmentNamed(String word) {
    Map<String, LocalText> names = new java.util.LinkedHashMap<>();
    now().segments().forEach((id, segment) -> names.put(id, segment.names()));
    return named(word, names);
  }

  private static Optional<String> named(String word, Map<String, LocalText> names) {
    String folded = Folded.of(word);
    return names.entrySet().stream()
        .filter(
            e ->
                folded.equals(e.getKey())
                    || folded.equals(Folded.of(e.getValue().in(Language.EN)))
                    || folded.equals(Folded.of(e.getValue().in(Language.ZH_HANS))))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
