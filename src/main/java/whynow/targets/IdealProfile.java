package whynow.targets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What our best customers have in common: those who stayed longest and pay most, and pay still.
 *
 * @param best the customers it is read from, the best first
 * @param traits what they share, the most telling first
 */
record IdealProfile(List<Known> best, List<Trait> traits) {
  /**
   * Something the best customers share.
   *
   * @param field {@code size, industry, region} or an imported column
   * @param value the word, or for size the smallest and largest as {@code 120-900}
   * @param shown the word as it was written
   * @param best how many of the best have it
   * @param of how many of the best say anything about the field
   * @param others how many of a hundred other accounts have it
   */
  record Trait(String field, String value, String shown, int best, int of, int others) {
    /** A field that others share as often tells nothing. */
    int weight() {
      return Math.max(1, 100 * best / of - others);
    }

    boolean fits(Known account, List<String> columns) {
      if (!field.equals("size")) {
        return account.words(columns).getOrDefault(field, Map.of()).containsKey(value);
      }
      String[] ends = value.split("-", 2);
      long size = account.profile().size().orElse(-1);
      return size >= Long.parseLong(ends[0]) && size <= Long.parseLong(ends[1]);
    }

    boolean isToldBy(Known account, List<String> columns) {
      return field.equals("size")
          ? account.profile().size().isPresent()
          : account.words(columns).containsKey(field);
    }
  }

  /**
   * How well an account fits.
   *
   * @param percent of what the best customers share, by weight; one value of a field is enough
   * @param met what it has of it
   * @param unknown fields of which nothing is known
   */
  record Fit(Known account, int percent, List<Trait> met, List<String> unknown) {}

  /** Reads the profile from the better half of the paying customers, against all other accounts. */
  static IdealProfile of(List<Known> customers, List<Known> others, TargetRules.Shared rules) {
    List<Known> best = best(customers, rules.fewest());
    List<Trait> traits = new ArrayList<>(words(best, others, rules));
    size(best, others).ifPresent(traits::add);
    traits.sort(Comparator.comparingInt(Trait::weight).reversed());
    return new IdealProfile(best, List.copyOf(traits));
  }

  /** By the sum of two places: how long they stayed, and how much they pay. */
  private static List<Known> best(List<Known> customers, int fewest) {
    List<Known> longest =
        customers.stream()
            .sorted(Comparator.comparing(k -> k.since().orElse(LocalDate.MAX)))
            .toList();
    List<Known> largest =
        customers.stream()
            .sorted(Comparator.comparingLong((Known k) -> k.value().orElse(0)).reversed())
            .toList();
    return customers.stream()
        .sorted(Comparator.comparingInt(k -> longest.indexOf(k) + largest.indexOf(k)))
        .limit(Math.max(fewest, (customers.size() + 1) / 2))
        .toList();
  }

  private static List<Trait> words(List<Known> best, List<Known> others, TargetRules.Shared rules) {
    Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
    Map<String, String> spelt = new LinkedHashMap<>();
    Map<String, Integer> telling = new LinkedHashMap<>();
    for (Known known : best) {
      known
          .words(rules.columns())
          .forEach(
              (field, values) -> {
                telling.merge(field, 1, Integer::sum);
                Map<String, Integer> byValue =
                    counts.computeIfAbsent(field, f -> new LinkedHashMap<>());
                values.keySet().forEach(value -> byValue.merge(value, 1, Integer::sum));
                spelt.putAll(values);
              });
    }
    List<Trait> traits = new ArrayList<>();
    counts.forEach(
        (field, byValue) ->
            byValue.forEach(
                (value, n) -> {
                  if (n > 1 && 100 * n >= rules.share() * telling.get(field)) {
                    int share = share(others, field, value, rules.columns());
                    traits.add(
                        new Trait(field, value, spelt.get(value), n, telling.get(field), share));
                  }
                }));
    return traits;
  }

  private static int share(List<Known> others, String field, String value, List<String> columns) {
    Trait asked = new Trait(field, value, value, 1, 1, 0);
    List<Known> telling = others.stream().filter(o -> asked.isToldBy(o, columns)).toList();
    long having = telling.stream().filter(o -> asked.fits(o, columns)).count();
    return telling.isEmpty() ? 0 : (int) (100 * having / telling.size());
  }

  private static Optional<Trait> size(List<Known> best, List<Known> others) {
    List<Long> sizes =
        best.stream().flatMapToLong(k -> k.profile().size().stream()).sorted().boxed().toList();
    if (sizes.size() < 2) {
      return Optional.empty();
    }
    String value = sizes.get(0) + "-" + sizes.get(sizes.size() - 1);
    int share = share(others, "size", value, List.of());
    return Optional.of(
        new Trait("size", value, value.replace("-", "–"), sizes.size(), sizes.size(), share));
  }

  /** How well this account fits, with the reasons. */
  Fit fit(Known account, List<String> columns) {
    Map<String, Integer> wanted =
        traits.stream()
            .collect(Collectors.toMap(Trait::field, Trait::weight, Math::max, LinkedHashMap::new));
    Map<String, Trait> met = new LinkedHashMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (Trait trait : traits) {
      if (trait.fits(account, columns)) {
        met.putIfAbsent(trait.field(), trait);
      } else if (!trait.isToldBy(account, columns)) {
        unknown.add(trait.field());
      }
    }
    int all = wanted.values().stream().mapToInt(Integer::intValue).sum();
    int reached = met.keySet().stream().mapToInt(wanted::get).sum();
    return new Fit(
        account,
        all == 0 ? 0 : Math.round(100f * reached / all),
        List.copyOf(met.values()),
        List.copyOf(unknown));
  }
}
