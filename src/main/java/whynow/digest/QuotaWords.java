package whynow.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code +2M ARR, 10 SDRs, 5000 at 20%, 1000 at 30%} and 200万 10人 5000 20%.
 *
 * @param arr the first plain amount
 * @param sdrs the number with people behind it
 * @param deals amounts with a close rate behind them; a rate without an amount has an MRR of 0
 */
record QuotaWords(Optional<Long> arr, Optional<Integer> sdrs, List<Quota.Deal> deals) {
  private static final String AMOUNT =
      "[+€$£¥]*\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*(k|m|mn|million|千|万|亿|百万)?";
  private static final Pattern PEOPLE =
      Pattern.compile("(?i)(\\d{1,4})\\s*(?:sdrs?|reps?|people|heads?|人|名|个人|个\\s*sdr)");
  private static final Pattern DEAL =
      Pattern.compile(
          "(?i)"
              + AMOUNT
              + "\\s*(?:mrr)?\\s*(?:each)?\\s*(?:at|@|with|，|成交率|按)?\\s*(?<![\\d.])(\\d{1,3}(?:\\.\\d+)?)\\s*[%％]");
  private static final Pattern RATE = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)\\s*[%％]");
  private static final Pattern PLAIN = Pattern.compile("(?i)" + AMOUNT);

  static QuotaWords in(String text) {
    StringBuilder rest = new StringBuilder(text);
    Optional<Integer> sdrs =
        take(rest, PEOPLE).map(m -> Integer.parseInt(m.group(1))).filter(n -> n > 0);
    List<Quota.Deal> deals = new ArrayList<>();
    Optional<Long> arr = take(rest, PLAIN).map(m -> amount(m.group(1), m.group(2)));
    for (Optional<Matcher> deal = take(rest, DEAL); deal.isPresent(); deal = take(rest, DEAL)) {
      long mrr = amount(deal.get().group(1), deal.get().group(2));
      deals.add(new Quota.Deal(mrr, Double.parseDouble(deal.get().group(3))));
    }
    take(rest, RATE)
        .map(m -> Double.parseDouble(m.group(1)))
        .ifPresent(rate -> deals.add(new Quota.Deal(0, rate)));
    return new QuotaWords(
        arr.filter(a -> a > 0),
        sdrs,
        deals.stream().filter(d -> d.closeRate() > 0 && d.closeRate() <= 100).toList());
  }

  /** Finds it and takes it out, so that nothing is read twice. */
  private static Optional<Matcher> take(StringBuilder text, Pattern pattern) {
    Matcher found = pattern.matcher(text.toString());
    if (!found.find()) {
      return Optional.empty();
    }
    text.replace(found.start(), found.end(), " ; ");
    return Optional.of(found);
  }

  private static long amount(String digits, String unit) {
    double value = Double.parseDouble(digits.replace(",", ""));
    double times =
        switch (unit == null ? "" : unit.toLowerCase(java.util.Locale.ROOT)) {
          case "k", "千" -> 1e3;
          case "万" -> 1e4;
          case "m", "mn", "million", "百万" -> 1e6;
          case "亿" -> 1e8;
          default -> 1;
        };
    return Math.round(value * times);
  }
}
