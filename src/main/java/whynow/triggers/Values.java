package whynow.triggers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the words of a fact into its value: digits for amounts and counts, ISO for dates. */
final class Values {
  private static final Pattern DIGITS =
      Pattern.compile("(\\d[\\d,]*(?:\\.\\d+)?) ?(万|千|亿|million|thousand)?");

  private static final Map<String, Integer> ZEROS =
      Map.of("千", 3, "万", 4, "亿", 8, "thousand", 3, "million", 6);

  /** Keeps a fact caught by a pattern; false when its words hold no value of that kind. */
  boolean put(
      Map<String, String> found,
      String key,
      Sentence sentence,
      int start,
      int end,
      Optional<LocalDate> published) {
    if (start < 0) {
      return false;
    }
    String plain = sentence.plain().substring(start, end);
    int before = found.size();
    switch (key) {
      case "amount" -> money(found, sentence, plain);
      case "count" -> count(plain).ifPresent(n -> found.put(key, n));
      case "event_date" -> Dates.in(plain, published).ifPresent(d -> found.put(key, d));
      default -> found.put(key, sentence.text().substring(start, end).trim());
    }
    return found.size() > before;
  }

  /** Looks for the first value of a kind anywhere in the sentence. */
  void any(
      Map<String, String> found, String key, Sentence sentence, Optional<LocalDate> published) {
    if (key.equals("amount")) {
      money(found, sentence, sentence.plain());
    } else if (key.equals("event_date")) {
      Dates.in(sentence.plain(), published).ifPresent(d -> found.put(key, d));
    }
  }

  private static void money(Map<String, String> found, Sentence sentence, String plain) {
    boolean traditional =
        !whynow.language.Glyphs.simplified(sentence.text()).equals(sentence.text());
    Money.in(plain, traditional)
        .ifPresent(
            money -> {
              found.put("amount", money.amount());
              found.put("currency", money.currency());
            });
  }

  private static Optional<String> count(String plain) {
    Matcher m = DIGITS.matcher(plain);
    if (m.find()) {
      BigDecimal number = new BigDecimal(m.group(1).replace(",", ""));
      int zeros = m.group(2) == null ? 0 : ZEROS.getOrDefault(m.group(2), 0);
      return Optional.of(number.movePointRight(zeros).stripTrailingZeros().toPlainString());
    }
    return Numerals.in(plain).map(String::valueOf);
  }
}
