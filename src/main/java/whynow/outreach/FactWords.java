package whynow.outreach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import whynow.language.Folded;
import whynow.language.Language;
import whynow.language.Script;
import whynow.triggers.Trigger;

/**
 * Writes a trigger's facts in the language of a message. Only what really stands in the trigger's
 * quotes is written; a fact that cannot be found there is left out.
 */
final class FactWords {
  private static final List<String> NAMES =
      List.of("round", "person", "person_title", "counterpart", "place", "product");
  private static final int REMEMBERED = 256;

  private record Asked(Trigger trigger, boolean chinese, LocalDate today) {}

  private final Vocabulary words;
  private final Map<Asked, Map<String, String>> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked, Map<String, String>> eldest) {
              return size() > REMEMBERED;
            }
          });

  FactWords(Vocabulary words) {
    this.words = words;
  }

  boolean isOf(Vocabulary vocabulary) {
    return words.equals(vocabulary);
  }

  /** The facts by name, ready to be put into a sentence. */
  Map<String, String> of(Trigger trigger, Language language, LocalDate today) {
    Asked asked = new Asked(trigger, language.isChinese(), today);
    return new LinkedHashMap<>(
        known.computeIfAbsent(asked, a -> written(trigger, language, today)));
  }

  private Map<String, String> written(Trigger trigger, Language language, LocalDate today) {
    Map<String, String> written = new LinkedHashMap<>();
    for (String name : NAMES) {
      stated(trigger, name).ifPresent(f -> written.put(name, name(name, f, language)));
    }
    amount(trigger, language).ifPresent(a -> written.put("amount", a));
    count(trigger).ifPresent(c -> written.put("count", c));
    Optional.ofNullable(trigger.facts().get("event_date"))
        .flatMap(d -> when(d, language, today))
        .ifPresent(w -> written.put("when", w));
    return written;
  }

  private Optional<String> stated(Trigger trigger, String name) {
    String fact =
        trigger
            .facts()
            .getOrDefault(name, "")
            .replaceAll("^[\\s“”\"「」《》,.，。]+|[\\s“”\"「」《》,.，。]+$", "");
    boolean sayable =
        !fact.isEmpty()
            && fact.length() <= 48
            && fact.split("\\s").length <= 6
            && !words.unnamed().contains(fact)
            && !(name.equals("product") && isPlace(fact));
    return sayable && isIn(quotes(trigger), fact) ? Optional.of(fact) : Optional.empty();
  }

  private boolean isPlace(String fact) {
    return words.places().stream().anyMatch(p -> p.names(fact));
  }

  static String quotes(Trigger trigger) {
    StringBuilder all = new StringBuilder(trigger.quote());
    trigger.sources().forEach(s -> all.append('\n').append(s.quote()));
    return all.toString();
  }

  private static boolean isIn(String quotes, String fact) {
    return Folded.of(quotes).contains(Folded.of(fact));
  }

  private String name(String kind, String fact, Language language) {
    String own = language.isChinese() ? Script.toSimplified(fact) : fact;
    return switch (kind) {
      case "person_title" -> Vocabulary.translate(words.titles(), own, language);
      case "round" ->
          Vocabulary.translate(
              words.rounds(), own.replaceAll("(?i) (round|financing|funding)$|融资$", ""), language);
      case "place" -> Vocabulary.translate(words.places(), own, language);
      default -> own;
    };
  }

  private Optional<String> amount(Trigger trigger, Language language) {
    Vocabulary.Currency currency =
        words.currencies().get(trigger.facts().getOrDefault("currency", ""));
    return number(trigger, "amount")
        .filter(a -> currency != null)
        .map(
            a ->
                language.isChinese()
                    ? chinese(a) + currency.after().get(0)
                    : currency.before() + english(a));
  }

  private static Optional<String> count(Trigger trigger) {
    return number(trigger, "count").map(FactWords::grouped);
  }

  /** A number that stands in the quotes, however it is written there. */
  private static Optional<BigDecimal> number(Trigger trigger, String name) {
    String digits = trigger.facts().getOrDefault(name, "").replace(",", "");
    if (!digits.matches("\\d+(\\.\\d+)?")) {
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(digits);
    boolean stands =
        Figures.in(quotes(trigger)).stream().anyMatch(f -> f.value().compareTo(value) == 0);
    return stands ? Optional.of(value) : Optional.empty();
  }

  static String english(BigDecimal amount) {
    for (var scale : List.of(Map.entry("1e9", " billion"), Map.entry("1e6", " million"))) {
      BigDecimal unit = new BigDecimal(scale.getKey());
      if (amount.compareTo(unit) >= 0 && isShort(amount, unit)) {
        return plain(amount, unit) + scale.getValue();
      }
    }
    return grouped(amount);
  }

  static String chinese(BigDecimal amount) {
    for (var scale : List.of(Map.entry("1e8", "亿"), Map.entry("1e4", "万"))) {
      BigDecimal unit = new BigDecimal(scale.getKey());
      if (amount.compareTo(unit) >= 0 && isShort(amount, unit)) {
        return plain(amount, unit) + scale.getValue();
      }
    }
    return amount.stripTrailingZeros().toPlainString();
  }

  private static boolean isShort(BigDecimal amount, BigDecimal unit) {
    return amount.divide(unit, 12, RoundingMode.DOWN).stripTrailingZeros().scale() <= 3;
  }

  private static String plain(BigDecimal amount, BigDecimal unit) {
    return amount.divide(unit, 3, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
  }

  private static String grouped(BigDecimal number) {
    NumberFormat format = NumberFormat.getInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(6);
    return format.format(number);
  }

  /** "in March", "on 2 March", with the year unless it goes without saying. */
  private static Optional<String> when(String date, Language language, LocalDate today) {
    String[] parts = date.split("-", -1);
    if (parts.length < 2 || !date.matches("\\d{4}-\\d\\d(-\\d\\d)?")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts[0]);
    int month = Integer.parseInt(parts[1]);
    Optional<String> day =
        parts.length > 2
            ? Optional.of(Integer.toString(Integer.parseInt(parts[2])))
            : Optional.empty();
    if (language.isChinese()) {
      return Optional.of(hanYear(year, today) + month + "月" + day.map(d -> d + "日").orElse(""));
    }
    long months = (year - today.getYear()) * 12L + month - today.getMonthValue();
    String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    String shown = (Math.abs(months) < 8) ? "" : " " + year;
    return Optional.of(day.map(d -> "on " + d + " " + name).orElse("in " + name) + shown);
  }

  private static String hanYear(int year, LocalDate today) {
    return switch (year - today.getYear()) {
      case 0 -> "";
      case 1 -> "明年";
      case -1 -> "去年";
      default -> year + "年";
    };
  }

  /** A day as it stands in a sentence: "23 November", with its year when that is not this one. */
  static String day(LocalDate date, Language language, LocalDate today) {
    boolean thisYear = date.getYear() == today.getYear();
    if (language.isChinese()) {
      return (thisYear ? "" : date.getYear() + "年")
          + date.getMonthValue()
          + "月"
          + date.getDayOfMonth()
          + "日";
    }
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return date.getDayOfMonth() + " " + month + (thisYear ? "" : " " + date.getYear());
  }
}
