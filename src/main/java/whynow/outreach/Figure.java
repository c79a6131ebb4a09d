package whynow.outreach;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A number as a text states it.
 *
 * @param value with its scale: {@code $3M} is 3000000
 * @param kind what it counts
 * @param currency ISO code where one is written
 * @param unit minutes, square metres and the like, where one is written
 * @param rough true for "about", "over", "nearly"
 * @param start offset of the first character
 * @param end offset behind the last
 */
record Figure(
    BigDecimal value,
    Kind kind,
    Optional<String> currency,
    Optional<Unit> unit,
    boolean rough,
    int start,
    int end) {
  private static final BigDecimal ROUGHLY = new BigDecimal("0.06");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NEARLY = new BigDecimal("0.005");

  enum Kind {
    MONEY,
    PERCENT,
    POINTS,
    ORDINAL,
    MULTIPLE,
    COUNT
  }

  /** What is counted; {@code size} in its dimension's base. */
  record Unit(String dimension, BigDecimal size) {}

  static Figure of(BigDecimal value, Kind kind, Optional<String> currency, int start, int end) {
    return new Figure(value, kind, currency, Optional.empty(), false, start, end);
  }

  Figure counting(Optional<Unit> newUnit, boolean newRough) {
    return new Figure(value, kind, currency, newUnit, rough || newRough, start, end);
  }

  /** The same, not meant to the digit. */
  Figure roughly() {
    return new Figure(value, kind, currency, unit, true, start, end);
  }

  /** The same number, whatever it counts. */
  boolean sameNumber(Figure other) {
    return value.compareTo(other.value) == 0;
  }

  /**
   * The same amount of the same thing; "about 40" may stand for 41, and 90 minutes for 1.5 hours.
   */
  boolean sameValue(Figure other) {
    if (isShare() && other.isShare() && kind != other.kind) {
      return isSameShare(other) || other.isSameShare(this);
    }
    if (!sameSort(other)) {
      return false;
    }
    BigDecimal tolerance = rough ? ROUGHLY : converted(other) ? NEARLY : BigDecimal.ZERO;
    BigDecimal mine = size(other);
    BigDecimal theirs = other.size(this);
    return mine.subtract(theirs).abs().compareTo(theirs.multiply(tolerance).abs()) <= 0
        || isRounded(mine, theirs);
  }

  private boolean isShare() {
    return kind == Kind.PERCENT || kind == Kind.MULTIPLE;
  }

  /** Half is 50 percent, three times is 300 percent, and doubled is up by 100. */
  private boolean isSameShare(Figure percent) {
    BigDecimal hundredfold = value.multiply(HUNDRED);
    return percent.kind == Kind.PERCENT
        && (hundredfold.subtract(percent.value).abs().compareTo(BigDecimal.ONE) < 0
            || hundredfold.subtract(percent.value).compareTo(HUNDRED) == 0);
  }

  /** 31 million may stand for 31.4 million: fewer digits, the same number. */
  private static boolean isRounded(BigDecimal mine, BigDecimal theirs) {
    int digits = mine.stripTrailingZeros().precision();
    return digits >= 2
        && digits < theirs.stripTrailingZeros().precision()
        && theirs.round(new MathContext(digits)).compareTo(mine) == 0;
  }

  /** A count may be an amount whose currency is left out; a third is not three. */
  private boolean sameSort(Figure other) {
    boolean counts = isCount() && other.isCount();
    boolean units =
        unit.isEmpty()
            || other.unit.isEmpty()
            || unit.get().dimension().equals(other.unit.get().dimension());
    return (kind == other.kind || counts) && units;
  }

  private boolean isCount() {
    return kind == Kind.COUNT || kind == Kind.MONEY;
  }

  private boolean converted(Figure other) {
    return unit.isPresent() && other.unit.isPresent() && !unit.equals(other.unit);
  }

  private BigDecimal size(Figure other) {
    return converted(other) ? value.multiply(unit.get().size(), MathContext.DECIMAL64) : value;
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
