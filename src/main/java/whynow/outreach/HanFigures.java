package whynow.outreach;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import whynow.language.CountingWords;

/** Numbers written in Chinese characters: 三千万, 两成, 第二, 三分之一. */
final class HanFigures {
  private static final Pattern HAN =
      Pattern.compile(
          "(?<di>第)?(?<number>[一二两三四五六七八九十百千万亿〇零]*[二两三四五六七八九十百千万亿][一二两三四五六七八九十百千万亿〇零]*|(?<=第)一)(?<unit>"
              + NumberWords.UNIT
              + ")?(?<times>倍)?");
  private static final Pattern PART =
      Pattern.compile("(?<of>[二三四五六七八九十百])分之(?<parts>[一二两三四五六七八九十]+)");
  private static final Pattern AND_HALF =
      Pattern.compile(
          "(?<whole>[一二两三四五六七八九]|\\d+)(?:个半(?=年|小时|月|天)|个?(?=(?:年|小时|月|天)半))|(?<![年月天时上下前后])(?<half>半)(?=个?(?:年|小时|月|天))");

  private HanFigures() {}

  static void in(String folded, List<Figure> found) {
    String rest = parts(halves(folded, found), found);
    Matcher m = HAN.matcher(rest);
    while (m.find()) {
      if (isWordPart(rest, m) || isAfterDigit(folded, m.start())) {
        continue;
      }
      Optional<String> currency = NumberWords.currency(m.group("unit"));
      Figure.Kind kind = Figure.Kind.COUNT;
      if (m.group("di") != null) {
        kind = Figure.Kind.ORDINAL;
      } else if (currency.isPresent()) {
        kind = Figure.Kind.MONEY;
      } else if (m.group("unit") != null) {
        kind = NumberWords.percent(m.group("unit"));
      } else if (m.group("times") != null) {
        kind = Figure.Kind.MULTIPLE;
      }
      BigDecimal value = hanValue(m.group("number")).multiply(NumberWords.tenths(m.group("unit")));
      found.add(Figure.of(value, kind, currency, m.start(), m.end()));
    }
  }

  private static boolean isAfterDigit(String folded, int start) {
    return start > 0 && Character.isDigit(folded.charAt(start - 1));
  }

  /** 一百 counts, but 千 in 千羽 or 万 in 万一 does not: a lone scale is a word more often. */
  private static boolean isWordPart(String folded, Matcher m) {
    String number = m.group("number");
    boolean lone = number.matches("[百千万亿]+");
    return lone || (number.equals("十") && followedBy(folded, m.end(), "分足"));
  }

  private static boolean followedBy(String text, int at, String any) {
    return at < text.length() && any.indexOf(text.charAt(at)) >= 0;
  }

  private static BigDecimal hanValue(String number) {
    return BigDecimal.valueOf(CountingWords.chinese(number));
  }

  /** 三分之一 is about 33 percent. */
  private static String parts(String folded, List<Figure> found) {
    Matcher m = PART.matcher(folded);
    while (m.find()) {
      BigDecimal share =
          hanValue(m.group("parts"))
              .multiply(BigDecimal.valueOf(100))
              .divide(hanValue(m.group("of")), 1, java.math.RoundingMode.HALF_UP);
      Figure figure = Figure.of(share, Figure.Kind.PERCENT, Optional.empty(), m.start(), m.end());
      found.add(figure.roughly());
    }
    return m.replaceAll(r -> " ".repeat(r.group().length()));
  }

  /** 一年半 is one and a half years, 半年 half of one. */
  private static String halves(String folded, List<Figure> found) {
    Matcher m = AND_HALF.matcher(folded);
    while (m.find()) {
      String whole = m.group("whole");
      BigDecimal value = whole == null ? BigDecimal.ZERO : whole(whole);
      found.add(
          Figure.of(
              value.add(new BigDecimal("0.5")),
              Figure.Kind.COUNT,
              Optional.empty(),
              m.start(),
              m.end()));
    }
    return m.replaceAll(r -> " ".repeat(r.group().length()));
  }

  private static BigDecimal whole(String number) {
    return Character.isDigit(number.charAt(0)) ? new BigDecimal(number) : hanValue(number);
  }
}
