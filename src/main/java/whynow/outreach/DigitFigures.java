package whynow.outreach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written in digits: $3M, 1,200, 48%, 3000万元. */
final class DigitFigures {
  private static final Pattern DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\d.&&[^\\p{IsHan}]])(?<sign>(?:"
              + NumberWords.SIGN
              + ")\\s?)?(?<number>\\d[\\d,]*(?:\\.\\d+)?)(?:\\s?-?(?<scale>"
              + NumberWords.SCALE
              + "))?(?:\\s?-?(?<unit>"
              + NumberWords.UNIT
              + "))?(?<ordinal>st|nd|rd|th)?(?<times>x|倍|-fold|-times| times)?");

  private DigitFigures() {}

  static void in(String folded, List<Figure> found) {
    Matcher m = DIGITS.matcher(folded);
    while (m.find()) {
      BigDecimal value =
          number(m.group("number"))
              .multiply(NumberWords.scale(m.group("scale")))
              .multiply(NumberWords.tenths(m.group("unit")));
      Optional<String> currency =
          NumberWords.currency(m.group("sign")).or(() -> NumberWords.currency(m.group("unit")));
      found.add(Figure.of(value, kind(m, currency), currency, m.start(), m.end()));
    }
  }

  private static BigDecimal number(String digits) {
    String clean = digits.replaceAll(",$", "").replace(",", "");
    return new BigDecimal(clean);
  }

  private static Figure.Kind kind(Matcher m, Optional<String> currency) {
    String unit = m.group("unit");
    if (currency.isPresent()) {
      return Figure.Kind.MONEY;
    }
    if (unit != null) {
      return NumberWords.percent(unit);
    }
    if (m.group("ordinal") != null) {
      return Figure.Kind.ORDINAL;
    }
    return m.group("times") != null ? Figure.Kind.MULTIPLE : Figure.Kind.COUNT;
  }
}
