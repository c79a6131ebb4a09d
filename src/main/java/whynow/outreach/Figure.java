package whynow.outreach;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as a text states it.
 *
 * @param value with its scale: {@code $3M} is 3000000
 * @param kind what it counts
 * @param currency ISO code where one is written
 * @param start offset of the first character
 * @param end offset behind the last
 */
record Figure(BigDecimal value, Kind kind, Optional<String> currency, int start, int end) {
  enum Kind {
    MONEY,
    PERCENT,
    ORDINAL,
    MULTIPLE,
    COUNT
  }

  boolean sameValue(Figure other) {
    return value.compareTo(other.value) == 0;
  }

  /** A dollar sign may be anyone's dollar, and 元 is what its country pays with. */
  boolean sameCurrency(Figure other) {
    if (currency.isEmpty() || other.currency.isEmpty()) {
      return true;
    }
    String a = currency.get();
    String b = other.currency.get();
    return a.equals(b) || loose(a, b) || loose(b, a);
  }

  private static boolean loose(String sign, String code) {
    return switch (sign) {
      case "$" -> code.matches("USD|CAD|AUD|HKD|SGD|TWD|NZD");
      case "¥" -> code.matches("CNY|JPY|元");
      case "元" -> code.matches("CNY|TWD|HKD");
      default -> false;
    };
  }
}
